import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readBytes, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { parseSafetensors, SafetensorsError, type Tensor, writeSafetensors } from './safetensors.ts';

/** A file with this header, true or not, and so many bytes of data. */
function file(header: string | Uint8Array, dataBytes: number, announced?: bigint): Uint8Array<ArrayBuffer> {
  const text = typeof header === 'string' ? new TextEncoder().encode(header) : header;
  const bytes = new Uint8Array(8 + text.length + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, announced ?? BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const a = '"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}';

it('reads the file that PyTorch made', () => {
  const { tensors, metadata } = parseSafetensors(readBytes(trainedWeightsPath), 'trained');
  expect(tensors.size).toBe(8);
  expect(tensors.get('conv2.weight')).toMatchObject({ dtype: 'F32', shape: [64, 32, 3, 3] });
  expect(tensors.get('fc1.weight')?.data).toHaveLength(4 * 128 * 3136);
  expect(metadata).toEqual({});
});

it('ignores keys of an entry that it does not know, as the reference reader does', () => {
  const { tensors } = parseSafetensors(
    file('{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2],"x":1}}', 2),
    'x',
  );
  expect(tensors.get('a')).toEqual({ dtype: 'U8', shape: [2], data: new Uint8Array(2) });
});

it('reads metadata, padding, empty tensors, and out of the middle of a larger buffer', () => {
  const header = `{"__metadata__":{"k":"v"},${a},"none":{"dtype":"F32","shape":[0,7],"data_offsets":[2,2]}}   `;
  const bytes = file(header, 2);
  const larger = new Uint8Array(bytes.length + 6);
  larger.set(bytes, 3);
  const { metadata, tensors } = parseSafetensors(larger.subarray(3, 3 + bytes.length), 'x');
  expect(metadata).toEqual({ k: 'v' });
  expect([...tensors.keys()]).toEqual(['a', 'none']);
  expect(tensors.get('none')).toMatchObject({ shape: [0, 7], data: new Uint8Array() });
});

describe('refuses, naming the file and the problem,', () => {
  it.each([
    { what: 'nothing', bytes: new Uint8Array(), message: /only 0 bytes.*cut off/ },
    { what: 'half a length', bytes: new Uint8Array(7), message: /only 7 bytes/ },
    {
      what: 'a zip archive',
      bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0),
      message: /zip archive.*torch\.save/,
    },
    {
      what: 'a header longer than the file',
      bytes: file('{}', 0, 3n),
      message: /claims 3 bytes, but 2 follow/,
    },
    {
      what: 'a header of more than 4 MB',
      bytes: file('{}', 0, 4_000_001n),
      message: /more than the 4000000/,
    },
    { what: 'a length of 64 bits', bytes: file('{}', 0, 2n ** 64n - 1n), message: /18446744073709551615/ },
    {
      what: 'a header that is not UTF-8',
      bytes: file(Uint8Array.of(0x7b, 0xff, 0x7d), 0),
      message: /not UTF-8/,
    },
    {
      what: 'a header that does not begin with {',
      bytes: file(' {}', 0),
      message: /does not begin with "{"/,
    },
    { what: 'a header that is no JSON', bytes: file('{"a":', 0), message: /not JSON/ },
    { what: 'a name that stands twice', bytes: file(`{${a},${a}}`, 2), message: /"a" stands twice/ },
    {
      what: 'metadata that are no strings',
      bytes: file('{"__metadata__":{"k":1}}', 0),
      message: /"k" is not a string/,
    },
    { what: 'metadata that are no object', bytes: file('{"__metadata__":[]}', 0), message: /not an object/ },
    { what: 'an entry that is none', bytes: file('{"a":null}', 0), message: /tensor "a"/ },
    {
      what: 'an unknown dtype',
      bytes: file('{"a":{"dtype":"toString","shape":[1],"data_offsets":[0,1]}}', 1),
      message: /tensor "a".*dtype/,
    },
    {
      what: 'a negative size',
      bytes: file('{"a":{"dtype":"U8","shape":[-1,-2],"data_offsets":[0,2]}}', 2),
      message: /tensor "a".*shape\.0/,
    },
    {
      what: 'a broken size',
      bytes: file('{"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,2]}}', 2),
      message: /tensor "a".*shape\.0/,
    },
    {
      what: 'sizes beyond all bounds',
      bytes: file('{"a":{"dtype":"U8","shape":[9007199254740991,9007199254740991],"data_offsets":[0,2]}}', 2),
      message: /tensor "a".*needs/,
    },
    { what: 'truncated data', bytes: file(`{${a}}`, 1), message: /"a" claims bytes 0 to 2 of 1.*cut off/ },
    { what: 'bytes that follow', bytes: file(`{${a}}`, 3), message: /1 bytes follow its last tensor/ },
    {
      what: 'offsets that run backwards',
      bytes: file('{"a":{"dtype":"U8","shape":[2],"data_offsets":[2,0]}}', 2),
      message: /"a" claims bytes 2 to 0/,
    },
    {
      what: 'a shape that does not fit its bytes',
      bytes: file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,2]}}', 2),
      message: /"a" of F32 \[2\] needs 8 bytes, but its offsets span 2/,
    },
    {
      what: 'a hole',
      bytes: file(`{${a},"b":{"dtype":"U8","shape":[1],"data_offsets":[3,4]}}`, 4),
      message: /bytes 2 to 3 before tensor "b"/,
    },
    {
      what: 'an overlap',
      bytes: file(`{${a},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}`, 3),
      message: /"b" overlaps/,
    },
  ])('$what', ({ bytes, message }) => {
    expect(() => parseSafetensors(bytes, 'my.safetensors')).toThrow(SafetensorsError);
    expect(() => parseSafetensors(bytes, 'my.safetensors')).toThrow(/^my\.safetensors/);
    expect(() => parseSafetensors(bytes, 'my.safetensors')).toThrow(message);
  });
});

