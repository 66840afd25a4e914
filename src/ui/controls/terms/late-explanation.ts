import { LateModule } from '../../../client/late-module.ts';

/** The texts and pictures of all terms: nobody needs them before they ask. */
export const lateExplanation = new LateModule(
  'the explanations',
  async () => (await import('./Explanation.tsx')).Explanation,
);
