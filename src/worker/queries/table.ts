/** What each question is answered with. None of them changes anything. */

import type { Queries, QueryName } from '../../protocol/queries.ts';
import { evaluatedAnswers, shelfPredictions } from '../shelf/reports.ts';
import { told } from '../shelf/telling.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { activations } from './activations.ts';
import { classify } from './classify.ts';
import { exportModel } from './export-model.ts';
import { imagePath } from './image-path.ts';
import { fourAccuraciesOf, layerErrorsOf, selfCheckOf } from './layers.ts';
import { filters, layerWeights, pickWeight } from './weights.ts';

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
  classify,
  layerWeights,
  pickWeight,
  filters,
  imagePath,
  activations,
  layerErrors: layerErrorsOf,
  fourAccuracies: fourAccuraciesOf,
  selfCheck: selfCheckOf,
  evaluatedAnswers: (_, { shelf }) => Promise.resolve(evaluatedAnswers(shelf)),
  async testPixels({ indices }, { data }) {
    const wanted = Uint32Array.from(indices);
    for (;;) {
      const { test } = await data.dataset();
      if (test.hasAll(wanted, 0, wanted.length)) return test.pixels(indices);
      await Promise.race([test.nextArrival(), data.replaced]);
    }
  },
  async testImage({ index }, { data }) {
    const { test } = await data.dataset();
    return test.image(index);
  },
  exportModel,
  async exportData(_, { data }) {
    const { info, train, test } = await data.dataset();
    const missing = train.count - train.available + test.count - test.available;
    if (missing > 0)
      throw new Error(told('model/images-missing', { images: String(missing), name: info.name }));
    const { writeNpz } = await import('../../core/formats/npz/write.ts');
    return writeNpz(info, train.held, test.held);
  },
  exportPredictions: async (_, { shelf }) => shelfPredictions(shelf),
  leftWorkspace: (_, { workspace }) => workspace.left(),
  async exportRuns({ as }, workshop) {
    const { exportRuns } = await import('../runs/files/export-runs.ts');
    return exportRuns(as, workshop);
  },
  runs: (_, { runs }) => runs.list(),
  runSizes: (_, { runs }) => runs.sizes(),
  runAnswers: ({ rows }, { runs }) => runs.answers(rows),
  runCurves: ({ rows, smoothing }, { runs }) => runs.curves(rows, smoothing),
};
