import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../../../../testing/data/data-files.ts';
import { told } from '../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../data-file.ts';
import { allOf, type Content } from './content.ts';
import { gunzipped } from './gunzip.ts';

const text = Uint8Array.from({ length: 50_000 }, (_, i) => (i * i) % 251);

function unpacked(bytes: Uint8Array, pieceBytes = 1000): Promise<Uint8Array> {
  const file = dataFile('a.gz', bytes, pieceBytes);
  const content: Content = {
    path: file.path,
    packedSize: file.size,
    size: file.size,
    stream: () => file.stream(),
  };
  return allOf(gunzipped(content), () => undefined);
}

it('unpacks what zlib packed, whatever the pieces', async () => {
  for (const level of [0, 1, 9]) {
    for (const pieceBytes of [7, 1000, 1_000_000]) {
      expect(Buffer.from(await unpacked(gzipSync(text, { level }), pieceBytes)).equals(text)).toBe(true);
    }
  }
  expect(await unpacked(gzipSync(''))).toHaveLength(0);
});

it('unpacks several members, one after the other', async () => {
  const members = Buffer.concat([gzipSync(text), gzipSync(''), gzipSync('end')]);
  for (const pieceBytes of [11, 5000, 1_000_000]) {
    const bytes = await unpacked(members, pieceBytes);
    expect(Buffer.from(bytes).equals(Buffer.concat([text, Buffer.from('end')]))).toBe(true);
  }
});

describe('refuses, naming the file,', () => {
  const sound = gzipSync(text.subarray(0, 3000));
  it('what is cut off anywhere', async () => {
    for (let length = 3; length < sound.length; length += 1 + Math.floor(length / 9)) {
      await expect(unpacked(sound.subarray(0, length))).rejects.toThrow(
        told('data-files/gzip-damaged', { path: 'a.gz' }),
      );
    }
    await expect(unpacked(sound.subarray(0, -1))).rejects.toThrow(DataFileError);
  });

  it.each([
    { what: 'a wrong checksum', at: sound.length - 8 },
    { what: 'a wrong length', at: sound.length - 1 },
    { what: 'a flipped byte', at: 200 },
  ])('$what', async ({ at }) => {
    await expect(unpacked(sound.map((byte, i) => (i === at ? byte ^ 0x10 : byte)))).rejects.toThrow(
      DataFileError,
    );
  });

  it('a name without end in its header', async () => {
    const endless = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.alloc(2_000_000, 'x'),
    ]);
    await expect(unpacked(endless)).rejects.toThrow(told('data-files/gzip-damaged', { path: 'a.gz' }));
  });

  it('a bomb', async () => {
    const bomb = Buffer.concat([gzipSync(Buffer.alloc(40_000_000)), gzipSync(Buffer.alloc(40_000_000))]);
    await expect(unpacked(bomb)).rejects.toThrow(
      told('data-files/gzip-too-large', { path: 'a.gz', megabytes: 64 }),
    );
  });
});
