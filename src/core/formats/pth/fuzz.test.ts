import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { readBytes } from '../../../testing/fixtures.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { openZip, ZipError } from '../zip/read.ts';
import { writeAlignedZip } from '../zip/write.ts';
import { PthError } from './error.ts';
import { allowedGlobals, rebuildParameter, rebuildQuantizedTensor, rebuildTensor } from './globals.ts';
import { opcodes } from './pickle/opcodes.ts';
import { decodePickle, longestPickle } from './pickle/reader.ts';
import {
  call,
  dictionary,
  float,
  global,
  orderedDictionary,
  type PickleValue,
  persistent,
  tuple,
} from './pickle/values.ts';
import { encodePickle } from './pickle/writer.ts';
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

describe('tensors that lie about themselves:', () => {
  const storage = persistent('storage', global('torch.FloatStorage'), '1', 'cpu', 32);
  const one = (value: PickleValue): Uint8Array => fileWith(encodePickle(dictionary({ 'fc1.bias': value })));
  const tensor = (
    size: PickleValue,
    stride: PickleValue,
    offset: PickleValue = 0,
    of: PickleValue = storage,
  ) => call(global(rebuildTensor), of, offset, size, stride, false, orderedDictionary());
  const huge = 2 ** 31 - 1;

  it.each([
    {
      what: 'beyond the storage',
      value: tensor(tuple(32), tuple(2)),
      message: /reaches to element 62 of a storage of 32/,
    },
    { what: 'an offset beyond it', value: tensor(tuple(32), tuple(1), 1), message: /reaches to element 32/ },
    { what: 'a negative size', value: tensor(tuple(-1), tuple(1)), message: /has -1 where a size belongs/ },
    {
      what: 'a negative stride',
      value: tensor(tuple(32), tuple(-1), 31),
      message: /has -1 where a size belongs/,
    },
    {
      what: 'fewer strides than sizes',
      value: tensor(tuple(8, 4), tuple(1)),
      message: /2 sizes but 1 strides/,
    },
    {
      what: 'one value, repeated to gigabytes',
      value: tensor(tuple(huge), tuple(0)),
      message: /more bytes than the file has/,
    },
    {
      what: 'one value, repeated beyond all numbers',
      value: tensor(tuple(huge, huge, huge, huge, 0), tuple(0, 0, 0, 0, 0)),
      message: /missing|not part/,
    },
    {
      what: 'sizes beyond all numbers',
      value: tensor(tuple(huge, huge, huge), tuple(0, 0, 0)),
      message: /too large/,
    },
    {
      what: 'very many axes',
      value: tensor(tuple(...new Array(9).fill(1)), tuple(...new Array(9).fill(1))),
      message: /has 9 axes/,
    },
    {
      what: 'a storage that is none',
      value: tensor(tuple(1), tuple(1), 0, tuple()),
      message: /made of a tuple, not of a storage/,
    },
    {
      what: 'a storage that is missing',
      value: tensor(
        tuple(1),
        tuple(1),
        0,
        persistent('storage', global('torch.FloatStorage'), '99', 'cpu', 1),
      ),
      message: /data\/99 is missing/,
    },
    {
      what: 'a storage outside of its folder',
      value: tensor(
        tuple(1),
        tuple(1),
        0,
        persistent('storage', global('torch.FloatStorage'), '../data.pkl', 'cpu', 1),
      ),
      message: /data\/\.\.\/data\.pkl is missing/,
    },
    {
      what: 'a storage of another length',
      value: tensor(
        tuple(1),
        tuple(1),
        0,
        persistent('storage', global('torch.FloatStorage'), '1', 'cpu', 33),
      ),
      message: /wants a storage of 132 bytes, but data\/1 has 128/,
    },
    {
      what: 'a parameter of a parameter',
      value: call(global(rebuildParameter), call(global(rebuildParameter))),
      message: /parameter made of what/,
    },
    {
      what: 'a qtensor without quantizer',
      value: call(global(rebuildQuantizedTensor), storage, 0, tuple(32), tuple(1), null),
      message: /quantized by the scheme None/,
    },
    {
      what: 'a scale that is an int',
      value: call(
        global(rebuildQuantizedTensor),
        storage,
        0,
        tuple(32),
        tuple(1),
        tuple(global('torch.per_tensor_affine'), 1, 0),
      ),
      message: /no scale and zero point/,
    },
    {
      what: 'scales along another axis',
      value: call(
        global(rebuildQuantizedTensor),
        storage,
        0,
        tuple(32),
        tuple(1),
        tuple(global('torch.per_channel_affine'), null, null, 1),
      ),
      message: /another axis/,
    },
    { what: 'a number', value: float(1), message: /is a float, not a tensor/ },
  ])('$what', ({ value, message }) => {
    expect(() => readPth(one(value), 'mine.pth', simpleCnn)).toThrow(/^mine\.pth/);
    expect(() => readPth(one(value), 'mine.pth', simpleCnn)).toThrow(message);
  });
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
