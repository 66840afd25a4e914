/**
 * CIFAR-10 and CIFAR-100 as binary files: records of one label (CIFAR-10) or a coarse and a fine one (CIFAR-100), followed by 32 x 32
 * red bytes, as many green and as many blue ones.
 *
 * Source: https://www.cs.toronto.edu/~kriz/cifar.html, "Binary version".
 */
import { decodeUtf8 } from '../../../formats/utf8.ts';
import { type Content, ContentReader } from '../contents/content.ts';
import type { Memory } from '../contents/memory.ts';
import { DataFileError } from '../data-file.ts';
import type { RawData, RawSplit } from '../raw-data.ts';
import { nameOf, roleOf } from '../roles.ts';
import { cifar10Names } from '../set/known-sets.ts';
import { checkTotal } from '../shapes.ts';
import { told } from './telling.ts';

const side = 32;
const channels = 3;
const plane = side * side;

interface Variant {
  readonly name: string;
  readonly classes: number;
  /** How many values each byte before the pixels may have. The last one is the label. */
  readonly labelBytes: readonly number[];
  /** What the file with the names of the classes is called. */
  readonly namesFile: RegExp;
}

const variants: readonly Variant[] = [
  { name: 'CIFAR-10', classes: 10, labelBytes: [10], namesFile: /batches\.meta\.txt$/i },
  { name: 'CIFAR-100', classes: 100, labelBytes: [20, 100], namesFile: /fine_label_names\.txt$/i },
];

const recordBytes = ({ labelBytes }: Variant): number => labelBytes.length + plane * channels;

/** What is enough to tell a CIFAR file by: the labels of 21 records. */
export const cifarHeadBytes = 64 * 1024;
/** Damaged files are still known as what they are. */
const mostlyRight = 0.9;

/** head: the first `cifarHeadBytes`. Undefined where the file does not look like one of the two. */
function variantOf(head: Uint8Array, size: number | undefined): Variant | undefined {
  return variants.find((variant) => {
    const length = recordBytes(variant);
    if (size === undefined || size === 0 || size % length !== 0) return false;
    const records = Math.floor(head.length / length);
    let right = 0;
    for (let record = 0; record < records; record++) {
      if (variant.labelBytes.every((most, i) => (head[record * length + i] ?? 0) < most)) right++;
    }
    return records > 0 && right >= mostlyRight * records;
  });
}

export const isCifar = (head: Uint8Array, size: number | undefined): boolean =>
  variantOf(head, size) !== undefined;

export interface CifarFile {
  readonly content: Content;
  readonly head: Uint8Array;
}

/** texts: files of text beside them, among which the names of the classes may be. Throws DataFileError. */
export async function readCifar(
  files: readonly CifarFile[],
  texts: readonly Content[],
  memory: Memory,
): Promise<RawData> {
  const [first] = files;
  const variant = first && variantOf(first.head, first.content.size);
  if (!variant) throw new DataFileError(told('data-kinds/no-cifar'));
  const other = files.find(({ head, content }) => variantOf(head, content.size) !== variant);
  if (other) {
    throw new DataFileError(
      told('data-kinds/other-cifar', {
        path: first.content.path,
        name: variant.name,
        other: other.content.path,
      }),
    );
  }
  const contents = files.map(({ content }) => content).sort((a, b) => (a.path < b.path ? -1 : 1));
  const isTest = ({ path }: Content): boolean => roleOf(path) === 'test';
  const hasBoth = contents.some(isTest) && !contents.every(isTest);
  const train = await readSplit(
    variant,
    hasBoth ? contents.filter((content) => !isTest(content)) : contents,
    memory,
  );
  const test = hasBoth ? await readSplit(variant, contents.filter(isTest), memory) : undefined;
  const names = await namesFor(variant, texts);
  const isKnown = isKnownSet(variant, names, train);
  const numbers = Array.from({ length: variant.classes }, (_, label) => String(label));
  return {
    side,
    channels,
    train,
    ...(test && { test }),
    name: isKnown ? variant.name : nameOf(train.path),
    paths: contents.map(({ path }) => path),
    classNames: names ?? (isKnown && variant.name === 'CIFAR-10' ? cifar10Names : numbers),
    notes: variant.labelBytes.length > 1 ? [told('data-kinds/fine-labels')] : [],
  };
}

/** The files one after the other. */
async function readSplit(variant: Variant, contents: readonly Content[], memory: Memory): Promise<RawSplit> {
  const length = recordBytes(variant);
  const counts = contents.map(({ size = 0 }) => size / length);
  const count = counts.reduce((sum, records) => sum + records, 0);
  const path = contents[0]?.path ?? '';
  checkTotal(count, { rows: side, columns: side, channels }, path);
  memory.claim(count * (plane * channels + Int32Array.BYTES_PER_ELEMENT), path);
  const pixels = new Uint8Array(count * plane * channels);
  const labels = new Int32Array(count);
  const record = new Uint8Array(length);
  let image = 0;
  for (const [index, content] of contents.entries()) {
    const reader = new ContentReader(content);
    for (let i = 0; i < (counts[index] ?? 0); i++) {
      if ((await reader.fill(record)) < length) {
        throw new DataFileError(told('data-kinds/within-record', { path: content.path }));
      }
      labels[image] = record[variant.labelBytes.length - 1] ?? 0;
      interleave(record.subarray(variant.labelBytes.length), pixels, image * plane * channels);
      image++;
    }
    await reader.close();
  }
  return { path, pixels, labels, place: (at) => placeOf(at, contents, counts) };
}

/** Planes of red, green and blue become pixels of three bytes. */
function interleave(planes: Uint8Array, pixels: Uint8Array, start: number): void {
  for (let channel = 0; channel < channels; channel++) {
    for (let i = 0; i < plane; i++) pixels[start + i * channels + channel] = planes[channel * plane + i] ?? 0;
  }
}

function placeOf(image: number, contents: readonly Content[], counts: readonly number[]): string {
  let before = 0;
  for (const [index, { path }] of contents.entries()) {
    const count = counts[index] ?? 0;
    if (image < before + count)
      return told('data-kinds/record', { path, number: String(image - before + 1) });
    before += count;
  }
  return told('data-kinds/image', { number: String(image + 1) });
}

/** A file of names is short. */
const longestNames = 16 * 1024;

/** The lines of the file that names the classes; undefined where there is none, or where it does not name each class. */
async function namesFor(
  { namesFile, classes }: Variant,
  texts: readonly Content[],
): Promise<string[] | undefined> {
  const content = texts.find(({ path }) => namesFile.test(path));
  if (!content) return undefined;
  const reader = new ContentReader(content);
  const text = decodeUtf8(await reader.take(longestNames)) ?? '';
  await reader.close();
  const names = text
    .split('\n')
    .map((line) => line.trim().slice(0, longestName))
    .filter((line) => line !== '');
  return names.length === classes ? names : undefined;
}

/** The longest name of a class that is stored. The schema of `shards.ts` takes no longer one. */
const longestName = 100;

/** The labels that CIFAR-10's first file begins with: a frog, two trucks, a deer, ... */
const cifar10Labels = [6, 9, 9, 4, 1, 1, 2, 7, 8, 3];
const cifar10BatchImages = 10_000;

function isKnownSet({ name }: Variant, names: readonly string[] | undefined, { labels }: RawSplit): boolean {
  if (name === 'CIFAR-100') return names?.[0] === 'apple' && names.at(-1) === 'worm';
  if (names) return names.every((each, i) => each === cifar10Names[i]);
  return labels.length >= cifar10BatchImages && cifar10Labels.every((label, i) => labels[i] === label);
}
