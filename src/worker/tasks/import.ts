import { importedFile } from '../shelf/imported-file.ts';
import { Model } from '../shelf/model.ts';
import { replaceModel } from '../workshop/replace-model.ts';
import { concludeShelf } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';

/** The weights of a file, or of several that belong together, become the model that is trained; of a quantized file, the float weights that it stands for. */
export const importWeights: Perform<'import'> = async (_, { files }, workshop) => {
  const { readChosenFiles } = await import('../../core/formats/import.ts');
  const { seed, spec } = workshop.live.model;
  const { done, fileName, ...file } = readChosenFiles(files, spec);
  await replaceModel(workshop, () => Model.imported(file, fileName, seed));
  if (done.length > 0) {
    const message = `${fileName} was adapted to this page: ${done.join('; ')}.`;
    workshop.emit({ type: 'information', message });
  }
  if (file.kind === 'float') return;
  const { shelf } = workshop;
  const entry = shelf.draft(importedFile(file));
  shelf.put(entry);
  shelf.assign('candidate', entry.id);
  await concludeShelf(workshop);
};
