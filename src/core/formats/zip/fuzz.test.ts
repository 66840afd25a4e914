import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { openZip, ZipError } from './read.ts';

const limits = { totalBytes: 1_000_000, entries: 20 };

/** It ends in the end record, of 22 bytes. */
const stored = zipSync({ name: new Uint8Array(1000) }, { level: 0 });

describe('any bytes are opened or refused with ZipError:', () => {
  function survives(bytes: Uint8Array): void {
    try {
      for (const entry of openZip(bytes, 'x', limits).values()) {
        const pieces = [...entry.pieces()];
        expect(entry.read()).toHaveLength(entry.size);
        expect(Buffer.concat(pieces).equals(entry.read())).toBe(true);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(ZipError);
    }
  }

  it('noise before a sound end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (noise, start) => {
        const tail = stored.slice(-22);
        new DataView(tail.buffer).setUint32(16, start, true);
        survives(Uint8Array.from([...noise, ...tail]));
      }),
      { numRuns: 500 * inject('runsFactor') },
    );
  });

  it.each([
    { what: 'stored', sound: zipSync({ a: strToU8('one'), 'b/c': strToU8('two') }, { level: 0 }) },
    { what: 'deflated', sound: zipSync({ a: strToU8('one one one one one'), 'b/c': strToU8('two') }) },
  ])('a sound archive, $what, cut off anywhere or with any bit turned', ({ sound }) => {
    for (let length = 0; length < sound.length; length++) survives(sound.subarray(0, length));
    for (let bit = 0; bit < 8 * sound.length; bit++) {
      survives(sound.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
    }
  });
});
