import { Button, Switch, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { differingColumns, listedRuns, type RunOrder, runColumns } from '../../../client/views/runs-list.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { runsWords as text } from '../../words/late/runs.ts';
import classes from './Runs.module.css';
import { RunsFiles } from './RunsFiles.tsx';
import { RunsTable } from './RunsTable.tsx';

export function Runs() {
  const rows = usePlaygroundState(({ runs }) => runs);
  if (!rows) return <p className={classes.explain}>{text.asking}</p>;
  return (
    <>
      <p className={classes.explain}>{text.explain}</p>
      <List rows={rows} />
    </>
  );
}

function List({ rows }: { readonly rows: readonly RunRow[] }) {
  const { markRun } = usePlayground();
  const [deleted, setDeleted] = useState<RunRow>();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<RunOrder>();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const listed = useMemo(() => listedRuns(rows, order, filter), [rows, order, filter]);
  const columns = useMemo(
    () => (onlyDiffering ? differingColumns(listed) : runColumns),
    [listed, onlyDiffering],
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
      <RunsFiles rows={listed} />
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
              onDelete={(row) => {
                setDeleted(row);
                void markRun(row.id, { deletedAt: Date.now() });
              }}
            />
          )}
        </>
      )}
    </>
  );
}
