/** IDX files, two or four of them: images and labels, for training and for testing. */
import { type IdxHeader, longestIdxHeader, parseIdxHeader, unsignedByte } from '../../idx.ts';
import { type Content, ContentReader, headOf } from '../contents/content.ts';
import type { Memory } from '../contents/memory.ts';
import { DataFileError } from '../data-file.ts';
import { type Pair, pairUp } from '../pairs.ts';
import type { RawData, RawSplit } from '../raw-data.ts';
import { nameOf } from '../roles.ts';
import { checkSameShape, checkTotal, type Shape, sideOf } from '../shapes.ts';
import { isTransposed, transpose, transposedNote } from '../transposed.ts';
import { told } from './telling.ts';

interface IdxPart extends Shape {
  readonly content: Content;
  readonly path: string;
  readonly header: IdxHeader;
  readonly count: number;
}

export const isIdx = (head: Uint8Array): boolean => parseIdxHeader(head) !== undefined;

/** True where the file is exactly as long as its header says. */
export function idxFits(head: Uint8Array, size: number | undefined): boolean {
  const header = parseIdxHeader(head);
  return (
    header !== undefined && header.bytes + header.sizes.reduce((product, each) => product * each, 1) === size
  );
}

/** Throws DataFileError. */
export async function readIdxFiles(contents: readonly Content[], memory: Memory): Promise<RawData> {
  const parts: IdxPart[] = [];
  for (const content of contents) parts.push(await partOf(content));
  const isImages = ({ header }: IdxPart) => header.sizes.length > 1;
  const { train, test, notes } = pairUp(
    parts.filter(isImages),
    parts.filter((part) => !isImages(part)),
  );
  if (test) checkSameShape(train.images, test.images);
  const side = sideOf(train.images, train.images.path);
  const paths = contents.map(({ path }) => path);
  const turned = isTransposed(paths);
  return {
    side,
    channels: train.images.channels,
    train: await splitOf(train, turned, memory),
    ...(test && { test: await splitOf(test, turned, memory) }),
    name: nameOf(train.images.path),
    paths,
    notes: turned ? [...notes, transposedNote] : notes,
  };
}

async function partOf(content: Content): Promise<IdxPart> {
  const header = parseIdxHeader(await headOf(content, longestIdxHeader));
  const { path } = content;
  if (!header) throw new DataFileError(told('data-kinds/idx-changed', { path }));
  if (header.type !== unsignedByte) {
    throw new DataFileError(
      told('data-kinds/idx-elements', { path, type: String(header.type), byte: String(unsignedByte) }),
    );
  }
  const [count = 0, rows = 1, columns = 1, channels = 1] = header.sizes;
  return { content, path, header, count, rows, columns, channels };
}

async function splitOf(
  { images, labels }: Pair<IdxPart, IdxPart>,
  turned: boolean,
  memory: Memory,
): Promise<RawSplit> {
  checkTotal(images.count, images, images.path);
  const pixels = await elementsOf(images, memory);
  if (turned) transpose(pixels, images.rows, images.channels);
  return {
    path: images.path,
    pixels,
    labels: Int32Array.from(await elementsOf(labels, memory)),
    place: (image) => told('data-kinds/idx-image', { path: labels.path, number: String(image + 1) }),
  };
}

/** What follows the header, which must be exactly what it announces. */
async function elementsOf(
  { content, path, header, count, rows, columns, channels }: IdxPart,
  memory: Memory,
) {
  const announced = count * rows * columns * channels;
  if (content.size !== undefined && content.size !== header.bytes + announced)
    failForLength(path, header, content.size - header.bytes);
  memory.claim(announced, path);
  const elements = new Uint8Array(announced);
  const reader = new ContentReader(content);
  await reader.skip(header.bytes);
  const present = await reader.fill(elements);
  const rest = (await reader.some(1)).length;
  await reader.close();
  if (present < announced || rest > 0) failForLength(path, header, present + rest);
  return elements;
}

function failForLength(path: string, { sizes }: IdxHeader, present: number): never {
  throw new DataFileError(told('data-kinds/idx-length', { path, announced: sizes.join(' × '), present }));
}
