import { sameNetwork } from '../../core/network/presets.ts';
import { datasetFor, imagesArrive } from '../data/images-arrive.ts';
import { batchOf } from '../measuring/batch.ts';
import { timeLayers } from '../measuring/layer-times.ts';
import { Runners } from '../measuring/runners.ts';
import { modelOf } from '../shelf/weights-of.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { told } from '../workshop/telling.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Times the layers of the baseline and of the candidate, one by one. */
export const measureLayers: Perform<'measureLayers'> = (task, { settings, batch: wanted }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data, emit } = workshop;
    if (!shelf.candidate) throw new Error(told('task/nothing-to-time'));
    const { model, backend } = live;
    const baseline = await modelOf(shelf.baseline, model);
    const candidate = await modelOf(shelf.candidate, model);
    if (!sameNetwork(baseline.spec, candidate.spec)) {
      throw new Error(told('task/different-networks'));
    }
    const { test } = await datasetFor(live.model.spec, data, task);
    const size = Math.min(wanted, test.count);
    const indices = Uint32Array.from({ length: size }, (_, index) => index);
    await imagesArrive(test, indices, 0, size, task);
    const models = { baseline: shelf.baseline.id, candidate: shelf.candidate.id };
    const runners = new Runners(shelf, model.network);
    const batch = batchOf(test, indices, 0, size);
    try {
      const { arithmetic } = runners.of(shelf.candidate);
      const layers = await timeLayers({ baseline, candidate }, batch.images, task, (done, total) =>
        task.progress({ of: 'timings', done, total }),
      );
      emit({ type: 'layer-times', models, batch: size, backend, arithmetic, layers });
    } finally {
      batch.dispose();
      runners.dispose();
    }
  });
