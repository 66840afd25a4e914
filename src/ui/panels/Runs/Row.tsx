import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { formatBytes, formatCount, formatMilliseconds, formatPercent, formatSigned } from '../../format.ts';
import { usePlayground } from '../../playground-context.ts';
import { runsWords as text } from '../../words/late/runs.ts';
import classes from './Runs.module.css';

interface RowProps {
  readonly row: RunRow;
  /** The row that it is compared with; undefined where there is none, or it is that itself. */
  readonly baseline: RunRow | undefined;
  readonly onDelete: (row: RunRow) => void;
}

export function Row({ row, baseline, onDelete }: RowProps) {
  const { openRun, markRun } = usePlayground();
  const { columns } = text;
  const accuracy = row.accuracy && percentCorrect(row.accuracy);
  const beside = baseline?.accuracy && percentCorrect(baseline.accuracy);
  const steps = formatCount(row.step);
  return (
    <tr data-testid="run-row" data-value={row.id} className={row.kind === 'training' ? classes.training : undefined}>
      <th scope="row" className={classes.name}>
        {row.name}
      </th>
      <Cell heading={columns.dataSet}>{row.dataSet}</Cell>
      <Cell heading={columns.network}>{row.network}</Cell>
      <Cell heading={columns.steps}>
        {row.qatSteps > 0 ? text.fineTuned(steps, formatCount(row.qatSteps)) : steps}
      </Cell>
      <Cell heading={columns.accuracy}>
        {formatPercent(accuracy ?? Number.NaN)}
        {accuracy !== undefined && beside !== undefined && <Difference by={accuracy - beside} digits={2} />}
      </Cell>
      <Cell heading={columns.file}>
        {formatBytes(row.fileBytes)}
        {baseline && <Difference by={(100 * (row.fileBytes - baseline.fileBytes)) / baseline.fileBytes} digits={0} unit=" %" less />}
      </Cell>
      <Cell heading={columns.latency}>{formatMilliseconds(row.latency ?? Number.NaN)}</Cell>
      <Cell heading={columns.changed}>{formatCount(row.changed?.changed ?? Number.NaN)}</Cell>
      <Cell heading={columns.when}>{saved.format(row.savedAt)}</Cell>
      <td className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={() => void openRun(row)}>
          {text.open}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void markRun(row.id, { isBaseline: !row.isBaseline })}
        >
          {row.isBaseline ? text.unpin : text.pin}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDelete(row)}>
          {text.delete}
        </Button>
      </td>
    </tr>
  );
}

const saved = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** On a narrow window, a row is a block and each cell has its heading before it. */
function Cell({ heading, children }: { heading: string; children: ReactNode }) {
  return <td data-heading={heading}>{children}</td>;
}

/** less: whether less is better. */
function Difference({ by, digits, unit = '', less = false }: { by: number; digits: number; unit?: string; less?: boolean }) {
  const better = less ? by < 0 : by > 0;
  const isNone = Number(by.toFixed(digits)) === 0;
  const colour = better ? classes.gain : classes.loss;
  return (
    <span className={isNone ? classes.same : colour}>
      {formatSigned(by, digits)}
      {unit}
    </span>
  );
}
