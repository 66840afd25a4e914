import { useDeferredValue, useMemo } from 'react';
import { formatCount } from '../format.ts';
import { usePlaygroundState } from '../playground-context.ts';
import { type Domain, stepTicks } from './live-scales.ts';

/** An axis of steps. It ends at the last step that is planned, so that the curve grows into a frame that stands still. */
export function usePlannedSteps() {
  const last = usePlaygroundState(({ run: { groups, plan }, settings }) => {
    const latest = groups.at(-1);
    if (!latest || !plan) return settings.epochs * Math.ceil(settings.trainSize / settings.batchSize);
    const reached = latest.firstStep + latest.losses.length - 1;
    return Math.max(2, reached + Math.ceil((latest.imagesTotal - latest.imagesSeen) / plan.batchSize));
  });
  // With the points, which are deferred too: an axis of its own would be drawn at once, and the chart twice.
  const drawn = useDeferredValue(last);
  return useMemo(() => {
    const domain: Domain = [1, drawn];
    return { domain, ticks: stepTicks(domain), tickFormatter: formatCount };
  }, [drawn]);
}
