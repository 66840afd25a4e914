import { Button, TextInput } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import {
  differingColumns,
  listedRuns,
  type RunOrder,
  runColumns,
} from '../../../client/views/runs/runs-list.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { Switch } from '../../controls/Switch.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { runsWords as text } from '../../words/late.ts';
import { Front } from './compare/Front.tsx';
import { fullName } from './compare/full-name.ts';
import { Selected } from './compare/Selected.tsx';
import { Room } from './Room.tsx';
import classes from './Runs.module.css';
import { RunsFiles } from './RunsFiles.tsx';
import { RunsTable } from './RunsTable.tsx';
import { worded } from './worded.ts';

export function Runs() {
  const runs = usePlaygroundState((state) => state.runs);
  const rows = useMemo(() => runs && worded(runs), [runs]);
  if (!rows) return <p className={classes.explain}>{text.asking}</p>;
  return (
    <>
      <p className={classes.explain}>{text.explain}</p>
      <List rows={rows} />
    </>
  );
}

function List({ rows }: { readonly rows: readonly RunRow[] }) {
  const { markRun, selectRuns } = usePlayground();
  const selected = usePlaygroundState(({ selectedRuns }) => selectedRuns);
  const [deleted, setDeleted] = useState<RunRow>();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<RunOrder>();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  // Deferred: a letter stands in its field before the list follows.
  const wanted = useDeferredValue(filter);
  const listed = useMemo(() => listedRuns(rows, order, wanted), [rows, order, wanted]);
  const named = useMemo(() => rows.map((row) => ({ ...row, name: fullName(row, rows) })), [rows]);
  const chosen = selected.flatMap((id) => named.find((row) => row.id === id) ?? []);
  const columns = useMemo(
    () => (onlyDiffering ? differingColumns(listed) : runColumns),
    [listed, onlyDiffering],
  );
  const select = useCallback(
    ({ id }: RunRow, isSelected: boolean) => {
      void selectRuns((selected) => {
        const others = selected.filter((one) => one !== id);
        return isSelected ? [...others, id] : others;
      });
    },
    [selectRuns],
  );
  const remove = useCallback(
    (row: RunRow) => {
      setDeleted(row);
      void markRun(row.id, { deletedAt: Date.now() });
    },
    [markRun],
  );
  return (
    <>
      {deleted && (
        <p className={classes.deleted} role="status">
          {text.deleted(deleted.name)}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setDeleted(undefined);
              void markRun(deleted.id, { deletedAt: undefined });
            }}
          >
            {text.undo}
          </Button>
        </p>
      )}
      <RunsFiles all={rows} rows={chosen.length > 0 ? chosen : listed} />
      {rows.length === 0 ? (
        <p className={classes.explain}>{text.empty}</p>
      ) : (
        <>
          <div className={classes.tools}>
            <TextInput
              label={text.filter}
              placeholder={text.filterHint}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              className={classes.filter}
            />
            <Switch
              label={text.onlyWhatDiffers}
              checked={onlyDiffering}
              onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
            />
            {order && (
              <Button size="compact-sm" variant="default" onClick={() => setOrder(undefined)}>
                {text.inOrder}
              </Button>
            )}
          </div>
          {listed.length === 0 ? (
            <p className={classes.explain}>{text.nothingFound(filter.trim())}</p>
          ) : (
            <RunsTable
              rows={listed}
              baseline={rows.find(({ isBaseline }) => isBaseline)}
              columns={columns}
              order={order}
              onOrder={setOrder}
              selected={selected}
              onSelect={select}
              onDelete={remove}
            />
          )}
          <Selected rows={chosen} />
          <Front rows={named.filter(({ id }) => listed.some((row) => row.id === id))} />
          <Room rows={rows} />
        </>
      )}
    </>
  );
}
