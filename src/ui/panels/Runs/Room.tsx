import { Button, NumberInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { bytesOfRuns, surplusRuns } from '../../../client/views/runs/surplus.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { formatBytes } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { sentences } from '../../words/joined.ts';
import { runsWords } from '../../words/late.ts';
import classes from './compare/Selected.module.css';

const text = runsWords.room;

/** So many runs a person is offered to keep. */
const usual = 20;

/** What the runs take of the browser's storage, and a way to let old ones go, after asking. */
export function Room({ rows }: { readonly rows: readonly RunRow[] }) {
  const { removeRuns } = usePlayground();
  const sizes = usePlaygroundState(({ runSizes }) => runSizes);
  const dialog = useRef<HTMLDialogElement>(null);
  const [newest, setNewest] = useState(usual);
  const surplus = surplusRuns(rows, sizes, newest);
  const close = () => dialog.current?.close();
  const bytes = bytesOfRuns(sizes);
  return (
    <div className={classes.room}>
      <p className={classes.about} data-testid="runs-bytes" data-value={bytes}>
        {text.used(new Set(rows.map(({ run }) => run)).size, formatBytes(bytes))}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => dialog.current?.showModal()}>
        {text.make}
      </Button>
      <Dialog
        ref={dialog}
        heading={text.make}
        buttons={
          <>
            <Button variant="default" onClick={close}>
              {text.keep}
            </Button>
            <Button
              color="red"
              disabled={surplus.runs.length === 0}
              onClick={() => {
                close();
                void removeRuns(surplus.runs);
              }}
            >
              {text.remove}
            </Button>
          </>
        }
      >
        <NumberInput
          label={text.newest}
          min={1}
          max={9999}
          allowDecimal={false}
          value={newest}
          onChange={(value) => setNewest(Math.max(1, Number(value) || 1))}
        />
        <p>
          {sentences(
            surplus.runs.length === 0
              ? text.nothing
              : text.consequence(surplus.runs.length, formatBytes(surplus.bytes)),
            surplus.spared > 0 && text.spared(surplus.spared),
          )}
        </p>
      </Dialog>
    </div>
  );
}
