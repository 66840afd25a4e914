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
import type { FrontPoint } from '../../client/views/runs/front.ts';
import type { RunRow } from '../../core/results/run-row.ts';
import { formatBytes, formatPercent } from '../format.ts';
import { formatShort } from '../significant.ts';
import { runsWords as text } from '../words/late.ts';
import { AxisLabel } from './parts/AxisLabel.tsx';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { accuracyAt, axisAround, heightOf } from './scales/accuracy-scale.ts';
import { axis, grid, margin } from './scales/axes.ts';
import { type Domain, logarithmicTicks } from './scales/live-scales.ts';

interface Placed extends FrontPoint {
  readonly height: number;
  readonly colour: string;
}

export interface FrontChartProps {
  /** From the smallest file to the largest. */
  readonly points: readonly FrontPoint[];
  /** Called with the row whose point was clicked. */
  readonly onOpen: (row: RunRow) => void;
}

const tooltip = ({ payload }: TooltipContentProps) => <PointTooltip point={payload.at(-1)?.payload} />;
const percent = (height: number) => `${formatShort(accuracyAt(height), 4)} %`;

/** Accuracy against the bytes of the file of every row, with a line through those that no other one beats in both. */
export function FrontChart({ points, onOpen }: FrontChartProps) {
  const placed = useMemo(() => points.map(toPlaced), [points]);
  const front = placed.filter(({ isOnFront }) => isOnFront);
  const accuracies = points.map(({ accuracy }) => accuracy);
  const { domain, ticks } = axisAround(
    Math.min(...accuracies),
    Math.max(...accuracies),
    Math.max(...points.map(({ images }) => images)),
  );
  const bytes = points.map((point) => point.bytes);
  const room: Domain = [0.7 * Math.min(...bytes), 1.4 * Math.max(...bytes)];
  return (
    <Drawing>
      <ComposedChart margin={{ ...margin, right: 28 }}>
        <CartesianGrid {...grid} />
        <XAxis
          {...axis}
          type="number"
          dataKey="bytes"
          scale="log"
          domain={[...room]}
          ticks={logarithmicTicks(room)}
          interval="preserveStart"
          minTickGap={16}
          tickFormatter={formatBytes}
        />
        <YAxis
          {...axis}
          type="number"
          dataKey="height"
          width={56}
          domain={[...domain]}
          ticks={[...ticks]}
          interval={0}
          tick={AxisLabel}
          tickFormatter={percent}
        />
        <Line
          data={front}
          dataKey="height"
          type="stepAfter"
          stroke="var(--dim)"
          strokeDasharray="4 3"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          tooltipType="none"
        />
        <Scatter
          data={placed}
          dataKey="height"
          isAnimationActive={false}
          onClick={({ payload }) => onOpen(payload.row)}
          shape={({ cx, cy, payload }) => <Dot x={cx} y={cy} point={payload} />}
        />
        <Tooltip isAnimationActive={false} shared={false} content={tooltip} />
      </ComposedChart>
    </Drawing>
  );
}

const toPlaced = (point: FrontPoint): Placed => ({
  ...point,
  height: heightOf(point.accuracy, point.images),
  colour: point.row.kind === 'training' ? 'var(--float)' : 'var(--int8)',
});

interface DotProps {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly point: Placed;
}

/** Round of a training, square of a quantization; hollow where another model beats it. */
function Dot({ x = 0, y = 0, point: { row, colour, isOnFront } }: DotProps) {
  const look = {
    fill: isOnFront ? colour : 'var(--card)',
    stroke: colour,
    strokeWidth: 2,
    cursor: 'pointer',
  };
  return row.kind === 'training' ? (
    <circle cx={x} cy={y} r={5} {...look} />
  ) : (
    <rect x={x - 4.5} y={y - 4.5} width={9} height={9} {...look} />
  );
}

function PointTooltip({ point }: { readonly point: Placed | undefined }) {
  if (!point?.row) return null;
  const { row, colour, accuracy, bytes } = point;
  return (
    <ChartTooltip
      title={row.name}
      rows={[
        { name: text.columns.accuracy, value: formatPercent(accuracy), colour },
        { name: text.columns.file, value: formatBytes(bytes), colour },
      ]}
    />
  );
}
