import { Bar, BarChart, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import type { PlaygroundState } from '../../client/state.ts';
import { formatMilliseconds } from '../format.ts';
import { models } from '../models.ts';
import { words } from '../words/words.ts';
import { axis, margin } from './axes.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';

const text = words.comparison;

type Report = NonNullable<PlaygroundState['reports']['float']>;

interface LatencyRow {
  readonly name: string;
  readonly colour: string;
  readonly median: number;
  readonly p95: number;
}

/** Median time for one image, model by model. */
export function LatencyChart({ reports }: { readonly reports: readonly Report[] }) {
  const rows: LatencyRow[] = reports.flatMap(({ id, latency }) => {
    const look = models.find((model) => model.id === id);
    return latency && look
      ? [{ name: look.name, colour: look.colour, median: latency.median, p95: latency.p95 }]
      : [];
  });
  const measured = reports.find(({ latency }) => latency)?.latency;
  const summary = measured ? text.latencyAnswer(measured.backend, measured.runs, measured.warmUpRuns) : '';
  return (
    <ChartFigure name={text.latencyQuestion} summary={summary} height={96}>
      <BarChart data={rows} layout="vertical" margin={margin} barCategoryGap={8}>
        <XAxis {...axis} type="number" tickFormatter={(value: number) => `${value} ms`} />
        <YAxis {...axis} type="category" dataKey="name" width={56} />
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
    </ChartFigure>
  );
}

function LatencyTooltip({ row }: { readonly row: LatencyRow | undefined }) {
  if (!row) return null;
  return (
    <ChartTooltip
      title={row.name}
      rows={[
        { name: text.median, value: formatMilliseconds(row.median), colour: row.colour },
        { name: text.p95, value: formatMilliseconds(row.p95), colour: row.colour },
      ]}
    />
  );
}
