import { gunzipSync } from 'node:zlib';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dataFile, tarHeader } from '../../../../testing/data/data-files.ts';
import { told } from '../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../data-file.ts';
import type { Content } from './content.ts';
import { Memory } from './memory.ts';
import { isTar, readTar } from './tar.ts';

/**
 * Written by Python's tarfile: ./data/long/long/.../a.txt with 'first', data/empty.txt, data/ä.txt with 600 times 'x', and the
 * folder data/folder. Packed with gzip, in base 64.
 */
const archives = {
  pax: 'H4sIAAAAAAACA+3WSw6CMBgE4K49BSegf1seK6NLl16hCaAmvgI1wft4Ey8mj8REFDUxrVHmWwBhw4LMdHzu8+lcl7NUJ2nOrKBW352Uiq7PzXtBUsTMK5kDh8LovPo8GyYppbfXZjn2eaKN5uvddvEPF+2b0owYvODit9ehjoKgN/9E4W3+Fam4yj8h/9Zlq7wwiMFgNelPN3tzrAvT3vn/PP/UPf/DQCH/bvr/+/uPZHC//wT2n5P9R+38a3rgfMJqGmL/T+x1/xv9L4TqngVxGBP634USwAI06w/1f7ZbV+OPf6n/H+1/ISPmheh/AAAAAAAAAACAj1wAUvK7YgAoAAA=',
  gnu: 'H4sIAAAAAAACA+3VTQ6CMBAF4B6lJ2gHSmHrAbhEE8AQEQzUBO/jTbyYKIkLlJCYtP7wvgVtun28GSGF3KRNvU3LesfcoNHcSSrUj/v4niRaM54yD46dNS3nbKWEzIw1shr+gH/4GGF7y+Cr8r+VOo6i2f4TTfqvSKmEcUL/nSvKtkNh1uve/nx/sCd3k3O5/5N7QJoU+u8t/8vZ6dpcyD8I1FP+4XAgfw96AAewWX9o/hdNleWt/ND8f7X/KY4Z15j/AAAAAAAAAAAAAABvuQKtDuPGACgAAA==',
};
const unpacked = (base64: string): Uint8Array => Uint8Array.from(gunzipSync(Buffer.from(base64, 'base64')));

function read(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true) {
  const file = dataFile('a.tar', bytes, 700);
  const content: Content = {
    path: file.path,
    packedSize: file.size,
    size: file.size,
    stream: () => file.stream(),
  };
  return readTar(content, new Memory(file.size), isWanted);
}

describe.each(Object.entries(archives))('of the kind %s', (_, base64) => {
  const archive = unpacked(base64);
  const longName = `./data/${'long/'.repeat(40)}a.txt`;

  it('all files and folders are read', async () => {
    expect(isTar(archive.subarray(0, 512))).toBe(true);
    const { files, folders } = await read(archive);
    expect(files.map(({ name, bytes }) => [name, strFromU8(bytes)])).toEqual([
      [longName, 'first'],
      ['data/empty.txt', ''],
      ['data/ä.txt', 'x'.repeat(600)],
    ]);
    expect(folders).toEqual(['data/folder/']);
  });

  it('what is not wanted is passed over', async () => {
    const { files } = await read(archive, (name) => name.endsWith('ä.txt'));
    expect(files.map(({ name }) => name)).toEqual(['data/ä.txt']);
  });

  it('what is cut off within a file is refused', async () => {
    const at = strFromU8(archive, true).lastIndexOf('x'.repeat(100));
    await expect(read(archive.subarray(0, at))).rejects.toThrow(
      told('data-files/tar-cut-off', { path: 'a.tar', file: 'data/ä.txt' }),
    );
  });
});

it('reads archives from before ustar', async () => {
  const { files } = await read(Uint8Array.from([...tarHeader('a', 1, '\0'), 65, ...new Uint8Array(511)]));
  expect(files.map(({ name, bytes }) => [name, ...bytes])).toEqual([['a', 65]]);
});

describe('refuses', () => {
  it.each([
    {
      what: 'a file of gigabytes',
      bytes: tarHeader('a', 7_000_000_000),
      message: told('data-files/unpacks-too-large', { path: 'a.tar', megabytes: 64 }),
    },
    {
      what: 'a name without end',
      bytes: tarHeader('a', 1_000_000, 'L'),
      message: told('data-files/tar-long-name', { path: 'a.tar' }),
    },
    {
      what: 'a header that is none',
      bytes: Uint8Array.from([...tarHeader('a', 0), ...new Uint8Array(512).fill(7)]),
      message: told('data-files/tar-header', { path: 'a.tar' }),
    },
  ])('$what', async ({ bytes, message }) => {
    await expect(read(bytes)).rejects.toThrow(DataFileError);
    await expect(read(bytes)).rejects.toThrow(message);
  });
});
