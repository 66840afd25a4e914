import { expect, it } from 'vitest';
import { parseNetwork } from '../network/parse.ts';
import { mnistGeometry } from '../network/presets.ts';
import { adapt } from './adapt.ts';
import { told } from './adapting/telling.ts';
import type { Dtype, Tensor } from './safetensors/safetensors.ts';

const present = parseNetwork('dense:3', mnistGeometry);

const float = (...values: number[]): Tensor => ({
  dtype: 'F32',
  shape: [values.length],
  data: new Uint8Array(Float32Array.from(values).buffer),
});
const sized = (...shape: number[]): Tensor => ({
  dtype: 'F32',
  shape,
  data: new Uint8Array(4 * shape.reduce((product, length) => product * length, 1)),
});
const valuesOf = ({ data }: Tensor): number[] => [...new Float32Array(Uint8Array.from(data).buffer)];

const adapted = (tensors: Record<string, Tensor>) => {
  const { tensors: found, done } = adapt(new Map(Object.entries(tensors)), 'mine.pth', present);
  return { names: [...found.keys()], tensors: found, done };
};

it.each([
  { names: ['module.fc1.weight', 'module.fc1.bias'], left: ['fc1.weight', 'fc1.bias'], prefix: 'module.' },
  {
    names: ['model._orig_mod.fc1.weight', 'model._orig_mod.fc2.weight'],
    left: ['fc1.weight', 'fc2.weight'],
    prefix: 'model._orig_mod.',
  },
  // A layer's own name is no prefix.
  { names: ['fc1.weight', 'fc1.bias'], left: ['fc1.weight', 'fc1.bias'], prefix: undefined },
  { names: ['module.fc1.weight', 'fc1.bias'], left: ['module.fc1.weight', 'fc1.bias'], prefix: undefined },
])('leaves out what all names begin with, down to the layers: $names', ({ names, left, prefix }) => {
  const { names: found, done } = adapted(Object.fromEntries(names.map((name) => [name, float(1)])));
  expect(found).toEqual(left);
  expect(done).toEqual(prefix === undefined ? [] : [told('adapt/prefix', { prefix })]);
});

const words = (dtype: Dtype, width: number, write: (view: DataView) => void): Tensor => {
  const data = new Uint8Array(width * 6);
  write(new DataView(data.buffer));
  return { dtype, shape: [6], data };
};
const uint16s = (dtype: Dtype, ...bits: number[]) =>
  words(dtype, 2, (view) => {
    for (const [index, value] of bits.entries()) view.setUint16(2 * index, value, true);
  });

// The values that numpy gives these bits as float16, and torch as bfloat16.
it.each([
  {
    tensor: uint16s('F16', 0x3c00, 0xc000, 0x7bff, 0x0001, 0x3555, 0x8400),
    values: [1, -2, 65504, 2 ** -24, 0.333251953125, -(2 ** -14)],
    done: told('adapt/widened', { type: 'float16' }),
  },
  {
    tensor: uint16s('BF16', 0x3f80, 0xc000, 0x3eab, 0x0001, 0x4049, 0x8000),
    values: [1, -2, 0.333984375, 9.183549615799121e-41, 3.140625, -0],
    done: told('adapt/widened', { type: 'bfloat16' }),
  },
  {
    tensor: words('F64', 8, (view) => {
      for (const [index, value] of [1, -2, 0.1, Math.PI, 1e-50, 3].entries())
        view.setFloat64(8 * index, value, true);
    }),
    values: [1, -2, Math.fround(0.1), Math.fround(Math.PI), 0, 3],
    done: told('adapt/rounded', { type: 'float64' }),
  },
])('makes float32 of others: $done', ({ tensor, values, done }) => {
  const { tensors, done: said } = adapted({ 'fc1.weight': tensor });
  const found = tensors.get('fc1.weight') ?? float();
  expect(valuesOf(found)).toEqual(values);
  expect(found).toMatchObject({ dtype: 'F32', shape: [6] });
  expect(said).toEqual([done]);
});

it('applies the masks of pruning, and leaves out how many models were averaged', () => {
  const { names, tensors, done } = adapted({
    n_averaged: { dtype: 'I64', shape: [], data: new Uint8Array(8) },
    'module.fc1.weight_orig': float(2, -3, 4),
    'module.fc1.weight_mask': float(1, 0, 1),
  });
  expect(names).toEqual(['fc1.weight']);
  expect(valuesOf(tensors.get('fc1.weight') ?? float())).toEqual([2, -0, 4]);
  expect(done).toEqual([
    told('adapt/left-out', { names: ['n_averaged'] }),
    told('adapt/prefix', { prefix: 'module.' }),
    told('adapt/pruned'),
  ]);
});

it('leaves a mask alone that does not fit', () => {
  const tensors = { 'fc1.weight_orig': float(2, -3, 4), 'fc1.weight_mask': float(1) };
  expect(adapted(tensors)).toMatchObject({ names: Object.keys(tensors), done: [] });
});

it('names and leaves out what training keeps beside the weights, but no layer', () => {
  const { names, done } = adapted({
    step: float(1),
    'fc1.weight': float(1),
    'bn1.running_mean': float(1),
    'optimizer.fc1.weight.momentum': float(1),
  });
  expect(names).toEqual(['fc1.weight', 'bn1.running_mean']);
  expect(done).toEqual([told('adapt/left-out', { names: ['step', 'optimizer.fc1.weight.momentum'] })]);
});

it('names the layers of nn.Sequential by their order and shapes', () => {
  const numbered = {
    '1.weight': sized(3, 784),
    '1.bias': sized(3),
    '3.weight': sized(10, 3),
    '3.bias': sized(10),
  };
  const { names, done } = adapted(numbered);
  expect(names).toEqual(['fc1.weight', 'fc1.bias', 'fc2.weight', 'fc2.bias']);
  expect(done).toEqual([told('adapt/by-order', { tensor: '1.weight' })]);
  const other = { ...numbered, '3.weight': sized(10, 4) };
  expect(adapted(other)).toMatchObject({ names: Object.keys(other), done: [] });
});
