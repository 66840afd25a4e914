import { startTransition, useEffect, useMemo, useState } from 'react';
import { meaningOf } from '../../../client/views/meaning.ts';
import type { RunColumn, RunOrder } from '../../../client/views/runs/runs-list.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { runsWords as text } from '../../words/late.ts';
import { Row } from './Row.tsx';
import classes from './Runs.module.css';

/** So many rows are drawn at first, and in every slice after them. */
const atFirst = 30;
const atOnce = 20;

interface RunsTableProps {
  readonly rows: readonly RunRow[];
  /** The row that the others are compared with. */
  readonly baseline: RunRow | undefined;
  readonly columns: readonly RunColumn[];
  /** Undefined: as the runs come, what was quantized under its training. */
  readonly order: RunOrder | undefined;
  readonly onOrder: (order: RunOrder) => void;
  /** Ids of the selected rows. */
  readonly selected: readonly string[];
  readonly onSelect: (row: RunRow, isSelected: boolean) => void;
  readonly onDelete: (row: RunRow) => void;
}

/** A heading sorts by its column; the second press turns the order round. */
export function RunsTable(props: RunsTableProps) {
  const { rows, baseline, columns, order, onOrder, selected, onSelect, onDelete } = props;
  const comparisons = usePlaygroundState(({ runComparisons }) => runComparisons);
  const meanings = useMemo(
    () => new Map([...comparisons].map(([id, agreement]) => [id, meaningOf(agreement, comparisons.size)])),
    [comparisons],
  );
  const [shown, setShown] = useState(atFirst);
  useEffect(() => {
    if (shown >= rows.length) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(shown + atOnce)));
    return () => clearTimeout(timer);
  }, [shown, rows.length]);
  return (
    <div className={classes.list}>
      <table className={classes.table} aria-label={text.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" aria-sort={sorted(column, order)}>
                <button
                  type="button"
                  className={classes.heading}
                  onClick={() =>
                    onOrder({ by: column, descending: order?.by === column && !order.descending })
                  }
                >
                  {text.columns[column]}
                </button>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row
              key={row.id}
              row={row}
              columns={columns}
              isUnderTraining={order === undefined && row.kind === 'quantization'}
              baseline={baseline?.id === row.id ? undefined : baseline}
              meaning={meanings.get(row.id)}
              isSelected={selected.includes(row.id)}
              onSelect={onSelect}
              onDelete={onDelete}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sorted(column: RunColumn, order: RunOrder | undefined): 'ascending' | 'descending' | 'none' {
  if (order?.by !== column) return 'none';
  return order.descending ? 'descending' : 'ascending';
}
