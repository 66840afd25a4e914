/** CSV files: an image a line, its label first or last or under its name, as Kaggle and others have MNIST. */
import type { Content } from '../contents/content.ts';
import type { Memory } from '../contents/memory.ts';
import { DataFileError } from '../data-file.ts';
import { sides } from '../limits.ts';
import { pairUp } from '../pairs.ts';
import { joined, pixelScale } from '../pixel-range.ts';
import type { RawData } from '../raw-data.ts';
import { nameOf } from '../roles.ts';
import { checkSameShape, checkTotal, type Shape, sideOf } from '../shapes.ts';
import { isTransposed, transpose, transposedNote } from '../transposed.ts';
import { type Survey, survey } from './csv-survey.ts';
import { LabelNames, readTable } from './csv-table.ts';
import { told } from './telling.ts';

/** Columns of numbers and not of words. head: the first bytes of a text. */
export function isImageTable(head: Uint8Array): boolean {
  const start = head.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  const end = head.indexOf(0x0a, Math.max(start, 0));
  const line = end < 0 ? head : head.subarray(0, end);
  const separators = line.reduce(
    (sum, byte) => sum + (byte === 0x2c || byte === 0x3b || byte === 0x09 ? 1 : 0),
    0,
  );
  return separators >= sides.least ** 2 - 1;
}

/** Throws DataFileError. */
export async function readCsvFiles(contents: readonly Content[], memory: Memory): Promise<RawData> {
  const surveys: Survey[] = [];
  for (const content of contents) surveys.push(await survey(content));
  const { train, test, notes } = await chosenTables(surveys);
  const { path } = train.content;
  const { side, channels } = train;
  sideOf(shapeOf(train), path);
  const tables = test ? [train, test] : [train];
  const scale = pixelScale(joined(tables.map(({ range }) => range)), path);
  const names = new LabelNames();
  const read = (table: Survey) => {
    checkTotal(table.rows, shapeOf(table), table.content.path);
    // Beside the pixels: a label and the number of the line.
    memory.claim(table.rows * (side * side * channels + 8), table.content.path);
    return readTable(table, scale.factor, names);
  };
  const trainSplit = await read(train);
  names.endTraining();
  const testSplit = test && (await read(test));
  const splits = testSplit ? [trainSplit, testSplit] : [trainSplit];
  const paths = contents.map((content) => content.path);
  const turned = isTransposed(paths);
  if (turned) for (const { pixels } of splits) transpose(pixels, side, channels);
  for (const { labels } of splits) names.sort(labels);
  return {
    side,
    channels,
    train: trainSplit,
    ...(testSplit && { test: testSplit }),
    name: nameOf(path),
    paths,
    ...(names.sorted.length > 0 && { classNames: names.sorted }),
    notes: [...notes, ...scale.notes, ...(turned ? [transposedNote] : [])],
  };
}

const shapeOf = ({ content, side, channels }: Survey): Shape & { path: string } => ({
  path: content.path,
  rows: side,
  columns: side,
  channels,
});

/** Which table is for training and which for testing. */
async function chosenTables(surveys: readonly Survey[]) {
  const labelled = surveys.filter(({ label }) => label !== undefined);
  const others = surveys.filter(({ label }) => label === undefined).map(({ content }) => content.path);
  if (labelled.length === 0)
    throw new DataFileError(told('data-kinds/csv-no-labels', { path: others[0] ?? '' }));
  const parts = labelled.map((table) => ({ table, path: table.content.path, count: table.rows }));
  const pairs = pairUp(parts, parts);
  const train = pairs.train.images.table;
  const test = pairs.test && (await likewise(pairs.test.images.table, train));
  const notes = [
    linesNote(train),
    ...pairs.notes,
    ...others.map((path) => told('data-kinds/csv-left-out', { path })),
  ];
  return { train, test, notes };
}

function linesNote({ hasHeader, label, columns: values }: Survey): string {
  if (hasHeader) return told('data-kinds/csv-lines', { values });
  return label?.column === 0
    ? told('data-kinds/csv-label-first', { values })
    : told('data-kinds/csv-label-last', { values });
}

/** The test table, whose label is where the training table has it. Throws DataFileError where they do not fit together. */
async function likewise(test: Survey, train: Survey): Promise<Survey> {
  checkSameShape(shapeOf(train), shapeOf(test));
  const isSame = test.hasHeader === train.hasHeader && test.columns === train.columns;
  const table = isSame ? await survey(test.content, train.label?.column) : test;
  if (table.label?.isText === train.label?.isText) return table;
  const [names, numbers] = train.label?.isText ? [train, test] : [test, train];
  throw new DataFileError(
    told('data-kinds/csv-names-and-numbers', { names: names.content.path, numbers: numbers.content.path }),
  );
}
