import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readBytes } from '../../../../testing/fixtures.ts';
import { messageOf } from '../../../told.ts';
import { openZip } from '../../zip/read.ts';
import { PthError } from '../error.ts';
import { allowedGlobals, rebuildTensor } from '../globals.ts';
import { told } from '../telling.ts';
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

/** What is told of the pickle; undefined where it is read. */
function refusal(pickle: Uint8Array): string | undefined {
  try {
    decodePickle(pickle, allowedGlobals, 'mine.pth');
  } catch (error) {
    expect(error).toBeInstanceOf(PthError);
    return messageOf(error);
  }
  return undefined;
}

const unreadable = (problem: string): string => told('pth/unreadable', { file: 'mine.pth', problem });

describe('a pickle that would do something is refused before it could:', () => {
  it.each([
    {
      what: 'os.system',
      pickle: bytes('cos\nsystem\n(X', 2, 0, 0, 0, 'lstR.'),
      problem: told('pth/asks-for', { path: 'os.system' }),
    },
    {
      what: 'builtins.eval',
      pickle: bytes(0x80, 2, 'cbuiltins\neval\n.'),
      problem: told('pth/asks-for', { path: 'builtins.eval' }),
    },
    {
      what: 'a global of torch that is not needed',
      pickle: bytes('ctorch.hub\nload\n.'),
      problem: told('pth/asks-for', { path: 'torch.hub.load' }),
    },
    {
      what: 'a global put together at run time',
      pickle: bytes('X', 2, 0, 0, 0, 'osX', 6, 0, 0, 0, 'system', 0x93, '.'),
      problem: told('pth/opcode', { byte: '18', opcode: '0x93' }),
    },
    {
      what: 'INST',
      pickle: bytes('(ios\nsystem\n.'),
      problem: told('pth/opcode', { byte: '1', opcode: '0x69' }),
    },
    {
      what: 'OBJ',
      pickle: bytes('(', 0x6f, '.'),
      problem: told('pth/opcode', { byte: '1', opcode: '0x6f' }),
    },
    {
      what: 'an object of another class',
      pickle: bytes('cos\nPopen\n)', 0x81, '.'),
      problem: told('pth/asks-for', { path: 'os.Popen' }),
    },
    {
      what: 'an object with names',
      pickle: bytes('ccollections\nOrderedDict\n)}', 0x92, '.'),
      problem: told('pth/opcode', { byte: '27', opcode: '0x92' }),
    },
    {
      what: 'an extension code',
      pickle: bytes(0x82, 1, '.'),
      problem: told('pth/opcode', { byte: '0', opcode: '0x82' }),
    },
    {
      what: 'a call of what is no function',
      pickle: bytes('K', 1, ')R.'),
      problem: told('pth/calls', { found: told('pth/an-int') }),
    },
    {
      what: 'a call without arguments',
      pickle: bytes('ccollections\nOrderedDict\nNR.'),
      problem: told('pth/call-without-tuple', { found: 'None' }),
    },
    {
      what: 'attributes for a number',
      pickle: bytes('K', 1, '}b.'),
      problem: told('pth/fills-no-dict', { found: told('pth/an-int') }),
    },
    {
      what: 'attributes that are none',
      pickle: bytes('}Nb.'),
      problem: told('pth/attributes', { found: 'None' }),
    },
    {
      what: 'a key that is neither text nor a number',
      pickle: bytes('}NK', 1, 's.'),
      problem: told('pth/key', { found: 'None' }),
    },
    {
      what: 'a key without value',
      pickle: bytes('}(X', 1, 0, 0, 0, 'au.'),
      problem: told('pth/key-without-value', { key: 'a' }),
    },
    { what: 'a value that is not there', pickle: bytes('.'), problem: told('pth/no-value-there') },
    { what: 'a list that was not begun', pickle: bytes('t.'), problem: told('pth/list-not-begun') },
    {
      what: 'a value that was not kept',
      pickle: bytes('h', 9, '.'),
      problem: told('pth/never-kept', { index: '9' }),
    },
    {
      what: 'text of 4 GB',
      pickle: bytes('X', 255, 255, 255, 255, 'a.'),
      problem: told('pth/pickle-cut-off'),
    },
    {
      what: 'text that is not UTF-8',
      pickle: bytes('X', 1, 0, 0, 0, 0xff, '.'),
      problem: told('pth/text-not-utf-8', { byte: '5' }),
    },
    { what: 'a global without end', pickle: bytes('cos'), problem: told('pth/pickle-cut-off') },
    { what: 'no end', pickle: bytes(0x80, 2, 'N'), problem: told('pth/pickle-cut-off') },
    { what: 'nothing', pickle: bytes(), problem: told('pth/pickle-cut-off') },
    {
      what: 'a longer pickle than any',
      pickle: new Uint8Array(longestPickle + 1),
      problem: told('pth/pickle-too-long', { bytes: '50001', most: '50000' }),
    },
  ])('$what', ({ pickle, problem }) => {
    expect(refusal(pickle)).toBe(unreadable(problem));
  });
});

it("a pickle of torch's own, cut off anywhere, is refused", () => {
  const archive = openZip(readBytes('fixtures/pytorch/seed0-quantized.pth'), 'torch', {
    totalBytes: 1_000_000,
    entries: 30,
  });
  const torchPickle = archive.get('seed0-quantized/data.pkl')?.read() ?? new Uint8Array();
  expect(torchPickle.length).toBeGreaterThan(1000);
  const problems = [told('pth/pickle-cut-off'), told('pth/no-value-there')].map(unreadable);
  for (let length = 0; length < torchPickle.length; length++) {
    expect(problems).toContain(refusal(torchPickle.subarray(0, length)));
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
