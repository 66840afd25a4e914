/** Reads the data that people have, whatever kind it is. */

import { Memory } from './contents/memory.ts';
import { Progress } from './contents/progress.ts';
import { type Unpacked, unpack } from './contents/unpack.ts';
import {
  type DataFile,
  DataFileError,
  type ImportedData,
  type ImportOptions,
  type ImportSurroundings,
} from './data-file.ts';
import { readCifar } from './kinds/cifar.ts';
import { readCsvFiles } from './kinds/csv-files.ts';
import { readIdxFiles } from './kinds/idx-files.ts';
import { readNpyFiles } from './kinds/npy/files.ts';
import { readPictures } from './kinds/pictures/pictures.ts';
import { counted, type RawData } from './raw-data.ts';
import { type Recognised, recognise } from './recognise.ts';
import { assemble } from './set/assemble.ts';

/**
 * files: all that a person chose together. Throws DataFileError where they can't be used, and whatever
 * `surroundings.progress` throws.
 */
export async function readDataFiles(
  files: readonly DataFile[],
  options: ImportOptions,
  surroundings: ImportSurroundings,
): Promise<ImportedData> {
  const progress = new Progress(files, surroundings);
  const memory = new Memory(files.reduce((sum, { size }) => sum + size, 0));
  const sources = files.map((file) => ({
    counting: progress.counting(file),
    silent: progress.silent(file),
    isChosen: true,
  }));
  const unpacked = await unpack(sources, memory, progress);
  const found = await recognise(unpacked.contents);
  const data = await readAll(found, unpacked, memory, options, surroundings);
  return assemble({ ...data, notes: [...data.notes, ...leftOutNotes(found)] }, options.seed);
}

async function readAll(
  found: Recognised,
  { folders }: Unpacked,
  memory: Memory,
  options: ImportOptions,
  surroundings: ImportSurroundings,
): Promise<RawData> {
  checkOneKind(found);
  const { idx, npy, csv, cifar, pictures, texts } = found;
  if (idx.length > 0) return await readIdxFiles(idx, memory);
  if (npy.length > 0) return await readNpyFiles(npy, memory);
  if (cifar.length > 0) return await readCifar(cifar, texts, memory);
  if (csv.length > 0) return await readCsvFiles(csv, memory);
  return await readPictures(pictures, folders, options, surroundings);
}

const kindNames = {
  idx: 'IDX file',
  npy: 'NumPy array',
  csv: 'CSV file',
  cifar: 'CIFAR file',
  pictures: 'picture',
} as const;

/** Kaggle's archive of Fashion-MNIST holds the same images in IDX files and in CSV files. */
const isTwice = ({ idx, csv }: Recognised): boolean => idx.length > 0 && csv.length > 0;

/** Throws DataFileError where the files are of several kinds, or of none. */
function checkOneKind(found: Recognised): void {
  const present = [
    { name: kindNames.idx, paths: found.idx.map(({ path }) => path) },
    { name: kindNames.npy, paths: found.npy.map(({ path }) => path) },
    { name: kindNames.csv, paths: isTwice(found) ? [] : found.csv.map(({ path }) => path) },
    { name: kindNames.cifar, paths: found.cifar.map(({ content }) => content.path) },
    { name: kindNames.pictures, paths: found.pictures.map(({ path }) => path) },
  ].filter(({ paths }) => paths.length > 0);
  if (present.length === 1) return;
  if (present.length > 1) {
    const listed = present.map(({ name, paths }) => `${counted(paths.length, name)} (${shortList(paths)})`);
    throw new DataFileError(
      `These files are of several kinds: ${listed.join('; ')}. Choose the files of one kind, which make one data set.`,
    );
  }
  const words = found.others.slice(0, 3).map((other) => other.words);
  throw new DataFileError(
    words.length > 0 ? words.join(' ') : 'There are no files in this. Choose the data themselves.',
  );
}

function leftOutNotes(found: Recognised): string[] {
  const paths = found.others
    .map(({ path }) => path)
    .filter((path) => !/(batches\.meta|label_names)\.txt$/.test(path));
  if (isTwice(found)) paths.push(...found.csv.map(({ path }) => path));
  return paths.length === 0
    ? []
    : [
        `${counted(paths.length, 'file')} ${paths.length === 1 ? 'was' : 'were'} left out (${shortList(paths)}).`,
      ];
}

function shortList(paths: readonly string[]): string {
  return paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '');
}
