import { ticks } from 'd3-array';
import { useMemo } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  Scatter,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import { namesOfWidths } from '../../client/views/front-findings.ts';
import type { MixResult } from '../../core/results/front-result.ts';
import { formatLoss } from '../format.ts';
import { formatShort } from '../significant.ts';
import { sweepWords } from '../words/late.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { axis, grid, margin } from './scales/axes.ts';

const text = sweepWords.front;

export interface PredictionChartProps {
  readonly mixes: readonly MixResult[];
}

const tooltip = ({ payload }: TooltipContentProps) => <PredictionTooltip mix={payload.at(-1)?.payload} />;
const short = (value: number) => formatShort(value, 2);

/** What was measured of each mix against what was predicted. On the diagonal the two are the same. */
export function PredictionChart({ mixes }: PredictionChartProps) {
  const points = useMemo(() => [...mixes], [mixes]);
  const values = mixes.flatMap(({ predicted, measured }) => [predicted, measured]);
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const room = Math.max(1e-4, (most - least) / 16);
  const domain: [number, number] = [least - room, most + room];
  const diagonal = domain.map((predicted) => ({ predicted, measured: predicted }));
  const shared = {
    ...axis,
    type: 'number',
    domain,
    ticks: ticks(...domain, 5),
    tickFormatter: short,
  } as const;
  return (
    <Drawing>
      <ComposedChart margin={{ ...margin, top: 26, bottom: 14 }}>
        <CartesianGrid {...grid} />
        <XAxis
          {...shared}
          dataKey="predicted"
          minTickGap={24}
          label={{ value: text.predicted, position: 'insideBottom', offset: -10, style: axisLabel }}
        />
        <YAxis
          {...shared}
          dataKey="measured"
          width={56}
          label={{ value: text.measured, position: 'top', offset: 10, dx: -26, style: yLabel }}
        />
        <Line
          data={diagonal}
          dataKey="measured"
          stroke="var(--dim)"
          strokeDasharray="4 3"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          tooltipType="none"
        />
        <Scatter
          data={points}
          dataKey="measured"
          isAnimationActive={false}
          shape={({ cx = 0, cy = 0 }) => (
            <circle cx={cx} cy={cy} r={3.5} fill="var(--int8)" fillOpacity={0.6} stroke="var(--int8)" />
          )}
        />
        <Tooltip isAnimationActive={false} shared={false} content={tooltip} />
      </ComposedChart>
    </Drawing>
  );
}

/** Over its axis, from the picture's edge on. */
const yLabel = { fill: 'var(--dim)', fontSize: 11, textAnchor: 'start' } as const;

const axisLabel = { fill: 'var(--dim)', fontSize: 11, textAnchor: 'middle' } as const;

function PredictionTooltip({ mix }: { readonly mix: MixResult | undefined }) {
  if (!mix?.widths) return null;
  const colour = 'var(--int8)';
  return (
    <ChartTooltip
      title={text.bits(namesOfWidths(mix.widths))}
      rows={[
        { name: text.predicted, value: formatLoss(mix.predicted), colour },
        { name: text.measured, value: formatLoss(mix.measured), colour },
      ]}
    />
  );
}
