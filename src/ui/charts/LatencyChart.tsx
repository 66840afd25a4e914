import { Bar, BarChart, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import { formatMilliseconds } from '../format.ts';
import { lookOf, type Report } from '../models.ts';
import { formatShort } from '../significant.ts';
import { comparisonWords } from '../words/late.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { axisFromZero, lyingMargin, rowsAxis } from './scales/axes.ts';

interface LatencyRow {
  readonly name: string;
  readonly colour: string;
  readonly median: number;
  readonly p95: number;
}

function toRow(report: Report): LatencyRow[] {
  const { latency } = report;
  if (!latency) return [];
  const { name, colour } = lookOf(report);
  return [{ name, colour, median: latency.median, p95: latency.p95 }];
}

export interface LatencyChartProps {
  readonly baseline: Report;
  readonly candidate: Report;
}

/** Median time for one image, model by model. */
export function LatencyChart({ baseline, candidate }: LatencyChartProps) {
  const rows = [baseline, candidate].flatMap(toRow);
  const medians = rows.map(({ median }) => median);
  return (
    <Drawing>
      <BarChart data={rows} layout="vertical" margin={lyingMargin} barCategoryGap={8}>
        <XAxis {...axisFromZero(medians)} tickFormatter={(value: number) => `${formatShort(value, 3)} ms`} />
        <YAxis {...rowsAxis} type="category" dataKey="name" />
        <Tooltip
          isAnimationActive={false}
          cursor={false}
          content={({ payload }) => <LatencyTooltip row={payload?.[0]?.payload} />}
        />
        <Bar dataKey="median" isAnimationActive={false}>
          {rows.map(({ name, colour }) => (
            <Cell key={name} fill={colour} />
          ))}
        </Bar>
      </BarChart>
    </Drawing>
  );
}

function LatencyTooltip({ row }: { readonly row: LatencyRow | undefined }) {
  if (!row) return null;
  return (
    <ChartTooltip
      title={row.name}
      rows={[
        { name: comparisonWords.median, value: formatMilliseconds(row.median), colour: row.colour },
        { name: comparisonWords.p95, value: formatMilliseconds(row.p95), colour: row.colour },
      ]}
    />
  );
}
