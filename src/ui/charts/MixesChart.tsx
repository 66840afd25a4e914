import { ticks as ticksBetween } from 'd3-array';
import { useMemo } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import { type JudgedMix, namesOfWidths } from '../../client/views/front-findings.ts';
import { accuracyInterval } from '../../core/metrics/significance.ts';
import { type Accuracy, percentCorrect } from '../../core/results/accuracy.ts';
import type { FrontPoint } from '../../core/results/front-result.ts';
import { formatBytes, formatPercent } from '../format.ts';
import { formatShort } from '../significant.ts';
import { sweepWords } from '../words/late.ts';
import { AxisLabel } from './parts/AxisLabel.tsx';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { accuracyAt, axisAround, heightOf } from './scales/accuracy-scale.ts';
import { axis, grid, margin } from './scales/axes.ts';

const text = sweepWords;

interface Placed {
  /** "3 3 3 2" */
  readonly name: string;
  readonly bytes: number;
  readonly accuracy: number;
  readonly height: number;
  readonly look: 'front' | 'smallest' | 'beaten' | 'uniform';
  readonly widths: FrontPoint['widths'];
}

export interface MixesChartProps {
  /** From the smallest file to the largest. */
  readonly mixes: readonly JudgedMix[];
  /** Mixes of one width, for comparison. */
  readonly uniform: readonly FrontPoint[];
  readonly float: Accuracy;
  /** Called with the mix that was clicked. */
  readonly onChoose: ((widths: FrontPoint['widths']) => void) | undefined;
}

const tooltip = ({ payload }: TooltipContentProps) => <MixTooltip mix={payload.at(-1)?.payload} />;
const percent = (height: number) => `${formatShort(accuracyAt(height), 4)} %`;

/** Accuracy against the bytes of the file, with a line through the mixes that no other one beats in both. */
export function MixesChart({ mixes, uniform, float, onChoose }: MixesChartProps) {
  const { images } = float;
  const placed = useMemo(() => {
    const most = 1.15 * Math.max(...mixes.map(({ fileBytes }) => fileBytes));
    const others = uniform.filter(({ fileBytes }) => fileBytes <= most);
    return [
      ...others.map((point) => toPlaced(point, 'uniform')),
      ...mixes.map((mix) => toPlaced(mix, lookOf(mix))),
    ];
  }, [mixes, uniform]);
  const front = mixes.filter(({ isOnFront }) => isOnFront).map((mix) => toPlaced(mix, 'front'));
  const { low, high } = accuracyInterval(float.correct, images);
  const accuracies = [...placed.map(({ accuracy }) => accuracy), low, high];
  const { domain, ticks } = axisAround(Math.min(...accuracies), Math.max(...accuracies), images);
  const bytes = placed.map((point) => point.bytes);
  const [least, most] = [Math.min(...bytes), Math.max(...bytes)];
  const room = Math.max(1000, (most - least) / 12);
  return (
    <Drawing>
      <ComposedChart margin={{ ...margin, right: 28 }}>
        <CartesianGrid {...grid} />
        <XAxis
          {...axis}
          type="number"
          dataKey="bytes"
          domain={[least - room, most + room]}
          ticks={ticksBetween(least - room, most + room, 6)}
          interval="preserveStart"
          minTickGap={24}
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
        <ReferenceArea
          y1={heightOf(low, images)}
          y2={heightOf(high, images)}
          fill="var(--float)"
          fillOpacity={0.14}
          ifOverflow="hidden"
        />
        <ReferenceLine
          y={heightOf(percentCorrect(float), images)}
          stroke="var(--float)"
          strokeDasharray="5 4"
          label={{ value: text.float, position: 'insideTopLeft', style: floatLabel }}
        />
        <Line
          data={front}
          dataKey="height"
          type="stepAfter"
          stroke="var(--int8)"
          strokeWidth={1.5}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          tooltipType="none"
        />
        <Scatter
          data={placed}
          dataKey="height"
          isAnimationActive={false}
          onClick={({ payload }) => onChoose?.(payload.widths)}
          shape={({ cx, cy, payload }) => <MixDot x={cx} y={cy} mix={payload} />}
        />
        <Tooltip isAnimationActive={false} shared={false} content={tooltip} />
      </ComposedChart>
    </Drawing>
  );
}

const floatLabel = { fill: 'var(--float)', fontWeight: 600 };

function lookOf({ isSmallest, isOnFront }: JudgedMix): Placed['look'] {
  if (isSmallest) return 'smallest';
  return isOnFront ? 'front' : 'beaten';
}

function toPlaced({ widths, fileBytes, accuracy }: FrontPoint, look: Placed['look']): Placed {
  const percentage = percentCorrect(accuracy);
  return {
    name: namesOfWidths(widths),
    bytes: fileBytes,
    accuracy: percentage,
    height: heightOf(percentage, accuracy.images),
    look,
    widths,
  };
}

/** Readable over whatever it stands on. */
const label = {
  fontSize: 12,
  textAnchor: 'middle',
  stroke: 'var(--card)',
  strokeWidth: 3,
  paintOrder: 'stroke',
} as const;

interface MixDotProps {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly mix: Placed;
}

/** Round on the front, with a ring around the smallest that loses nothing; small and hollow where another one beats it; square with one width for all. */
function MixDot({ x = 0, y = 0, mix: { look, name } }: MixDotProps) {
  const stroke = { stroke: look === 'uniform' ? 'var(--dim)' : 'var(--int8)', cursor: 'pointer' };
  switch (look) {
    case 'uniform':
      return (
        <g {...stroke}>
          <rect x={x - 4} y={y - 4} width={8} height={8} fill="var(--card)" strokeWidth={1.5} />
          <text x={x} y={y - 9} {...label} fill="var(--dim)">
            {name}
          </text>
        </g>
      );
    case 'smallest':
      return (
        <g {...stroke}>
          <circle cx={x} cy={y} r={9} fill="none" strokeWidth={1.5} />
          <circle cx={x} cy={y} r={5} fill="var(--int8)" />
          <text x={x} y={y + 26} {...label} fontWeight={600} fill="var(--int8)">
            {name}
          </text>
        </g>
      );
    case 'front':
      return <circle cx={x} cy={y} r={5} fill="var(--int8)" {...stroke} />;
    default:
      return <circle cx={x} cy={y} r={3.5} fill="var(--card)" {...stroke} />;
  }
}

function MixTooltip({ mix }: { readonly mix: Placed | undefined }) {
  if (!mix?.name) return null;
  const { name, accuracy, bytes } = mix;
  const colour = 'var(--int8)';
  return (
    <ChartTooltip
      title={text.front.bits(name)}
      rows={[
        { name: text.widths.accuracy, value: formatPercent(accuracy), colour },
        { name: text.widths.file, value: formatBytes(bytes), colour },
      ]}
    />
  );
}
