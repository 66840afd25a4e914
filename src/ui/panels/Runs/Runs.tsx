import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RunRow } from '../../../core/results/run-row.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { runsWords as text } from '../../words/late/runs.ts';
import { Row } from './Row.tsx';
import classes from './Runs.module.css';

export function Runs() {
  const rows = usePlaygroundState(({ runs }) => runs);
  const [deleted, setDeleted] = useState<RunRow>();
  const { markRun } = usePlayground();
  if (!rows) return <p className={classes.explain}>{text.asking}</p>;
  const remove = (row: RunRow) => {
    setDeleted(row);
    void markRun(row.id, { deletedAt: Date.now() });
  };
  return (
    <>
      <p className={classes.explain}>{text.explain}</p>
      {deleted && (
        <p className={classes.deleted} role="status">
          {text.deleted(deleted.name)}{' '}
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
      {rows.length === 0 ? <p>{text.empty}</p> : <Table rows={rows} onDelete={remove} />}
    </>
  );
}

function Table({ rows, onDelete }: { rows: readonly RunRow[]; onDelete: (row: RunRow) => void }) {
  const baseline = rows.find(({ isBaseline }) => isBaseline);
  return (
    <table className={classes.table} aria-label={text.label}>
      <thead>
        <tr>
          {Object.entries(text.columns).map(([column, heading]) => (
            <th key={column} scope="col">
              {heading}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} baseline={baseline === row ? undefined : baseline} onDelete={onDelete} />
        ))}
      </tbody>
    </table>
  );
}
