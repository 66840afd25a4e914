import { freshModel } from '../shelf/fresh-model.ts';
import { replaceModel } from '../workshop/replace-model.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Fresh weights. What stands on the shelf stays there. */
export const reset: Perform<'reset'> = (_, { settings }, workshop) =>
  replaceModel(workshop, () => freshModel(settings, workshop.data.info));
