import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { inflateExactly } from './inflate.ts';
import { openZip, openZipWithFolders, ZipError } from './read.ts';
import { told } from './telling.ts';
import { writeAlignedZip, writeZip } from './write.ts';

const limits = { totalBytes: 1_000_000, entries: 20 };

const contents = fc
  .uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,8}(\/[a-z.]{1,5})?$/), fc.uint8Array({ maxLength: 200 })),
    { selector: ([name]) => name, maxLength: 8 },
  )
  .map((entries) => new Map(entries));

/** Plain arrays, for typed arrays of one content may differ in kind. */
const plain = (entries: Iterable<readonly [string, Uint8Array]>) =>
  Object.fromEntries(Array.from(entries, ([name, bytes]) => [name, [...bytes]]));

const read = (bytes: Uint8Array) =>
  plain([...openZip(bytes, 'x', limits)].map(([name, entry]) => [name, entry.read()]));

it("crc32 gives the standard's check value", () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

describe('reads back what was written,', () => {
  it('deflated', () => {
    fc.assert(
      fc.property(contents, (written) => {
        expect(read(writeZip(written))).toEqual(plain(written));
      }),
    );
  });

  it('stored and aligned; and so does another reader', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(1, 4, 64), (written, alignment) => {
        const bytes = writeAlignedZip(written, alignment);
        expect(read(bytes)).toEqual(plain(written));
        expect(plain(Object.entries(unzipSync(bytes)))).toEqual(plain(written));
        for (const entry of openZip(bytes, 'x', limits).values()) {
          expect(entry.read().byteOffset % alignment).toBe(0);
        }
      }),
    );
  });

  it('leaving out folders, past a comment, and out of the middle of a larger buffer', () => {
    const bytes = zipSync({ 'a/': new Uint8Array(), 'a/b': strToU8('b') }, { level: 0 });
    const larger = new Uint8Array(bytes.length + 5 + 7);
    larger.set(bytes, 7);
    new DataView(larger.buffer).setUint16(7 + bytes.length - 2, 5, true);
    expect(read(larger.subarray(7))).toEqual({ 'a/b': [98] });
  });
});

it('names the folders that have an entry of their own', () => {
  const bytes = zipSync({ 'a/': new Uint8Array(), 'a/b/': new Uint8Array(), 'a/c': strToU8('c') });
  expect(openZipWithFolders(bytes, 'x', limits).folders).toEqual(['a/', 'a/b/']);
});

it('reads more entries than zip counts, by the end record of zip64', () => {
  const small = zipSync({ a: strToU8('1'), b: strToU8('2') }, { level: 0 });
  const at = small.length - 22;
  const usual = new DataView(small.buffer, at);
  const record = new DataView(new ArrayBuffer(56 + 20));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(32, 2n, true);
  record.setBigUint64(40, BigInt(usual.getUint32(12, true)), true);
  record.setBigUint64(48, BigInt(usual.getUint32(16, true)), true);
  record.setUint32(56, 0x07064b50, true);
  record.setBigUint64(64, BigInt(at), true);
  usual.setUint32(8, 0xffffffff, true);
  usual.setUint32(16, 0xffffffff, true);
  const parts = [small.subarray(0, at), new Uint8Array(record.buffer), small.subarray(at)];
  expect(read(Uint8Array.from(parts.flatMap((part) => [...part])))).toEqual({ a: [49], b: [50] });
});

it('reads names in the character set of DOS, as old programs write them', () => {
  // 0x81 is ü in code page 437, and no UTF-8.
  const bytes = zipSync({ 'T#r': strToU8('1') }, { level: 0 }).map((byte) => (byte === 0x23 ? 0x81 : byte));
  expect(read(bytes)).toEqual({ Tür: [49] });
});

it('gives the same content piece by piece', () => {
  const content = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251);
  for (const level of [0, 6] as const) {
    for (const entry of openZip(zipSync({ content }, { level }), 'x', limits).values()) {
      expect(Buffer.concat([...entry.pieces()]).equals(content)).toBe(true);
    }
  }
});

/** One entry "name" of 1,000 zeros. Its headers: 30 + 4 bytes, content, 46 + 4 bytes, 22 bytes. */
const stored = zipSync({ name: new Uint8Array(1000) }, { level: 0 });
const deflated = zipSync({ name: new Uint8Array(1000) }, { level: 9 });
const central = (zip: Uint8Array): number => zip.length - 22 - 50;
const end = (zip: Uint8Array): number => zip.length - 22;

function with16(zip: Uint8Array, at: number, value: number): Uint8Array {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint16(at, value, true);
  return copy;
}

