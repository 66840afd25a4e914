import { useDeferredValue, useMemo } from 'react';
import { plannedLastStep } from '../../../client/views/planned-steps.ts';
import { formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { type Domain, stepTicks } from './live-scales.ts';

/** An axis of steps. It ends at the last step that is planned, so that the curve grows into a frame that stands still. */
export function usePlannedSteps() {
  const last = usePlaygroundState(({ run, dataSet, settings: { epochs, trainSize, batchSize } }) => {
    const planned = plannedLastStep(run);
    if (planned !== undefined) return Math.max(2, planned);
    return epochs * Math.ceil(Math.min(trainSize, dataSet.counts.train) / batchSize);
  });
  // The axis is deferred together with the points. Otherwise it would be drawn at once, and the chart twice.
  const drawn = useDeferredValue(last);
  return useMemo(() => {
    const domain: Domain = [1, drawn];
    return { domain, ticks: stepTicks(domain), tickFormatter: formatCount };
  }, [drawn]);
}
