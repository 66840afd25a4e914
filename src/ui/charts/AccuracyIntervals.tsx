import { Cell, ErrorBar, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { accuracyInterval } from '../../core/metrics/significance.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import { formatPercent } from '../format.ts';
import { lookOf, type Report } from '../models.ts';
import { comparisonWords } from '../words/late.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { lyingAxis, lyingMargin, rowsAxis } from './scales/axes.ts';
import type { Domain } from './scales/live-scales.ts';

const text = comparisonWords;

interface AccuracyRow {
  readonly name: string;
  readonly colour: string;
  /** Distance of the row from the top. */
  readonly position: number;
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  /** Lengths of the interval's arms, left and right. */
  readonly arms: readonly [number, number];
}

function toRow(report: Report, position: number): AccuracyRow[] {
  const { accuracy } = report;
  if (!accuracy) return [];
  const look = lookOf(report);
  const value = percentCorrect(accuracy);
  const { low, high } = accuracyInterval(accuracy.correct, accuracy.images);
  return [
    {
      name: look.name,
      colour: look.colour,
      position,
      accuracy: value,
      low,
      high,
      arms: [value - low, high - value],
    },
  ];
}

/** Each model's accuracy with its 95 % interval: where the intervals overlap this much, the difference is chance. */
export function AccuracyIntervals({ reports }: { readonly reports: readonly Report[] }) {
  const rows = reports.flatMap(toRow);
  const lowest = Math.min(...rows.map(({ low }) => low));
  const highest = Math.max(...rows.map(({ high }) => high));
  const room = Math.max(0.2, (highest - lowest) / 3);
  const domain: Domain = [Math.max(0, lowest - room), Math.min(100, highest + room)];
  return (
    <Drawing>
      <ScatterChart margin={lyingMargin}>
        <XAxis
          {...lyingAxis(domain)}
          dataKey="accuracy"
          tickFormatter={(value: number) => formatPercent(value, 1)}
        />
        <YAxis
          {...rowsAxis}
          type="number"
          niceTicks="none"
          dataKey="position"
          reversed
          domain={[-0.5, rows.length - 0.5]}
          ticks={rows.map(({ position }) => position)}
          tickFormatter={(position: number) => rows[position]?.name ?? ''}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={false}
          content={({ payload }) => <AccuracyTooltip row={payload?.[0]?.payload} />}
        />
        <Scatter data={rows} isAnimationActive={false}>
          {rows.map(({ name, colour }) => (
            <Cell key={name} fill={colour} />
          ))}
          <ErrorBar dataKey="arms" direction="x" stroke="var(--dim)" width={6} isAnimationActive={false} />
        </Scatter>
      </ScatterChart>
    </Drawing>
  );
}

function AccuracyTooltip({ row }: { readonly row: AccuracyRow | undefined }) {
  if (!row) return null;
  return (
    <ChartTooltip
      title={row.name}
      rows={[
        { name: text.accuracy, value: formatPercent(row.accuracy), colour: row.colour },
        {
          name: text.interval,
          value: `${formatPercent(row.low)} – ${formatPercent(row.high)}`,
          colour: row.colour,
        },
      ]}
    />
  );
}
