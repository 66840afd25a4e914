import { formatNetwork } from '../../core/network/format.ts';
import { sameNetwork } from '../../core/network/presets.ts';
import { suspectNormalisation } from '../measuring/suspect-normalisation.ts';
import { importedFile } from '../shelf/imported-file.ts';
import { Model } from '../shelf/model.ts';
import { followNormalisation } from '../workshop/follow-normalisation.ts';
import { replaceModel } from '../workshop/replace-model.ts';
import { concludeShelf } from '../workshop/tell.ts';
import { told } from '../workshop/telling.ts';
import type { Perform, Workshop } from '../workshop/workshop.ts';

/**
 * The weights of a file, or of several that belong together, become the model that is trained; of a quantized file, the float weights that it stands for. Where the file is of another
 * network, the person is asked first, unless the settings already want that one.
 */
export const importWeights: Perform<'import'> = async (_, given, workshop) => {
  const { files, anyNetwork = false, settings } = given;
  await followNormalisation(workshop, settings);
  const { readChosenFiles } = await import('../../core/formats/import.ts');
  const { seed, spec: present } = workshop.live.model;
  const { done, fileName, ...file } = readChosenFiles(files, present, workshop.data.info);
  const spec = file.kind === 'float' ? file.state.spec : file.spec;
  if (!anyNetwork && !sameNetwork(spec, present) && formatNetwork(spec) !== settings.network) {
    const { otherNetworkInWords } = await import('../../core/network/editing/in-words.ts');
    const message = otherNetworkInWords(fileName, spec, present);
    workshop.emit({ type: 'information', message, remedy: 'load-network' });
    return;
  }
  await replaceModel(workshop, () => Model.imported(file, fileName, seed));
  if (done.length > 0) {
    const message = told('task/adapted', { file: fileName, changes: done });
    workshop.emit({ type: 'information', message });
  }
  await tryNormalisations(fileName, workshop);
  if (file.kind === 'float') return;
  const { shelf } = workshop;
  const entry = shelf.draft(importedFile(file));
  shelf.put(entry);
  shelf.assign('candidate', entry.id);
  await concludeShelf(workshop);
};

/** Says so where the weights fit inputs of another range far better. */
async function tryNormalisations(fileName: string, { data, live, emit }: Workshop): Promise<void> {
  const test = data.opened?.test;
  const found = test && (await suspectNormalisation(live.model.network, test));
  if (!test || !found) return;
  const { otherInputs } = await import('../measuring/other-inputs.ts');
  emit({
    type: 'information',
    message: otherInputs(fileName, found, test.info),
    remedy: found.other.name,
  });
}
