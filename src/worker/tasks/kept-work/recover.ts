import { replaceModel } from '../../workshop/replace-model.ts';
import type { Perform } from '../../workshop/workshop.ts';

/** Goes back to the last weights whose loss was sound. */
export const recover: Perform<'recover'> = async (_task, _given, workshop) => {
  const { lastGood, live } = workshop;
  if (!lastGood) throw new Error('No earlier weights are kept. Press Reset for fresh ones.');
  await replaceModel(workshop, () => live.model.goneBack(lastGood));
};
