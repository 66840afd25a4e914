import { useDeferredValue, useMemo } from 'react';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { lossSeries } from '../../../client/views/run-series.ts';
import { ChartPlace } from '../../charts/parts/ChartPlace.tsx';
import { formatCount, formatLoss } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';

const text = words.training.loss;
const height = { picture: 150, whole: 174 };

const stepsOf = ({ run }: PlaygroundState) => run.record.steps;

/** The loss curve, and in words where it began and where it is. */
export function LossFigure() {
  // Deferred: drawn in slices that leave room for a click, not in one go with the figures.
  const steps = useDeferredValue(usePlaygroundState(stepsOf));
  const smoothing = usePlaygroundState((state) => state.settings.smoothing);
  const { points, first, last } = useMemo(() => lossSeries(steps, smoothing), [steps, smoothing]);
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
    <ChartPlace name={text.heading} summary={summary} height={height} empty={last ? undefined : text.empty}>
      {({ LossChart }) => <LossChart points={points} />}
    </ChartPlace>
  );
}
