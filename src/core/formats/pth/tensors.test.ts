import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../network/presets.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { writeAlignedZip } from '../zip/write.ts';
import { rebuildParameter, rebuildQuantizedTensor, rebuildTensor } from './globals.ts';
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
import { told } from './telling.ts';

describe('tensors that lie about themselves:', () => {
  const storage = persistent('storage', global('torch.FloatStorage'), '1', 'cpu', 32);
  const tensor = 'fc1.bias';
  /** Reads a file with the tensor and a storage of 32 floats. */
  const read = (value: PickleValue) => () => {
    const pickle = encodePickle(dictionary({ [tensor]: value }));
    const contents = new Map([
      ['x/data.pkl', pickle],
      ['x/data/1', new Uint8Array(128)],
    ]);
    return readPth(writeAlignedZip(contents, 64), 'mine.pth', simpleCnn);
  };
  const wrong = (problem: string): string => told('pth/tensor', { problem });
  const tensorOf = (
    size: PickleValue,
    stride: PickleValue,
    offset: PickleValue = 0,
    of: PickleValue = storage,
  ) => call(global(rebuildTensor), of, offset, size, stride, false, orderedDictionary());
  const huge = 2 ** 31 - 1;

  it.each([
    {
      what: 'beyond the storage',
      value: tensorOf(tuple(32), tuple(2)),
      problem: wrong(told('pth/beyond-storage', { tensor, element: '62', elements: '32' })),
    },
    {
      what: 'an offset beyond it',
      value: tensorOf(tuple(32), tuple(1), 1),
      problem: wrong(told('pth/beyond-storage', { tensor, element: '32', elements: '32' })),
    },
    {
      what: 'a negative size',
      value: tensorOf(tuple(-1), tuple(1)),
      problem: wrong(told('pth/no-size', { tensor, found: '-1' })),
    },
    {
      what: 'a negative stride',
      value: tensorOf(tuple(32), tuple(-1), 31),
      problem: wrong(told('pth/no-size', { tensor, found: '-1' })),
    },
    {
      what: 'fewer strides than sizes',
      value: tensorOf(tuple(8, 4), tuple(1)),
      problem: wrong(told('pth/strides', { tensor, sizes: 2, strides: 1 })),
    },
    {
      what: 'one value, repeated to gigabytes',
      value: tensorOf(tuple(huge), tuple(0)),
      problem: wrong(told('pth/shares-storage', { tensor })),
    },
    {
      what: 'sizes beyond all numbers',
      value: tensorOf(tuple(huge, huge, huge), tuple(0, 0, 0)),
      problem: wrong(told('pth/sizes-too-large', { tensor, sizes: '2147483647, 2147483647, 2147483647' })),
    },
    {
      what: 'very many axes',
      value: tensorOf(tuple(...new Array(9).fill(1)), tuple(...new Array(9).fill(1))),
      problem: wrong(told('pth/axes', { tensor, axes: 9 })),
    },
    {
      what: 'a storage that is none',
      value: tensorOf(tuple(1), tuple(1), 0, tuple()),
      problem: wrong(told('pth/no-storage', { tensor, found: told('pth/a-tuple') })),
    },
    {
      what: 'a storage that is missing',
      value: tensorOf(
        tuple(1),
        tuple(1),
        0,
        persistent('storage', global('torch.FloatStorage'), '99', 'cpu', 1),
      ),
      problem: told('pth/entry-missing', { entry: 'data/99' }),
    },
    {
      what: 'a storage outside of its folder',
      value: tensorOf(
        tuple(1),
        tuple(1),
        0,
        persistent('storage', global('torch.FloatStorage'), '../data.pkl', 'cpu', 1),
      ),
      problem: told('pth/entry-missing', { entry: 'data/../data.pkl' }),
    },
    {
      what: 'a storage of another length',
      value: tensorOf(
        tuple(1),
        tuple(1),
        0,
        persistent('storage', global('torch.FloatStorage'), '1', 'cpu', 33),
      ),
      problem: wrong(told('pth/storage-size', { tensor, key: '1', expected: '132', bytes: '128' })),
    },
    {
      what: 'a parameter of a parameter',
      value: call(global(rebuildParameter), call(global(rebuildParameter))),
      problem: wrong(
        told('pth/parameter-of', { tensor, found: told('pth/made-by', { path: rebuildParameter }) }),
      ),
    },
    {
      what: 'a qtensor without quantizer',
      value: call(global(rebuildQuantizedTensor), storage, 0, tuple(32), tuple(1), null),
      problem: wrong(told('pth/scheme', { tensor, scheme: 'None' })),
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
      problem: wrong(told('pth/no-scale', { tensor })),
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
      problem: wrong(told('pth/axis', { tensor })),
    },
    {
      what: 'a number',
      value: float(1),
      problem: wrong(told('pth/no-tensor', { tensor, found: told('pth/a-float') })),
    },
  ])('$what', ({ value, problem }) => {
    expect(read(value)).toThrow(told('pth/unreadable', { file: 'mine.pth', problem }));
  });

  it('one value, repeated beyond all numbers', () => {
    const value = tensorOf(tuple(huge, huge, huge, huge, 0), tuple(0, 0, 0, 0, 0));
    expect(read(value)).toThrow(WeightsError);
    expect(read(value)).toThrow(/mine\.pth/);
  });
});
