import type { Run } from '../store/slices/run.ts';

/** The step at which the training that runs, or ran last, is planned to end. Undefined before its first step is known. */
export function plannedLastStep({ record, plan }: Run): number | undefined {
  const { latest } = record.steps;
  if (!latest || !plan) return undefined;
  return latest.lastStep + Math.ceil((latest.imagesTotal - latest.imagesSeen) / plan.batchSize);
}
