import type { Staircase } from '../../core/results/staircase.ts';
import { datasetFor } from '../data/images-arrive.ts';
import { findRemedies as search } from '../quantizing/find-remedies.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf, liveState } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';
import { becomeCandidate } from './candidate.ts';

/**
 * Tries one remedy after the other until the target is met. The model with those that helped becomes the candidate. Where it ends before its
 * time, the models stay as they are, and what was found is kept.
 */
export const findRemedies: Perform<'findRemedies'> = (task, { settings, target }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data, emit, workspace } = workshop;
    const { train, test } = await datasetFor(live.model.spec, data, task);
    const state = await liveState(workshop);
    const plan = { network: live.model.network, state, shelf, trainImages: train, settings, target };
    const tell = (staircase: Staircase) => {
      const event = { type: 'staircase', staircase } as const;
      workspace.log.heard(event);
      emit(event);
    };
    try {
      const { file, staircase, end } = await search(plan, task, (sofar) => {
        tell(sofar);
        return workspace.keep(workshop);
      });
      tell(staircase);
      await becomeCandidate(file, workshop, test, settings, task);
      tell({ ...staircase, end });
    } finally {
      await concludeShelf(workshop);
    }
  });