describe('writing', () => {
  const elementBytes = { U8: 1, I8: 1, F16: 2, F32: 4, I32: 4, I64: 8 } as const;
  const tensor = fc
    .record({
      dtype: fc.constantFrom('U8', 'I8', 'F16', 'F32', 'I32', 'I64'),
      shape: fc.array(fc.nat(4), { maxLength: 3 }),
    })
    .chain(({ dtype, shape }): fc.Arbitrary<Tensor> => {
      const length = shape.reduce((product, size) => product * size, elementBytes[dtype]);
      return fc.uint8Array({ minLength: length, maxLength: length }).map((data) => ({ dtype, shape, data }));
    });
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('__proto__', 'constructor', '0', '"', ''),
  );
  const tensors = fc
    .uniqueArray(fc.tuple(name, tensor), { selector: ([key]) => key, maxLength: 6 })
    .map((entries) => new Map(entries));
  const metadata = fc.dictionary(name, fc.string({ unit: 'grapheme' }));

  it('gives back what was written, aligned', () => {
    fc.assert(
      fc.property(tensors, metadata, (written, notes) => {
        const bytes = writeSafetensors(written, notes);
        const read = parseSafetensors(bytes, 'x');
        expect(Object.entries(read.metadata).toSorted()).toEqual(Object.entries(notes).toSorted());
        expect(new Set(read.tensors.keys())).toEqual(new Set(written.keys()));
        for (const [key, { dtype, shape, data }] of written) {
          const copy = read.tensors.get(key);
          expect(copy).toEqual({ dtype, shape, data });
          const elements = shape.reduce((product, size) => product * size, 1);
          if (elements > 0) expect((copy?.data.byteOffset ?? 1) % (data.length / elements)).toBe(0);
        }
      }),
    );
  });

  it('refuses data that do not fit their shape, and the name of the metadata', () => {
    const one: Tensor = { dtype: 'F32', shape: [1], data: new Uint8Array(3) };
    expect(() => writeSafetensors(new Map([['a', one]]))).toThrow(/"a" of F32 \[1\] needs 4 bytes, not 3/);
    const named: Tensor = { ...one, data: new Uint8Array(4) };
    expect(() => writeSafetensors(new Map([['__metadata__', named]]))).toThrow(SafetensorsError);
  });
});

describe('any bytes are parsed or refused with SafetensorsError, quickly:', () => {
  const sound = file(
    `{"__metadata__":{"k":"v"},${a},"b":{"dtype":"F32","shape":[1,2],"data_offsets":[2,10]}}`,
    10,
  );

  function survives(bytes: Uint8Array): void {
    try {
      const { tensors } = parseSafetensors(bytes, 'fuzz');
      for (const { data } of tensors.values()) expect(data.length).toBeLessThanOrEqual(bytes.length);
    } catch (error) {
      expect(error).toBeInstanceOf(SafetensorsError);
    }
  }

  it('noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), survives), {
      numRuns: 500 * inject('runsFactor'),
    });
  });

  it('any JSON as header', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(20), (json, data) => survives(file(json, data))),
      { numRuns: 500 * inject('runsFactor') },
    );
  });

  it('any values in the entry of a tensor', () => {
    const entry = fc.record({
      dtype: fc.oneof(fc.constantFrom('U8', 'F32'), fc.jsonValue()),
      shape: fc.oneof(
        fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 3 }),
        fc.array(fc.double()),
        fc.jsonValue(),
      ),
      data_offsets: fc.oneof(fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 3 }), fc.jsonValue()),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), entry, { maxKeys: 3 }), fc.nat(12), (header, data) =>
        survives(file(JSON.stringify(header), data)),
      ),
      { numRuns: 500 * inject('runsFactor') },
    );
  });

  it('a sound file cut off anywhere', () => {
    for (let length = 0; length < sound.length; length++) {
      expect(() => parseSafetensors(sound.subarray(0, length), 'cut')).toThrow(SafetensorsError);
    }
  });

  it('a sound file with any bit turned', () => {
    for (let bit = 0; bit < 8 * sound.length; bit++) {
      const bytes = sound.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      survives(bytes);
    }
  });

  it('a header of many brackets or one endless string', () => {
    survives(file(`{"${'x'.repeat(10_000_000)}":1}`, 0));
    survives(file(`{"a":"${'\\n'.repeat(5_000_000)}"}`, 0));
    survives(file(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 0));
    survives(file('{"a":'.repeat(100_000), 0));
    survives(file(`{"${'\\\\'.repeat(100_000)}`, 0));
    survives(file(`{"a":{"dtype":"U8","shape":[${'"x",'.repeat(2_000_000)}1],"data_offsets":[0,0]}}`, 0));
  });
});
