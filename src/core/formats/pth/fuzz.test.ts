import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { readBytes } from '../../../testing/fixtures.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { openZip, ZipError } from '../zip/read.ts';
import { writeAlignedZip } from '../zip/write.ts';
import { PthError } from './error.ts';
import { allowedGlobals } from './globals.ts';
import { opcodes } from './pickle/opcodes.ts';
import { decodePickle, longestPickle } from './pickle/reader.ts';
import { readPth } from './read.ts';

const torchFile = openZip(readBytes('fixtures/pytorch/seed0-quantized.pth'), 'torch', {
  totalBytes: 1_000_000,
  entries: 30,
});
const torchPickle = torchFile.get('seed0-quantized/data.pkl')?.read() ?? new Uint8Array();

/** The file of torch with another pickle in it, without its two large storages. */
function fileWith(pickle: Uint8Array): Uint8Array<ArrayBuffer> {
  const contents = new Map([['x/data.pkl', pickle]]);
  for (const [name, entry] of torchFile) {
    if (name.includes('/data/') && entry.size < 100_000)
      contents.set(`x/data/${name.split('/').at(-1)}`, entry.read());
  }
  return writeAlignedZip(contents, 64);
}

/** Ends in a value or in an error of these formats: a RangeError of the engine is neither. */
function survives(pickle: Uint8Array): void {
  const known = [PthError, ZipError, WeightsError];
  for (const attempt of [
    () => decodePickle(pickle, allowedGlobals, 'x'),
    () => readPth(fileWith(pickle), 'x', simpleCnn),
  ]) {
    try {
      attempt();
    } catch (error) {
      expect(
        known.some((kind) => error instanceof kind),
        String(error),
      ).toBe(true);
    }
  }
}

/** A pickle put together of opcodes, numbers and text. */
const bytes = (...parts: (number | string)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  );

describe('a pickle that would never end, or fill the memory, does neither:', () => {
  const long = longestPickle - 100;

  it.each([
    { what: 'lists in lists', pickle: new Uint8Array(long).fill(opcodes.MARK) },
    { what: 'tuples in tuples', pickle: bytes(')', ...new Array<number>(long).fill(opcodes.TUPLE1), '.') },
    {
      what: 'tuples of the one before, twice',
      pickle: bytes(')q', 0, ...new Array(8000).fill(['h', 0, 'h', 0, 0x86, 'q', 0]).flat(), '.'),
    },
    {
      what: 'dicts by the thousand',
      pickle: bytes(...new Array<number>(long).fill(opcodes.EMPTY_DICT), '.'),
    },
    { what: 'a dict that holds itself', pickle: bytes('}q', 0, 'X', 1, 0, 0, 0, 'ah', 0, 's.') },
    { what: 'a dict whose attributes are itself', pickle: bytes('}q', 0, 'h', 0, 'b.') },
    { what: 'a memo of a far index', pickle: bytes('Nr', 255, 255, 255, 255, 'j', 255, 255, 255, 255, '.') },
  ])('$what', ({ pickle }) => survives(pickle));
});

describe('any pickle is read or refused:', () => {
  const opcode = fc.constantFrom(...Object.values(opcodes));

  it('noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), survives), {
      numRuns: 300 * inject('runsFactor'),
    });
  });

  it('any opcodes', () => {
    const step = fc.oneof(
      opcode.map((code) => [code]),
      fc.uint8Array({ minLength: 1, maxLength: 2 }).map((operand) => [opcodes.BININT2, ...operand]),
      fc.constantFrom('a', 'fc1.bias').map((text) => [...bytes('X', text.length, 0, 0, 0, text)]),
      fc
        .constantFrom(...allowedGlobals.globals)
        .map((path) => [...bytes(`c${path.replace(/\.(?=[^.]*$)/, '\n')}\n`)]),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) =>
        survives(Uint8Array.from([...steps.flat(), opcodes.STOP])),
      ),
      { numRuns: 500 * inject('runsFactor') },
    );
  });

  it("torch's own, with any bits turned", () => {
    const flips = fc.array(fc.nat(8 * torchPickle.length - 1), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(flips, (bits) => {
        const pickle = torchPickle.slice();
        for (const bit of bits) pickle[bit >> 3] = (pickle[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        survives(pickle);
      }),
      { numRuns: 1000 * inject('runsFactor') },
    );
  });
});
