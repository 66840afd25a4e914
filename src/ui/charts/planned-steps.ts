import { usePlaygroundState } from '../playground-context.ts';

/** Where the step axis ends: at the last step that is planned, so that the curve grows into a frame that stands still. */
export function usePlannedSteps(): number {
  return usePlaygroundState(({ run: { groups, plan }, settings }) => {
    const last = groups.at(-1);
    if (!last || !plan) return settings.epochs * Math.ceil(settings.trainSize / settings.batchSize);
    const reached = last.firstStep + last.losses.length - 1;
    return Math.max(2, reached + Math.ceil((last.imagesTotal - last.imagesSeen) / plan.batchSize));
  });
}
