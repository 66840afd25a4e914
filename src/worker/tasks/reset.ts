import { isFiniteState } from '../../core/network/state-dict.ts';
import { freshModel } from '../shelf/fresh-model.ts';
import { replaceModel } from '../workshop/replace-model.ts';
import { liveState } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Fresh weights. What stands on the shelf stays there. */
export const reset: Perform<'reset'> = async (_, { settings, keep }, workshop) => {
  const { live, shelf } = workshop;
  if (keep && !live.model.untouched && isFiniteState(await liveState(workshop))) {
    shelf.keepLive(live.model.spec, live.model.step);
  }
  await replaceModel(workshop, () => freshModel(settings, workshop.data.info));
};
