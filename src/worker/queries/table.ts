/** What each question is answered with. None of them changes anything. */
import type { Queries, QueryName } from '../../protocol/queries.ts';
import { shelfPredictions } from '../shelf/reports.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { exportModel } from './export-model.ts';

type Answer<Name extends QueryName> = (
  question: Queries[Name]['question'],
  workshop: Workshop,
) => Promise<Queries[Name]['answer']>;

export const answers: { readonly [Name in QueryName]: Answer<Name> } = {
  async samples({ perClass }, { data }) {
    await data.firstImages();
    const { train } = await data.dataset();
    return train.samples(perClass);
  },
  exportModel,
  exportPredictions: async (_, { shelf }) => shelfPredictions(shelf),
  leftWorkspace: (_, { workspace }) => workspace.left(),
};
