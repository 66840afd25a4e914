import { LateModule } from '../../../client/late-module.ts';
import { told } from '../../../client/telling.ts';

/** The texts and pictures of all terms: nobody needs them before they ask. */
export const lateExplanation = LateModule.part(
  () => told('page/explanations'),
  () => import('./Explanation.tsx'),
  ({ Explanation }) => Explanation,
);
