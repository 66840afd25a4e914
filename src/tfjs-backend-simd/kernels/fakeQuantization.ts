/** The kernels behind ../fakeQuantization.ts, which checks what they are given. */
import { type NamedAttrMap, util } from '@tensorflow/tfjs-core';
import { input, simdKernel } from './kernel.ts';

export const FAKE_QUANTIZE_WEIGHTS = 'FakeQuantizeWeights';
export const FAKE_QUANTIZE_ACTIVATIONS = 'FakeQuantizeActivations';
export const FAKE_QUANTIZE_ACTIVATIONS_GRAD = 'FakeQuantizeActivationsGrad';

function number(attrs: NamedAttrMap, name: string): number {
  const value = attrs[name];
  if (typeof value !== 'number') throw new Error(`simd: fake quantization needs the number '${name}'`);
  return value;
}

/** What fakeQuantizeActivations and its gradient have in common. */
const levelArguments = (attrs: NamedAttrMap): number[] =>
  ['reciprocal', 'lowest', 'highest'].map((name) => number(attrs, name));

export const fakeQuantizationConfigs = [
  simdKernel(FAKE_QUANTIZE_WEIGHTS, ({ inputs, attrs, backend }) => {
    const weights = input(inputs, 'weights');
    const { shape } = weights;
    const columns = shape.at(-1) ?? 1;
    const rows = util.sizeFromShape(shape) / columns;
    const groupSize = number(attrs, 'groupSize');
    const from = backend.pointerTo(weights);
    const y = backend.output(shape);
    const others = ['whole', 'levels', 'symmetric'].map((name) => number(attrs, name));
    const scratchBytes = 3 * 4 * Math.ceil(rows / groupSize) * columns;
    backend.runWithScratch(
      'fakeQuantizeWeights',
      scratchBytes,
      (scratch) => [
        from,
        y.pointer,
        scratch,
        rows,
        columns,
        number(attrs, 'positions'),
        groupSize,
        ...others,
      ],
      0,
    );
    return y.info;
  }),
  simdKernel(FAKE_QUANTIZE_ACTIVATIONS, ({ inputs, attrs, backend }) => {
    const x = input(inputs, 'x');
    const size = util.sizeFromShape(x.shape);
    const from = backend.pointerTo(x);
    const y = backend.output(x.shape);
    const scale = number(attrs, 'scale');
    const args = [from, y.pointer, size, scale, ...levelArguments(attrs)];
    backend.run('fakeQuantizeActivations', args, size);
    return y.info;
  }),
  simdKernel(FAKE_QUANTIZE_ACTIVATIONS_GRAD, ({ inputs, attrs, backend }) => {
    const x = input(inputs, 'x');
    const size = util.sizeFromShape(x.shape);
    const pointers = [backend.pointerTo(x), backend.pointerTo(input(inputs, 'dy'))];
    const dx = backend.output(x.shape);
    const args = [...pointers, dx.pointer, size, ...levelArguments(attrs)];
    backend.run('fakeQuantizeActivationsGradient', args, size);
    return dx.info;
  }),
];
