import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, type TooltipContentProps, XAxis, YAxis } from 'recharts';
import type { LossPoint } from '../../core/runs/step-list.ts';
import { formatCount, formatLoss } from '../format.ts';
import { InTurn } from '../frame/InTurn.tsx';
import { usePlaygroundState } from '../playground-context.ts';
import { formatShort } from '../significant.ts';
import { words } from '../words/words.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { grid, liveAxis, margin } from './scales/axes.ts';
import { type Domain, lossDomain, lossTicks } from './scales/live-scales.ts';
import { usePlannedSteps } from './scales/planned-steps.ts';

const text = words.training.loss;

// Recharts draws an axis anew whenever one of its properties is a new object: what never changes is made once.
const twoDigits = (loss: number) => formatShort(loss, 2);
const tooltip = ({ payload }: TooltipContentProps) => <LossTooltip point={payload[0]?.payload} />;

/** Loss of every step, faint, under its smoothed line. */
export const LossChart = memo(function LossChart({ points }: { readonly points: readonly LossPoint[] }) {
  const logLoss = usePlaygroundState((state) => state.settings.logLoss);
  const steps = usePlannedSteps();
  const losses = useLossAxis(points, logLoss);
  return (
    <Drawing>
      <LineChart data={points} margin={margin}>
        <CartesianGrid {...grid} />
        <InTurn turn={1} interruptible={false}>
          <XAxis {...liveAxis} {...steps} dataKey="step" />
          <YAxis {...liveAxis} {...losses} width={44} tickFormatter={twoDigits} />
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
    </Drawing>
  );
});

/** The same object as long as the curve stays in its frame. */
function useLossAxis(points: readonly LossPoint[], logarithmic: boolean) {
  const losses = useMemo(() => points.map(({ loss }) => loss), [points]);
  const [first, last] = lossDomain(losses, logarithmic);
  return useMemo(() => {
    const domain: Domain = [first, last];
    const scale = logarithmic ? 'log' : 'linear';
    return { domain, ticks: lossTicks(domain, logarithmic), scale } as const;
  }, [first, last, logarithmic]);
}

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
