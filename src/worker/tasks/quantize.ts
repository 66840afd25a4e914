import { datasetFor } from '../data/images-arrive.ts';
import { quantizeModel } from '../quantizing/quantize.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf, liveState } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';
import { becomeCandidate } from './candidate.ts';

/** Makes a quantized model of the one that is trained, evaluates both and times them. */
export const quantize: Perform<'quantize'> = (task, { settings }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, data } = workshop;
    const { train, test } = await datasetFor(live.model.spec, data, task);
    const { network } = live.model;
    const state = await liveState(workshop);
    const file = await quantizeModel({ network, state, trainImages: train, settings }, task);
    await becomeCandidate(file, workshop, test, settings, task);
    await concludeShelf(workshop);
  });
