import { memo, useDeferredValue, useMemo } from 'react';
import {
  type AxisDomainItem,
  CartesianGrid,
  Line,
  LineChart,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import { type LossPoint, lossSeries } from '../../client/loss-series.ts';
import type { PlaygroundState } from '../../client/state.ts';
import { formatCount, formatLoss } from '../format.ts';
import { InTurn } from '../frame/InTurn.tsx';
import { usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import { axis, grid, margin } from './axes.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';
import { usePlannedSteps } from './planned-steps.ts';

const text = words.training.loss;

// Recharts draws an axis anew whenever one of its properties is a new object: what never changes is made once.
const linear: [AxisDomainItem, AxisDomainItem] = [0, 'auto'];
const logarithmic: [AxisDomainItem, AxisDomainItem] = ['auto', 'auto'];
const twoDigits = (loss: number) => String(Number(loss.toPrecision(2)));
const lossGroups = ({ run }: PlaygroundState) => run.groups;
const tooltip = ({ payload }: TooltipContentProps) => <LossTooltip point={payload[0]?.payload} />;

/** Loss of every step, faint, under its smoothed line. */
export const LossChart = memo(function LossChart() {
  // Deferred: drawn in slices that leave room for a click, not in one go with the figures.
  const groups = useDeferredValue(usePlaygroundState(lossGroups));
  const smoothing = usePlaygroundState((state) => state.settings.smoothing);
  const logLoss = usePlaygroundState((state) => state.settings.logLoss);
  const { points, first, last } = useMemo(() => lossSeries({ groups }, smoothing), [groups, smoothing]);
  const steps = usePlannedSteps();
  const summary =
    first && last
      ? text.summary(
          formatCount(last.step),
          formatLoss(first.loss),
          formatLoss(last.loss),
          formatLoss(last.smoothed),
        )
      : '';
  return (
    <ChartFigure name={text.heading} summary={summary} height={230}>
      <LineChart data={points} margin={margin}>
        <CartesianGrid {...grid} />
        <InTurn turn={1} interruptible={false}>
          <XAxis {...axis} type="number" dataKey="step" domain={steps} allowDecimals={false} />
          <YAxis
            {...axis}
            width={44}
            scale={logLoss ? 'log' : 'linear'}
            domain={logLoss ? logarithmic : linear}
            tickFormatter={twoDigits}
          />
        </InTurn>
        <InTurn turn={2} interruptible={false}>
          <Line
            dataKey="loss"
            stroke="var(--float)"
            strokeOpacity={0.3}
            strokeWidth={1}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="smoothed"
            stroke="var(--float)"
            strokeWidth={2.2}
            dot={false}
            isAnimationActive={false}
          />
        </InTurn>
        <InTurn turn={3} interruptible={false}>
          <Tooltip isAnimationActive={false} content={tooltip} />
        </InTurn>
      </LineChart>
    </ChartFigure>
  );
});

function LossTooltip({ point }: { readonly point: LossPoint | undefined }) {
  if (!point) return null;
  return (
    <ChartTooltip
      title={`${text.step} ${formatCount(point.step)}`}
      rows={[
        { name: text.smoothed, value: formatLoss(point.smoothed), colour: 'var(--float)' },
        { name: text.every, value: formatLoss(point.loss), colour: 'var(--float-soft)' },
      ]}
    />
  );
}
