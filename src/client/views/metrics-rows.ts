import type { MetricsRow } from '../../core/formats/text/csv.ts';
import type { Run } from '../store/state.ts';

/** One row for every step of the run, with the test accuracy where it was measured. */
export function metricsRows({ groups, accuracies }: Run): MetricsRow[] {
  const accuracyAt = new Map(accuracies.map(({ step, correct, images }) => [step, (100 * correct) / images]));
  return groups.flatMap((group) =>
    Array.from(group.losses, (loss, offset) => ({
      step: group.firstStep + offset,
      epoch: group.epoch,
      loss,
      learningRate: group.learningRate,
      imagesPerSecond: group.imagesPerSecond,
      testAccuracy: accuracyAt.get(group.firstStep + offset),
    })),
  );
}
