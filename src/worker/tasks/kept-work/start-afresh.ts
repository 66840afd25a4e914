import { freshModel } from '../../shelf/fresh-model.ts';
import { Shelf } from '../../shelf/shelf.ts';
import { replaceModel } from '../../workshop/replace-model.ts';
import { showDataSet } from '../../workshop/take-data-set.ts';
import type { Perform } from '../../workshop/workshop.ts';

/** Empties the workspace: fresh weights, an empty shelf, nothing stored. */
export const startAfresh: Perform<'startAfresh'> = async (_, { settings }, workshop) => {
  await workshop.workspace.clear();
  workshop.shelf = new Shelf();
  if (workshop.data.opened?.isOwn) showDataSet(workshop, undefined);
  await replaceModel(workshop, () => freshModel(settings, workshop.data.info));
};
