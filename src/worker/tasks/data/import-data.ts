import type { ImportedData, ImportSurroundings } from '../../../core/dataset/import/data-file.ts';
import { inOne } from '../../../core/dataset/import/lists.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { DataSetSource, ImageFile } from '../../../protocol/tasks.ts';
import { Dataset } from '../../data/dataset.ts';
import { decodePicture } from '../../data/decode-picture.ts';
import { takeDataSet } from '../../workshop/take-data-set.ts';
import type { Task } from '../../workshop/task.ts';
import type { Perform } from '../../workshop/workshop.ts';

/** A person's own images become the data set. */
export const importData: Perform<'importData'> = async (task, { source, settings }, workshop) => {
  const { info, train, test, notes } = await read(source, settings, task);
  task.progress(undefined);
  await takeDataSet(workshop, Dataset.held(info, train, test), settings);
  const message = inOne(notes);
  if (message !== undefined) workshop.emit({ type: 'information', message });
};

async function read(source: DataSetSource, { seed }: Settings, task: Task): Promise<ImportedData> {
  if (source.kind === 'drawn') {
    const { dataOfDrawings } = await import('../../../core/dataset/import/drawings.ts');
    return dataOfDrawings(source, seed);
  }
  const { readDataFiles } = await import('../../../core/dataset/import/read.ts');
  const surroundings: ImportSurroundings = {
    decodePicture,
    async progress(done, total) {
      task.progress({ of: 'bytes', done, total });
      await task.checkpoint();
    },
  };
  const options = { seed, ...(source.side !== undefined && { side: source.side }) };
  return readDataFiles(source.files.map(dataFile), options, surroundings);
}

const dataFile = ({ path, content }: ImageFile) => ({
  path,
  size: content.size,
  stream: () => content.stream(),
});
