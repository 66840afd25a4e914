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
import { inOne, someOf } from './lists.ts';
import type { RawData } from './raw-data.ts';
import { type Recognised, recognise } from './recognise.ts';
import { assemble } from './set/assemble.ts';
import { told } from './telling.ts';

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

/** Kaggle's archive of Fashion-MNIST holds the same images in IDX files and in CSV files. */
const isTwice = ({ idx, csv }: Recognised): boolean => idx.length > 0 && csv.length > 0;

/** Throws DataFileError where the files are of several kinds, or of none. */
function checkOneKind(found: Recognised): void {
  const all = [
    { key: 'data-files/idx', paths: found.idx.map(({ path }) => path) },
    { key: 'data-files/npy', paths: found.npy.map(({ path }) => path) },
    { key: 'data-files/csv', paths: isTwice(found) ? [] : found.csv.map(({ path }) => path) },
    { key: 'data-files/cifar', paths: found.cifar.map(({ content }) => content.path) },
    { key: 'data-files/pictures', paths: found.pictures.map(({ path }) => path) },
  ] as const;
  const present = all.filter(({ paths }) => paths.length > 0);
  if (present.length === 1) return;
  if (present.length > 1) {
    const kinds = present.map(({ key, paths }) => told(key, { count: paths.length, paths: shown(paths) }));
    throw new DataFileError(told('data-files/several-kinds', { kinds }));
  }
  const unreadable = found.others.slice(0, 3).map(({ message }) => message);
  throw new DataFileError(inOne(unreadable) ?? told('data-files/nothing'));
}

function leftOutNotes(found: Recognised): string[] {
  const paths = found.others
    .map(({ path }) => path)
    .filter((path) => !/(batches\.meta|label_names)\.txt$/.test(path));
  if (isTwice(found)) paths.push(...found.csv.map(({ path }) => path));
  return paths.length === 0
    ? []
    : [told('data-files/left-out', { count: paths.length, paths: shown(paths) })];
}

const shown = (paths: readonly string[]): readonly string[] => someOf(paths, 3);
