import type { Model } from '../shelf/model.ts';
import { concludeShelf, tellModel } from './tell.ts';
import type { Workshop } from './workshop.ts';

/** Puts another model in the place of the one that is trained. What was known of that no longer holds. */
export async function replaceModel(workshop: Workshop, make: () => Model): Promise<void> {
  const { live, shelf } = workshop;
  shelf.weightsChange(live.model.step);
  const model = await live.replace(make);
  workshop.lastGood = undefined;
  workshop.lastKept = undefined;
  workshop.workspace.log.modelReplaced(model);
  await tellModel(workshop);
  await concludeShelf(workshop);
}
