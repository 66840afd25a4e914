/** Makes a data set of what a reader found: classes, a test set, an order, mean and standard deviation. */
import { TorchGenerator } from '../../../random/torch-generator.ts';
import { DataFileError, type ImportedData, type LabelledImages } from '../data-file.ts';
import type { RawData } from '../raw-data.ts';
import { checkTotal } from '../shapes.ts';
import { told } from '../telling.ts';
import { classesIn } from './classes.ts';
import { histograms, type Moments, momentsOf } from './moments.ts';
import { permuteImages } from './permute.ts';
import { lastSixth } from './test-split.ts';

/** The pixels of the data are changed and become the result's. Throws DataFileError. */
export function assemble(data: RawData, seed: number): ImportedData {
  const { side, channels, train: rawTrain, test: rawTest } = data;
  if (rawTrain.labels.length === 0)
    throw new DataFileError(told('data-files/no-images', { path: rawTrain.path }));
  const imageSize = side * side * channels;
  checkTotal(
    rawTrain.labels.length + (rawTest?.labels.length ?? 0),
    { rows: side, columns: side, channels },
    data.name,
  );
  const classes = classesIn(data);
  const notes = [...data.notes, ...classes.notes];
  const all: LabelledImages = { labels: classes.classesOf(rawTrain), pixels: rawTrain.pixels };
  const hasTest = rawTest !== undefined && rawTest.labels.length > 0;
  const { train, test } = hasTest
    ? { train: all, test: { labels: classes.classesOf(rawTest), pixels: rawTest.pixels } }
    : split(all, classes.names.length, imageSize, notes);
  for (const images of [train, test]) {
    if (!isSorted(images.labels)) continue;
    shuffle(images, imageSize, seed);
    if (images === train) notes.push(told('data-files/shuffled', { seed: String(seed) }));
  }
  const { mean, std } = normalisation(train, test, channels, notes, rawTrain.path);
  return {
    info: {
      name: classes.knownName ?? data.name,
      side,
      channels,
      classNames: classes.names,
      mean,
      std,
      counts: { train: train.labels.length, test: test.labels.length },
    },
    train,
    test,
    notes,
  };
}

function split(all: LabelledImages, classes: number, imageSize: number, notes: string[]) {
  const { order, testCount } = lastSixth(all.labels, classes);
  if (testCount === 0) {
    throw new DataFileError(told('data-files/none-to-test'));
  }
  permuteImages(all.labels, all.pixels, order, imageSize);
  notes.push(told('data-files/last-sixth', { count: testCount }));
  const trainCount = order.length - testCount;
  return {
    train: {
      labels: all.labels.slice(0, trainCount),
      pixels: all.pixels.subarray(0, trainCount * imageSize),
    },
    test: { labels: all.labels.slice(trainCount), pixels: all.pixels.slice(trainCount * imageSize) },
  };
}

/** A setting may ask for the first images only, which would be of one class. */
const isSorted = (labels: Uint8Array): boolean =>
  labels.every((label, i) => i === 0 || (labels[i - 1] ?? 0) <= label);

function shuffle({ labels, pixels }: LabelledImages, imageSize: number, seed: number): void {
  permuteImages(labels, pixels, new TorchGenerator(seed).permutation(labels.length), imageSize);
}

/** Images of zeros and ones become black and white. */
function normalisation(
  train: LabelledImages,
  test: LabelledImages,
  channels: number,
  notes: string[],
  path: string,
): Moments {
  let tables = histograms(train.pixels, channels);
  if (tables.every((table) => table.every((count, byte) => count === 0 || byte <= 1))) {
    for (const { pixels } of [train, test])
      for (const [i, value] of pixels.entries()) pixels[i] = 255 * value;
    tables = histograms(train.pixels, channels);
    notes.push(told('data-files/black-and-white'));
  }
  const { mean, std } = momentsOf(tables);
  if (std.every((value) => value === 0)) {
    throw new DataFileError(told('data-files/pixels-equal', { path }));
  }
  // A channel that is the same everywhere is normalised to zeros.
  return { mean, std: std.map((value) => (value === 0 ? 1 : value)) };
}
