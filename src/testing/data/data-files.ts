/** Makes data files for tests, and the surroundings in which they are read. */
import { strToU8, zipSync } from 'fflate';
import type {
  DataFile,
  ImportedData,
  ImportOptions,
  ImportSurroundings,
} from '../../core/dataset/import/data-file.ts';
import { readDataFiles } from '../../core/dataset/import/read.ts';

/** pieceBytes: in which amounts it is streamed. */
export function dataFile(path: string, content: Uint8Array | string, pieceBytes = 1000): DataFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return {
    path,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield await Promise.resolve(bytes.slice(at, at + pieceBytes));
      }
    },
  };
}

export function filesOf(contents: Readonly<Record<string, Uint8Array | string>>): DataFile[] {
  return Object.entries(contents).map(([path, content]) => dataFile(path, content));
}

export function zipOf(
  contents: Readonly<Record<string, Uint8Array | string>>,
  level: 0 | 9 = 9,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(contents).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { level });
}

export function idx(
  sizes: readonly number[],
  elements: ArrayLike<number>,
  type = 0x08,
): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  header.setUint8(2, type);
  header.setUint8(3, sizes.length);
  for (const [i, size] of sizes.entries()) header.setUint32(4 + 4 * i, size);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...Array.from(elements)]);
}

/** A NumPy file, version 1. bytes: of the elements. */
export function npy(
  shape: readonly number[],
  bytes: ArrayLike<number>,
  type = '|u1',
): Uint8Array<ArrayBuffer> {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const header = `${text.padEnd(117)}\n`;
  return Uint8Array.from([
    ...[0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0],
    ...strToU8(header),
    ...Array.from(bytes),
  ]);
}

/** Bytes of `count` images that all differ, and differ from place to place. */
export function someImages(count: number, imageSize = 64): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count * imageSize }, (_, i) => (i * 7 + Math.floor(i / imageSize)) % 256);
}

/** 0, 1, 2, 0, 1, 2, ... */
export function someLabels(count: number, classes = 2): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count }, (_, i) => i % classes);
}

const pngBeginning = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A picture that `surroundings` decodes: it begins as PNG does; then width, height and the bytes of its pixels. */
export function picture(width: number, height: number, rgba: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...pngBeginning, width, height, ...Array.from(rgba)]);
}

export function plainPicture(
  side: number,
  colour: readonly [number, number, number, number],
): Uint8Array<ArrayBuffer> {
  return picture(side, side, Array.from({ length: side * side }, () => colour).flat());
}

/** Stands for a browser's decoder. */
export const surroundings: ImportSurroundings = {
  decodePicture: (bytes) => {
    const [width = 0, height = 0] = bytes.subarray(pngBeginning.length);
    const rgba = bytes.subarray(pngBeginning.length + 2);
    const isSound = pngBeginning.every((byte, i) => bytes[i] === byte) && rgba.length === 4 * width * height;
    return Promise.resolve(isSound && rgba.length > 0 ? { width, height, rgba } : undefined);
  },
  progress: () => Promise.resolve(),
};

export function read(
  contents: Readonly<Record<string, Uint8Array | string>>,
  options: ImportOptions = { seed: 0 },
): Promise<ImportedData> {
  return readDataFiles(filesOf(contents), options, surroundings);
}

/** A header of a tar archive, with the right checksum. */
export function tarHeader(name: string, size: number, type = '0'): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(512);
  block.set(strToU8(name));
  block.set(strToU8(size.toString(8).padStart(11, '0')), 124);
  block.set(strToU8(' '.repeat(8)), 148);
  block.set(strToU8(type), 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(strToU8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

export function tarOf(contents: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(contents).flatMap(([name, bytes]) => {
    const filled = new Uint8Array(512 * Math.ceil(bytes.length / 512));
    filled.set(bytes);
    return [tarHeader(name, bytes.length), filled];
  });
  return joined([...parts, new Uint8Array(1024)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of parts) {
    all.set(part, next);
    next += part.length;
  }
  return all;
}
