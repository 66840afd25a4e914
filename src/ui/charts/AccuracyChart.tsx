import { memo, useDeferredValue, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, type TooltipContentProps, XAxis, YAxis } from 'recharts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import type { AccuracyList } from '../../core/runs/accuracy-list.ts';
import { formatCount, formatPercent } from '../format.ts';
import { InTurn } from '../frame/InTurn.tsx';
import { usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import { grid, liveAxis, margin } from './axes.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';
import { usePlannedSteps } from './planned-steps.ts';

const text = words.training.accuracy;

interface AccuracyPoint {
  readonly step: number;
  readonly accuracy: number;
  readonly images: number;
  readonly whole: boolean;
}

/** SVG stays quick up to some 300 points. */
const pointLimit = 300;

const toPoints = (accuracies: AccuracyList): AccuracyPoint[] =>
  accuracies.points(pointLimit).map(({ correct, ...point }) => ({
    ...point,
    accuracy: percentCorrect({ correct, images: point.images }),
  }));

// Recharts draws an axis anew whenever one of its properties is a new object: what never changes is made once.
const percent = {
  domain: [0, 100],
  ticks: [0, 20, 40, 60, 80, 100],
  tickFormatter: (value: number) => `${value} %`,
};
const dot = { r: 3 };
const tooltip = ({ payload }: TooltipContentProps) => <AccuracyTooltip point={payload[0]?.payload} />;

/** Accuracy on test images, as it was measured along the run. */
export const AccuracyChart = memo(function AccuracyChart() {
  const accuracies = useDeferredValue(usePlaygroundState((state) => state.run.record.accuracies));
  const points = useMemo(() => toPoints(accuracies), [accuracies]);
  const steps = usePlannedSteps();
  const last = points.at(-1);
  const summary = last
    ? text.summary(formatPercent(last.accuracy), formatCount(last.images), formatCount(last.step))
    : '';
  return (
    <ChartFigure name={text.heading} summary={summary} height={170}>
      <LineChart data={points} margin={margin}>
        <CartesianGrid {...grid} />
        <InTurn turn={4} interruptible={false}>
          <XAxis {...liveAxis} {...steps} dataKey="step" />
          <YAxis {...liveAxis} {...percent} width={44} />
        </InTurn>
        <InTurn turn={5} interruptible={false}>
          <Line
            dataKey="accuracy"
            stroke="var(--float)"
            strokeWidth={2}
            isAnimationActive={false}
            dot={dot}
          />
          <Tooltip isAnimationActive={false} content={tooltip} />
        </InTurn>
      </LineChart>
    </ChartFigure>
  );
});

function AccuracyTooltip({ point }: { readonly point: AccuracyPoint | undefined }) {
  if (!point) return null;
  const name = `${point.whole ? text.whole : text.subset}, ${formatCount(point.images)}`;
  return (
    <ChartTooltip
      title={`${words.training.step} ${formatCount(point.step)}`}
      rows={[{ name, value: formatPercent(point.accuracy), colour: 'var(--float)' }]}
    />
  );
}
