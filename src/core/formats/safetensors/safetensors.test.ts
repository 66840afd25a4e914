import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { fileOf } from '../../../testing/formats/safetensors-file.ts';
import { whyNot } from '../../../testing/why-not.ts';
import {
  elementBytes,
  parseSafetensors,
  SafetensorsError,
  type Tensor,
  writeSafetensors,
} from './safetensors.ts';
import { told } from './telling.ts';

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
    fileOf('{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2],"x":1}}', 2),
    'x',
  );
  expect(tensors.get('a')).toEqual({ dtype: 'U8', shape: [2], data: new Uint8Array(2) });
});

it('reads metadata, padding, empty tensors, and out of the middle of a larger buffer', () => {
  const header = `{"__metadata__":{"k":"v"},${a},"none":{"dtype":"F32","shape":[0,7],"data_offsets":[2,2]}}   `;
  const bytes = fileOf(header, 2);
  const larger = new Uint8Array(bytes.length + 6);
  larger.set(bytes, 3);
  const { metadata, tensors } = parseSafetensors(larger.subarray(3, 3 + bytes.length), 'x');
  expect(metadata).toEqual({ k: 'v' });
  expect([...tensors.keys()]).toEqual(['a', 'none']);
  expect(tensors.get('none')).toMatchObject({ shape: [0, 7], data: new Uint8Array() });
});

describe('refuses, naming the file and the problem,', () => {
  const types = Object.keys(elementBytes).map((type) => `"${type}"`);
  const ofA = { tensor: 'a' };
  const invalidType = `Invalid type: Expected (${types.join(' | ')}) but received "toString"`;
  const brokenSize = 'Invalid safe integer: Received 1.5';
  const invalidSize = 'Invalid value: Expected >=0 but received -1';

  it.each([
    { what: 'nothing', bytes: new Uint8Array(), problem: told('safetensors/too-short', { bytes: '0' }) },
    {
      what: 'half a length',
      bytes: new Uint8Array(7),
      problem: told('safetensors/too-short', { bytes: '7' }),
    },
    {
      what: 'a zip archive',
      bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0),
      problem: told('safetensors/is-zip'),
    },
    {
      what: 'a header longer than the file',
      bytes: fileOf('{}', 0, 3n),
      problem: told('safetensors/header-cut-off', { bytes: '3', following: '2' }),
    },
    {
      what: 'a header of more than 4 MB',
      bytes: fileOf('{}', 0, 4_000_001n),
      problem: told('safetensors/header-too-long', { bytes: '4000001', most: '4000000' }),
    },
    {
      what: 'a length of 64 bits',
      bytes: fileOf('{}', 0, 2n ** 64n - 1n),
      problem: told('safetensors/header-too-long', { bytes: '18446744073709551615', most: '4000000' }),
    },
    {
      what: 'a header that is not UTF-8',
      bytes: fileOf(Uint8Array.of(0x7b, 0xff, 0x7d), 0),
      problem: told('safetensors/header-not-utf-8'),
    },
    {
      what: 'a header that does not begin with {',
      bytes: fileOf(' {}', 0),
      problem: told('safetensors/header-without-brace'),
    },
    {
      what: 'a header that is no JSON',
      bytes: fileOf('{"a":', 0),
      problem: told('safetensors/header-not-json', { cause: whyNot(() => JSON.parse('{"a":')) }),
    },
    {
      what: 'a name that stands twice',
      bytes: fileOf(`{${a},${a}}`, 2),
      problem: told('safetensors/name-twice', { name: 'a' }),
    },
    {
      what: 'metadata that are no strings',
      bytes: fileOf('{"__metadata__":{"k":1}}', 0),
      problem: told('safetensors/metadata-no-string', { key: 'k' }),
    },
    {
      what: 'metadata that are no object',
      bytes: fileOf('{"__metadata__":[]}', 0),
      problem: told('safetensors/metadata-no-object'),
    },
    {
      what: 'an entry that is none',
      bytes: fileOf('{"a":null}', 0),
      problem: told('safetensors/entry', {
        ...ofA,
        problem: 'Invalid type: Expected Object but received null',
      }),
    },
    {
      what: 'an unknown dtype',
      bytes: fileOf('{"a":{"dtype":"toString","shape":[1],"data_offsets":[0,1]}}', 1),
      problem: told('safetensors/entry-field', { ...ofA, field: 'dtype', problem: invalidType }),
    },
    {
      what: 'a negative size',
      bytes: fileOf('{"a":{"dtype":"U8","shape":[-1,-2],"data_offsets":[0,2]}}', 2),
      problem: told('safetensors/entry-field', { ...ofA, field: 'shape.0', problem: invalidSize }),
    },
    {
      what: 'a broken size',
      bytes: fileOf('{"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,2]}}', 2),
      problem: told('safetensors/entry-field', { ...ofA, field: 'shape.0', problem: brokenSize }),
    },
    {
      what: 'sizes beyond all bounds',
      bytes: fileOf(
        '{"a":{"dtype":"U8","shape":[9007199254740991,9007199254740991],"data_offsets":[0,2]}}',
        2,
      ),
      problem: told('safetensors/other-size', {
        ...ofA,
        type: 'U8',
        shape: '[9007199254740991, 9007199254740991]',
        needed: '8.112963841460666e+31',
        found: '2',
      }),
    },
    {
      what: 'truncated data',
      bytes: fileOf(`{${a}}`, 1),
      problem: told('safetensors/data-cut-off', { ...ofA, start: '0', end: '2', bytes: '1' }),
    },
    {
      what: 'bytes that follow',
      bytes: fileOf(`{${a}}`, 3),
      problem: told('safetensors/bytes-left', { bytes: '1' }),
    },
    {
      what: 'offsets that run backwards',
      bytes: fileOf('{"a":{"dtype":"U8","shape":[2],"data_offsets":[2,0]}}', 2),
      problem: told('safetensors/data-cut-off', { ...ofA, start: '2', end: '0', bytes: '2' }),
    },
    {
      what: 'a shape that does not fit its bytes',
      bytes: fileOf('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,2]}}', 2),
      problem: told('safetensors/other-size', { ...ofA, type: 'F32', shape: '[2]', needed: '8', found: '2' }),
    },
    {
      what: 'a hole',
      bytes: fileOf(`{${a},"b":{"dtype":"U8","shape":[1],"data_offsets":[3,4]}}`, 4),
      problem: told('safetensors/gap', { start: '2', end: '3', tensor: 'b' }),
    },
    {
      what: 'an overlap',
      bytes: fileOf(`{${a},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}`, 3),
      problem: told('safetensors/overlap', { tensor: 'b' }),
    },
  ])('$what', ({ bytes, problem }) => {
    const read = () => parseSafetensors(bytes, 'my.safetensors');
    expect(read).toThrow(SafetensorsError);
    expect(read).toThrow(told('safetensors/unsound', { file: 'my.safetensors', problem }));
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
    expect(() => writeSafetensors(new Map([['__metadata__', named]]))).toThrow(RangeError);
  });
});
