import { replaceModel } from '../../workshop/replace-model.ts';
import { told } from '../../workshop/telling.ts';
import type { Perform } from '../../workshop/workshop.ts';

/** Goes back to the last weights whose loss was sound. */
export const recover: Perform<'recover'> = async (_task, _given, workshop) => {
  const { lastGood, live } = workshop;
  if (!lastGood) throw new Error(told('task/no-earlier-weights'));
  await replaceModel(workshop, () => live.model.goneBack(lastGood));
};
