// Pictures as people have them: PNG files in an archive, a folder for each class.
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/core/formats/zip/crc32.ts';
import { writeZip } from '../../src/core/formats/zip/write.ts';
import type { NamedFile } from './exports.ts';

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** colour: red, green and blue of the pixel at a place. Source: PNG specification, https://www.w3.org/TR/png-3/ */
function png(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (__, x) => colour(x, y)).flat(),
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const lines = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Stripes that lie or stand, in red or blue: three classes of ten pictures, each 40 pixels wide and 30 high. */
export function stripes(name: string): NamedFile {
  const classes = {
    'blue, lying': (_: number, y: number) => (y % 8 < 4 ? [20, 40, 220] : [200, 200, 210]),
    'red, lying': (_: number, y: number) => (y % 8 < 4 ? [220, 30, 20] : [210, 200, 200]),
    'red, standing': (x: number) => (x % 8 < 4 ? [220, 30, 20] : [210, 200, 200]),
  } as const satisfies Record<string, (x: number, y: number) => readonly [number, number, number]>;
  const pictures = Object.entries(classes).flatMap(([folder, colour]) =>
    Array.from({ length: 10 }, (_, number): [string, Uint8Array] => [
      `${folder}/${number}.png`,
      png(40, 30, (x, y) => colour(x + number, y + number)),
    ]),
  );
  return { name, bytes: writeZip(new Map(pictures)) };
}
