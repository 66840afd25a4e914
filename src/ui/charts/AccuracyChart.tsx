import { memo } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, type TooltipContentProps, XAxis, YAxis } from 'recharts';
import type { AccuracyPoint } from '../../client/views/run-series.ts';
import { formatCount, formatPercent } from '../format.ts';
import { InTurn } from '../frame/InTurn.tsx';
import { words } from '../words/words.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { grid, liveAxis, margin } from './scales/axes.ts';
import { usePlannedSteps } from './scales/planned-steps.ts';

const text = words.training.accuracy;

// Recharts draws an axis anew whenever one of its properties is a new object: what never changes is made once.
const percent = {
  domain: [0, 100],
  ticks: [0, 20, 40, 60, 80, 100],
  tickFormatter: (value: number) => `${value} %`,
};
const dot = { r: 3 };
const tooltip = ({ payload }: TooltipContentProps) => <AccuracyTooltip point={payload[0]?.payload} />;

/** Accuracy on test images, as it was measured along the run. */
export const AccuracyChart = memo(function AccuracyChart({
  points,
}: {
  readonly points: readonly AccuracyPoint[];
}) {
  const steps = usePlannedSteps();
  return (
    <Drawing>
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
    </Drawing>
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
