import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { fileOf } from '../../../testing/formats/safetensors-file.ts';
import { parseSafetensors, SafetensorsError } from './safetensors.ts';

const a = '"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}';

describe('any bytes are parsed or refused with SafetensorsError, quickly:', () => {
  const sound = fileOf(
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
      fc.property(fc.json(), fc.nat(20), (json, data) => survives(fileOf(json, data))),
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
        survives(fileOf(JSON.stringify(header), data)),
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
    survives(fileOf(`{"${'x'.repeat(10_000_000)}":1}`, 0));
    survives(fileOf(`{"a":"${'\\n'.repeat(5_000_000)}"}`, 0));
    survives(fileOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 0));
    survives(fileOf('{"a":'.repeat(100_000), 0));
    survives(fileOf(`{"${'\\\\'.repeat(100_000)}`, 0));
    survives(fileOf(`{"a":{"dtype":"U8","shape":[${'"x",'.repeat(2_000_000)}1],"data_offsets":[0,0]}}`, 0));
  });
});
