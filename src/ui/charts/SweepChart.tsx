import { useMemo } from 'react';
import {
  CartesianGrid,
  ErrorBar,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  type TooltipContentProps,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import type { Meaning } from '../../client/views/meaning.ts';
import type { WidthResult } from '../../client/views/sweep-findings.ts';
import { accuracyInterval } from '../../core/metrics/significance.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import { formatBytes, formatCount, formatPercent } from '../format.ts';
import { formatShort } from '../significant.ts';
import { sweepWords } from '../words/late.ts';
import { AxisLabel } from './parts/AxisLabel.tsx';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { accuracyAt, axisAround, heightOf } from './scales/accuracy-scale.ts';
import { axis, grid, margin } from './scales/axes.ts';

const text = sweepWords;

interface Measured {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  /** The accuracy's place on the scale of the axis. */
  readonly height: number;
  readonly lowest: number;
  readonly highest: number;
}

interface SweepPoint extends Measured {
  /** The id of its entry on the shelf. */
  readonly entry: string;
  readonly bits: number;
  readonly bytes: number;
  readonly meaning: Meaning;
  /** Lengths of the interval's arms, down and up. */
  readonly arms: readonly [number, number];
}

export interface SweepChartProps {
  readonly widths: readonly WidthResult[];
  readonly float: WidthResult['accuracy'];
  /** Called with the entry of the point that was clicked, or that the pointer is nearest to. */
  readonly onChoose: (entry: string) => void;
}

function measured(result: WidthResult['accuracy']): Measured {
  const { correct, images } = result;
  const accuracy = percentCorrect(result);
  const { low, high } = accuracyInterval(correct, images);
  const at = (value: number) => heightOf(value, images);
  return { accuracy, low, high, height: at(accuracy), lowest: at(low), highest: at(high) };
}

function toPoint({ entry, point, fileBytes, accuracy, meaning }: WidthResult): SweepPoint {
  const values = measured(accuracy);
  const { height, lowest, highest } = values;
  return {
    ...values,
    entry,
    bits: point.scheme.bits,
    bytes: fileBytes,
    meaning,
    arms: [height - lowest, highest - height],
  };
}

/** Where the widths stand: a file grows by the same bytes with every bit. What is left on the left has room for the line's name. */
function bytesDomain(points: readonly SweepPoint[]): [number, number] {
  const [most, next] = points;
  const step = most && next ? most.bytes - next.bytes : 1;
  return [(points.at(-1)?.bytes ?? 0) - 0.75 * step, (most?.bytes ?? 0) + step / 2];
}

const floatLabel = { fill: 'var(--float)', fontWeight: 600 };
const tooltip = ({ payload }: TooltipContentProps) => <SweepTooltip point={payload[0]?.payload} />;
const percentTick = (height: number) => `${formatShort(accuracyAt(height), 4)} %`;

/** Accuracy against the bytes of the file, from 8 bits a weight to 2, beside the float model's. */
export function SweepChart({ widths, float, onChoose }: SweepChartProps) {
  const points = useMemo(() => widths.map(toPoint), [widths]);
  const reference = useMemo(() => measured(float), [float]);
  const all = [...points, reference];
  const { domain, ticks } = axisAround(
    Math.min(...all.map(({ low }) => low)),
    Math.max(...all.map(({ high }) => high)),
    float.images,
  );
  return (
    <Drawing>
      <LineChart
        data={points}
        margin={margin}
        style={{ cursor: 'pointer' }}
        onClick={({ activeIndex }) => {
          const point = points[Number(activeIndex ?? -1)];
          if (point) onChoose(point.entry);
        }}
      >
        <CartesianGrid {...grid} />
        <XAxis
          {...axis}
          type="number"
          dataKey="bytes"
          domain={bytesDomain(points)}
          ticks={points.map(({ bytes }) => bytes)}
          interval={0}
          height={38}
          tick={({ x, y, payload }) => (
            <WidthTick
              x={x}
              y={y}
              point={points.find(({ bytes }) => bytes === payload.value)}
              least={points.at(-1)?.bits}
            />
          )}
        />
        <YAxis
          {...axis}
          width={56}
          domain={[...domain]}
          ticks={[...ticks]}
          interval={0}
          tick={AxisLabel}
          tickFormatter={percentTick}
        />
        <ReferenceArea
          y1={reference.lowest}
          y2={reference.highest}
          fill="var(--float)"
          fillOpacity={0.14}
          ifOverflow="hidden"
        />
        <ReferenceLine
          y={reference.height}
          stroke="var(--float)"
          strokeDasharray="5 4"
          label={{ value: text.float, position: 'insideTopLeft', style: floatLabel }}
        />
        <Line
          dataKey="height"
          stroke="var(--int8)"
          strokeWidth={1.5}
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, payload }) => <WidthDot key={payload.bits} x={cx} y={cy} point={payload} />}
        >
          <ErrorBar dataKey="arms" direction="y" stroke="var(--int8)" width={5} isAnimationActive={false} />
        </Line>
        <Tooltip isAnimationActive={false} content={tooltip} />
      </LineChart>
    </Drawing>
  );
}

interface MarkProps {
  readonly x: number | string | undefined;
  readonly y: number | string | undefined;
  readonly point: SweepPoint | undefined;
}

/** Narrower than this, in pixels, a chart has no room for all of its sizes. */
const narrow = 400;

interface WidthTickProps extends MarkProps {
  /** The fewest bits of all points: it says what the numbers are where they stand alone. */
  readonly least: number | undefined;
}

/** Writes the width under its point, and the bytes that the file then has; on a phone the number of bits alone. */
function WidthTick({ x, y, point, least }: WidthTickProps) {
  const width = useChartWidth() ?? narrow;
  if (!point) return null;
  if (width < narrow) {
    return (
      <text x={x} y={y} dy="0.9em" textAnchor="middle" fontSize={11} fontWeight={600}>
        {point.bits === least ? text.bits(point.bits) : point.bits}
      </text>
    );
  }
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={11}>
      <tspan x={x} dy="0.9em" fontWeight={600}>
        {text.bits(point.bits)}
      </tspan>
      <tspan x={x} dy="1.4em" fontSize={10}>
        {point.bytes < 999_500 ? `${formatCount(point.bytes / 1000)} kB` : formatBytes(point.bytes)}
      </tspan>
    </text>
  );
}

/** Hollow where accuracy is really lost. */
function WidthDot({ x, y, point }: MarkProps) {
  if (!point) return null;
  const fill = point.meaning === 'loss' ? 'var(--card)' : 'var(--int8)';
  return <circle cx={x} cy={y} r={4.5} fill={fill} stroke="var(--int8)" strokeWidth={2} />;
}

function SweepTooltip({ point }: { readonly point: SweepPoint | undefined }) {
  if (!point) return null;
  const colour = 'var(--int8)';
  const { accuracy, file, interval } = text.widths;
  return (
    <ChartTooltip
      title={`${text.bits(point.bits)}: ${text.meanings[point.meaning]}`}
      rows={[
        { name: accuracy, value: formatPercent(point.accuracy), colour },
        { name: interval, value: `${formatPercent(point.low)} – ${formatPercent(point.high)}`, colour },
        { name: file, value: formatBytes(point.bytes), colour },
      ]}
    />
  );
}
