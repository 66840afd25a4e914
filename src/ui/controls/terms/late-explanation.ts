import { LateModule } from '../../../client/late-module.ts';

/** The texts and pictures of all terms: nobody needs them before they ask. */
export const lateExplanation = LateModule.part(
  'the explanations',
  () => import('./Explanation.tsx'),
  ({ Explanation }) => Explanation,
);
