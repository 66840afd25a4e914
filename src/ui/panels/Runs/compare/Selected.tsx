import { Button } from '@mantine/core';
import type { RunRow } from '../../../../core/results/run-row.ts';
import { usePlayground } from '../../../playground-context.ts';
import { sentences } from '../../../words/joined.ts';
import { runsWords as text } from '../../../words/late.ts';
import { Overlay } from './Overlay.tsx';
import { Pair } from './Pair.tsx';
import classes from './Selected.module.css';

/** What the selected rows show together: their curves, and two of them side by side. */
export function Selected({ rows }: { readonly rows: readonly RunRow[] }) {
  const { selectRuns } = usePlayground();
  const [first, second] = rows;
  if (!first) return <p className={classes.about}>{text.selectHint}</p>;
  return (
    <div className={classes.selected}>
      <p className={classes.about} role="status">
        {sentences(text.selected(rows.length), rows.length !== 2 && text.selectTwo)}{' '}
        <Button size="compact-sm" variant="default" onClick={() => void selectRuns(() => [])}>
          {text.selectNone}
        </Button>
      </p>
      {second && rows.length === 2 && <Pair first={first} second={second} />}
      <Overlay rows={rows} />
    </div>
  );
}