function with32(zip: Uint8Array, at: number, value: number): Uint8Array {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

/** What is told of the archive `x`. */
const unsound = (problem: string): string => told('zip/unsound', { file: 'x', problem });

describe('refuses, naming the file and the problem,', () => {
  it.each([
    { what: 'nothing', bytes: new Uint8Array(), problem: told('zip/directory-missing') },
    { what: 'a missing end', bytes: stored.subarray(0, -30), problem: told('zip/directory-missing') },
    {
      what: 'a missing beginning',
      bytes: stored.subarray(30),
      problem: told('zip/directory-reaches-too-far', { start: '1034', end: '1084', of: '1054' }),
    },
    {
      what: 'a flipped bit',
      bytes: with16(stored, 500, 1),
      problem: told('zip/checksum', { entry: 'name' }),
    },
    {
      what: 'encryption',
      bytes: with16(stored, central(stored) + 8, 1),
      problem: told('zip/encrypted', { entry: 'name' }),
    },
    {
      what: 'another method',
      bytes: with16(stored, central(stored) + 10, 12),
      problem: told('zip/other-method', { entry: 'name', method: '12' }),
    },
    {
      what: '65,535 entries',
      bytes: with32(stored, end(stored) + 8, 0xffffffff),
      problem: told('zip/too-many-entries', { count: '65535', most: '20' }),
    },
    {
      what: 'one entry of two',
      bytes: with32(stored, end(stored) + 8, 0x20002),
      problem: told('zip/entry-damaged', { index: '1' }),
    },
    {
      what: 'one archive of several',
      bytes: with16(stored, end(stored) + 8, 3),
      problem: told('zip/one-of-several'),
    },
    {
      what: 'a directory of 4 GB',
      bytes: with32(stored, end(stored) + 12, 0xffffffff),
      problem: told('zip/directory-reaches-too-far', { start: '1034', end: '4294968329', of: '1084' }),
    },
    {
      what: 'contents of 4 GB',
      bytes: with32(stored, central(stored) + 24, 0xffffffff),
      problem: told('zip/too-large', { most: '1000000' }),
    },
    {
      what: 'a stored entry of another length',
      bytes: with32(stored, central(stored) + 24, 999),
      problem: told('zip/stored-size', { entry: 'name', stored: '1000', claimed: '999' }),
    },
    {
      what: 'an entry that reaches too far',
      bytes: with32(deflated, central(deflated) + 20, 999),
      problem: told('zip/entry-reaches-too-far', { entry: 'name', bytes: '999' }),
    },
    {
      what: 'an entry that begins elsewhere',
      bytes: with32(stored, central(stored) + 42, 1),
      problem: told('zip/begins-elsewhere', { entry: 'name' }),
    },
    {
      what: 'an entry that begins nowhere',
      bytes: with32(stored, central(stored) + 42, 0xfffffff0),
      problem: told('zip/begins-elsewhere', { entry: 'name' }),
    },
    {
      what: 'a name without end',
      bytes: with16(stored, central(stored) + 28, 0xffff),
      problem: told('zip/name-damaged', { index: '0' }),
    },
    {
      what: 'more than was promised',
      bytes: with32(deflated, central(deflated) + 24, 999),
      problem: told('zip/inflated-size', { entry: 'name', bytes: '999' }),
    },
    {
      what: 'less than was promised',
      bytes: with32(deflated, central(deflated) + 24, 1001),
      problem: told('zip/inflated-size', { entry: 'name', bytes: '1001' }),
    },
  ])('$what', ({ bytes, problem }) => {
    expect(() => read(bytes)).toThrow(ZipError);
    expect(() => read(bytes)).toThrow(unsound(problem));
  });

  it('a name that stands twice', () => {
    const twice = zipSync({ name: strToU8('1'), nbme: strToU8('2') }, { level: 0 });
    const bytes = twice.map((byte, i) => (byte === 0x62 && i > twice.length - 100 ? 0x61 : byte));
    expect(() => read(bytes)).toThrow(unsound(told('zip/name-twice', { entry: 'name' })));
  });
});

it('more entries than its count has room for are all there', () => {
  const many = Object.fromEntries(Array.from({ length: 65_540 }, (_, i) => [`${i}`, new Uint8Array()]));
  const bytes = zipSync(many, { level: 0 });
  expect(new DataView(bytes.buffer).getUint16(end(bytes) + 10, true)).toBe(4);
  expect(openZip(bytes, 'x', { ...limits, entries: 70_000 }).size).toBe(65_540);
  expect(() => openZip(bytes, 'x', { ...limits, entries: 65_539 })).toThrow(
    unsound(told('zip/too-many-entries', { count: '65540', most: '65539' })),
  );
});

it('stops inflating a bomb soon after what was promised', () => {
  const bomb = zipSync({ name: new Uint8Array(60_000_000) }, { level: 9 });
  const content = bomb.subarray(34, central(bomb));
  expect(content.length).toBeLessThan(100_000);
  expect(inflateExactly(content, 1000)).toBeUndefined();
  const lying = with32(bomb, central(bomb) + 24, 1000);
  expect(() => read(lying)).toThrow(unsound(told('zip/inflated-size', { entry: 'name', bytes: '1000' })));
});
