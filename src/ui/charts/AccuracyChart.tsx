import { memo, useMemo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import type { AccuracyPoint } from '../../client/views/run-series.ts';
import { formatCount, formatPercent } from '../format.ts';
import { InTurn } from '../frame/InTurn.tsx';
import { formatShort } from '../significant.ts';
import { comparisonWords } from '../words/late.ts';
import { words } from '../words/words.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { accuracyAt, axisAround, heightOf } from './scales/accuracy-scale.ts';
import { grid, liveAxis, margin } from './scales/axes.ts';
import { usePlannedSteps } from './scales/planned-steps.ts';

const text = words.training.accuracy;

// Recharts draws an axis anew whenever one of its properties is a new object: what never changes is made once.
const percent = (height: number) => `${formatShort(accuracyAt(height), 4)} %`;
const dot = { r: 3 };
const tooltip = ({ payload }: TooltipContentProps) => <AccuracyTooltip point={payload[0]?.payload} />;

/** What is expected of a run before anything is measured, in percent. */
const expected = { low: 90, high: 99, images: 10_000 };

/** Accuracy on test images, as it was measured along the run, in the band of its 95 % interval. Every halving of the errors takes the same room. */
export const AccuracyChart = memo(function AccuracyChart({
  points,
}: {
  readonly points: readonly AccuracyPoint[];
}) {
  const steps = usePlannedSteps();
  const rows = useMemo(() => points.map(toRow), [points]);
  const heights = useHeights(points);
  return (
    <Drawing>
      <ComposedChart data={rows} margin={margin}>
        <CartesianGrid {...grid} />
        <InTurn turn={4} interruptible={false}>
          <XAxis {...liveAxis} {...steps} dataKey="step" />
          <YAxis {...liveAxis} {...heights} width={56} tickFormatter={percent} />
        </InTurn>
        <InTurn turn={5} interruptible={false}>
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--float-soft)"
            fillOpacity={0.35}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line dataKey="height" stroke="var(--float)" strokeWidth={2} isAnimationActive={false} dot={dot} />
          <Tooltip isAnimationActive={false} content={tooltip} />
        </InTurn>
      </ComposedChart>
    </Drawing>
  );
});

interface AccuracyRow extends AccuracyPoint {
  readonly height: number;
  readonly band: readonly [low: number, high: number];
}

function toRow(point: AccuracyPoint): AccuracyRow {
  const { accuracy, low, high, images } = point;
  return {
    ...point,
    height: heightOf(accuracy, images),
    band: [heightOf(low, images), heightOf(high, images)],
  };
}

/** The axis stays the same object until the curve leaves its frame. */
function useHeights(points: readonly AccuracyPoint[]) {
  const all = points.length > 0 ? points : [expected];
  const images = Math.max(...all.map((point) => point.images));
  const axis = axisAround(
    Math.min(...all.map(({ low }) => low)),
    Math.max(...all.map(({ high }) => high)),
    images,
  );
  const [bottom, top] = axis.domain;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ticks follow from where the axis ends
  return useMemo(() => axis, [bottom, top]);
}

function AccuracyTooltip({ point }: { readonly point: AccuracyPoint | undefined }) {
  if (!point) return null;
  const name = `${point.whole ? text.whole : text.subset}, ${formatCount(point.images)}`;
  return (
    <ChartTooltip
      title={`${words.training.loss.step} ${formatCount(point.step)}`}
      rows={[
        { name, value: formatPercent(point.accuracy), colour: 'var(--float)' },
        {
          name: comparisonWords.interval,
          value: `${formatPercent(point.low)} – ${formatPercent(point.high)}`,
          colour: 'var(--float)',
        },
      ]}
    />
  );
}
