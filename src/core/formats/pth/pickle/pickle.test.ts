import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readBytes } from '../../../../testing/fixtures.ts';
import { openZip } from '../../zip/read.ts';
import { PthError } from '../error.ts';
import { allowedGlobals, rebuildTensor } from '../globals.ts';
import { decodePickle, longestPickle } from './reader.ts';
import {
  call,
  dictionary,
  float,
  global,
  orderedDictionary,
  type PickleValue,
  persistent,
  tuple,
} from './values.ts';
import { encodePickle } from './writer.ts';

/** A pickle put together of opcodes, numbers and text. */
const bytes = (...parts: (number | string)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  );

const refused = (pickle: Uint8Array, message: RegExp): void => {
  expect(() => decodePickle(pickle, allowedGlobals, 'mine.pth')).toThrow(PthError);
  expect(() => decodePickle(pickle, allowedGlobals, 'mine.pth')).toThrow(/^mine\.pth/);
  expect(() => decodePickle(pickle, allowedGlobals, 'mine.pth')).toThrow(message);
};

describe('a pickle that would do something is refused before it could:', () => {
  it.each([
    {
      what: 'os.system',
      pickle: bytes('cos\nsystem\n(X', 2, 0, 0, 0, 'lstR.'),
      message: /asks for os\.system, which.*not run/,
    },
    {
      what: 'builtins.eval',
      pickle: bytes(0x80, 2, 'cbuiltins\neval\n.'),
      message: /asks for builtins\.eval/,
    },
    {
      what: 'a global of torch that is not needed',
      pickle: bytes('ctorch.hub\nload\n.'),
      message: /torch\.hub\.load/,
    },
    {
      what: 'a global put together at run time',
      pickle: bytes('X', 2, 0, 0, 0, 'osX', 6, 0, 0, 0, 'system', 0x93, '.'),
      message: /opcode 0x93/,
    },
    { what: 'INST', pickle: bytes('(ios\nsystem\n.'), message: /opcode 0x69/ },
    { what: 'OBJ', pickle: bytes('(', 0x6f, '.'), message: /opcode 0x6f/ },
    {
      what: 'an object of another class',
      pickle: bytes('cos\nPopen\n)', 0x81, '.'),
      message: /asks for os\.Popen/,
    },
    {
      what: 'an object with names',
      pickle: bytes('ccollections\nOrderedDict\n)}', 0x92, '.'),
      message: /opcode 0x92/,
    },
    { what: 'an extension code', pickle: bytes(0x82, 1, '.'), message: /opcode 0x82/ },
    { what: 'a call of what is no function', pickle: bytes('K', 1, ')R.'), message: /calls an int/ },
    {
      what: 'a call without arguments',
      pickle: bytes('ccollections\nOrderedDict\nNR.'),
      message: /wants a tuple, not None/,
    },
    {
      what: 'attributes for a number',
      pickle: bytes('K', 1, '}b.'),
      message: /fills an int as if it were a dict/,
    },
    { what: 'attributes that are none', pickle: bytes('}Nb.'), message: /gives a dict None for attributes/ },
    {
      what: 'a key that is neither text nor a number',
      pickle: bytes('}NK', 1, 's.'),
      message: /key of a dict.*is None/,
    },
    {
      what: 'a key without value',
      pickle: bytes('}(X', 1, 0, 0, 0, 'au.'),
      message: /"a" in its pickle has no value/,
    },
    { what: 'a value that is not there', pickle: bytes('.'), message: /takes a value where there is none/ },
    { what: 'a list that was not begun', pickle: bytes('t.'), message: /ends a list that it has not begun/ },
    { what: 'a value that was not kept', pickle: bytes('h', 9, '.'), message: /recalls value 9/ },
    { what: 'text of 4 GB', pickle: bytes('X', 255, 255, 255, 255, 'a.'), message: /ends in the middle/ },
    { what: 'text that is not UTF-8', pickle: bytes('X', 1, 0, 0, 0, 0xff, '.'), message: /not UTF-8/ },
    { what: 'a global without end', pickle: bytes('cos'), message: /ends in the middle/ },
    { what: 'no end', pickle: bytes(0x80, 2, 'N'), message: /ends in the middle/ },
    { what: 'nothing', pickle: bytes(), message: /ends in the middle/ },
    {
      what: 'a longer pickle than any',
      pickle: new Uint8Array(longestPickle + 1),
      message: /50001 bytes, more than the 50000/,
    },
  ])('$what', ({ pickle, message }) => refused(pickle, message));
});

it("a pickle of torch's own, cut off anywhere, is refused", () => {
  const archive = openZip(readBytes('fixtures/pytorch/seed0-quantized.pth'), 'torch', {
    totalBytes: 1_000_000,
    entries: 30,
  });
  const torchPickle = archive.get('seed0-quantized/data.pkl')?.read() ?? new Uint8Array();
  expect(torchPickle.length).toBeGreaterThan(1000);
  for (let length = 0; length < torchPickle.length; length++) {
    refused(torchPickle.subarray(0, length), /ends in the middle|takes a value/);
  }
});

it('what the writer pickles is unpickled to the same', () => {
  const { value } = fc.letrec<{ value: PickleValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<PickleValue>(null, true, false, global('torch.qint8')),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.double().map(float),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(tie('value'), { maxLength: 5 }).map((items) => tuple(...items)),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => persistent(...items)),
      fc.array(tie('value'), { maxLength: 3 }).map((args) => call(global(rebuildTensor), ...args)),
      fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((entries) => ({
        ...orderedDictionary(entries),
        attributes: dictionary({ _metadata: entries.length }),
      })),
    ),
  }));
  fc.assert(
    fc.property(value, (written) => {
      expect(decodePickle(encodePickle(written), allowedGlobals, 'x')).toEqual(written);
    }),
    { numRuns: 300 * inject('runsFactor') },
  );
  const many = tuple(...Array.from({ length: 700 }, (_, i) => String(i % 400)));
  expect(decodePickle(encodePickle(many), allowedGlobals, 'x')).toEqual(many);
});

it('refuses to pickle numbers that it can not hold', () => {
  for (const value of [0.5, 2 ** 31, Number.NaN]) expect(() => encodePickle(value)).toThrow(RangeError);
});
