/** The layers of a float network, and what is folded into them. */

import { isAxis } from '../axes.ts';
import type { Constant } from '../constant.ts';
import { addAffine, addConvolution, addDense, addPool, addRelu, type Numbers } from '../layers.ts';
import type { NodeView } from '../node-view.ts';
import type { Padding, Stream } from '../value.ts';
import type { Operators } from './operator.ts';
import { told } from './telling.ts';

export const layerOperators: Operators = {
  Conv(node) {
    const stream = convolutionInput(node);
    const { dims, values } = node.floats(1);
    const kernel = sameKernel(node, dims, stream.padding);
    const [outFeatures = 0, inChannels = 0] = dims;
    const bias = biasOf(node, 2, outFeatures);
    const layer = {
      node: node.shown,
      weight: values,
      bias,
      outFeatures,
      inChannels,
      kernel,
      levels: undefined,
    };
    return addConvolution(stream, layer, node.reading);
  },
  Gemm(node) {
    const stream = node.stream();
    if (node.number('transA', 0) !== 0) return node.fail(told('onnx-node/turns-input', node.named));
    const { dims, values } = node.floats(1);
    const alpha = node.number('alpha', 1);
    const beta = node.number('beta', 1);
    const scaled = alpha === 1 ? values : Float64Array.from(values, (value) => value * alpha);
    const turned = node.number('transB', 0) === 0;
    const { outFeatures, inFeatures, weight } = matrix(node, dims, scaled, turned);
    const bias = biasOf(node, 2, outFeatures)?.map((value) => value * beta);
    const layer = { node: node.shown, weight, bias, outFeatures, inFeatures, levels: undefined };
    return addDense(stream, layer, node.reading);
  },
  MatMul(node) {
    const stream = node.stream();
    const { dims, values } = node.floats(1);
    const layer = {
      node: node.shown,
      bias: undefined,
      levels: undefined,
      ...matrix(node, dims, values, true),
    };
    return addDense(stream, layer, node.reading);
  },
  BatchNormalization(node) {
    const stream = node.stream();
    if (node.number('training_mode', 0) !== 0) {
      return node.fail(told('onnx-node/training-mode', node.named));
    }
    if (!isAxis(stream.axes, 1, 'C')) return node.fail(told('onnx-node/normalises-no-channels', node.named));
    const [factor, offset, mean, variance] = [1, 2, 3, 4].map((position) => {
      const { values } = node.floats(position);
      if (values.length !== stream.axes.sizes.C)
        return node.fail(told('onnx-node/not-per-channel', node.named));
      return values;
    });
    const epsilon = node.number('epsilon', 1e-5);
    const scale = Float64Array.from(
      factor ?? [],
      (value, c) => value / Math.sqrt((variance?.[c] ?? 0) + epsilon),
    );
    const shift = scale.map((value, c) => (offset?.[c] ?? 0) - (mean?.[c] ?? 0) * value);
    node.reading.say(told('onnx-node/batch-normalisation'));
    return addAffine(stream, { scale, shift, node: node.shown });
  },
  Relu: (node) => addRelu(node.stream(), node.shown),
  MaxPool(node) {
    const stream = poolInput(node);
    const is = (attribute: string, wanted: number, otherwise: number): boolean => {
      const numbers = node.numbers(attribute);
      return numbers.length === 0 ? wanted === otherwise : numbers.every((number) => number === wanted);
    };
    const isPlain =
      is('kernel_shape', 2, 0) && is('strides', 2, 1) && is('pads', 0, 0) && is('dilations', 1, 1);
    // An odd last row is left out here; rounding up would keep it.
    const { H, W } = stream.axes.sizes;
    const isEven = H % 2 === 0 && W % 2 === 0;
    const roundsUp = node.number('ceil_mode', 0) !== 0 || (node.text('auto_pad') ?? '').startsWith('SAME');
    if (isPlain && (isEven || !roundsUp)) return addPool(stream, node.shown);
    return node.fail(told('onnx-node/other-pooling', node.named));
  },
  Pad(node) {
    const stream = node.stream();
    const pads = node.listed('pads', 1) ?? [];
    const isZero = (node.inputs[2] === undefined ? node.number('value', 0) : node.scalar(2)) === 0;
    if (pads.every((size) => size === 0)) return stream;
    const [n = 0, c = 0, top = 0, left = 0, n2 = 0, c2 = 0, bottom = 0, right = 0] = pads;
    const isImagePadding = pads.length === 8 && [n, c, n2, c2].every((size) => size === 0);
    if (!isZero || !isImagePadding || (node.text('mode') ?? 'constant') !== 'constant') {
      return node.fail(told('onnx-node/other-padding', node.named));
    }
    return { ...stream, padding: [top, left, bottom, right] };
  },
};

/** Pooling takes integers as well as floats. */
function poolInput(node: NodeView): Stream {
  const value = node.inputs[0];
  return value?.kind === 'stream' && value.levels?.kind === 'static' && !value.padding
    ? value
    : node.stream();
}

/** What a convolution reads may be padded beforehand. */
function convolutionInput(node: NodeView): Stream {
  const value = node.inputs[0];
  return value?.kind === 'stream' && value.padding && !value.levels ? value : node.stream();
}

/** The side of a kernel that leaves images as large as they are. dims: (out, in, rows, columns). */
export function sameKernel(node: NodeView, dims: readonly number[], before: Padding | undefined): number {
  const [, , kernel = 0, columns] = dims;
  if (dims.length !== 4 || columns !== kernel) {
    return node.fail(told('onnx-node/not-square', { ...node.named, kernel: dims.slice(2, 5).join(' × ') }));
  }
  const groups = node.number('group', 1);
  if (groups !== 1) {
    return node.fail(told('onnx-node/groups', { ...node.named, groups: String(groups) }));
  }
  const isOther = (attribute: string) => node.numbers(attribute).some((number) => number !== 1);
  if (isOther('strides')) {
    return node.fail(told('onnx-node/strides', node.named));
  }
  if (isOther('dilations')) return node.fail(told('onnx-node/dilations', node.named));
  const auto = node.text('auto_pad') ?? 'NOTSET';
  const isAuto = auto.startsWith('SAME') && !before;
  const own = auto === 'NOTSET' ? node.numbers('pads') : [];
  const pads = [0, 1, 2, 3].map((side) => (own[side] ?? 0) + (before?.[side] ?? 0));
  const wanted = (kernel - 1) / 2;
  if (isAuto || pads.every((size) => size === wanted)) return kernel;
  const sizes = { kernel: String(kernel), pads: pads.join(', '), wanted: String(wanted) };
  return node.fail(told('onnx-node/changes-size', { ...node.named, ...sizes }));
}

/** turned: whether it is (in, out). */
export function matrix<Values extends Numbers<Values>>(
  node: NodeView,
  dims: readonly number[],
  values: Values,
  turned: boolean,
): { readonly outFeatures: number; readonly inFeatures: number; readonly weight: Values } {
  const [rows = 0, columns = 0] = dims;
  if (dims.length !== 2 || rows * columns === 0) {
    return node.fail(told('onnx-node/no-matrix', { ...node.named, shape: dims.slice(0, 5).join(', ') }));
  }
  if (!turned) return { outFeatures: rows, inFeatures: columns, weight: values };
  const weight = values.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      weight[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return { outFeatures: columns, inFeatures: rows, weight };
}

function biasOf(node: NodeView, position: number, outFeatures: number): Float64Array | undefined {
  if (node.inputs[position] === undefined) return undefined;
  const { values } = node.floats(position);
  return spread(node, values, outFeatures);
}

/** One number for each output: given, or the same for all. */
export function spread(node: NodeView, values: Constant['values'], outFeatures: number): Float64Array {
  if (values.length === 1) return new Float64Array(outFeatures).fill(values[0] ?? 0);
  if (values.length === outFeatures) return Float64Array.from(values);
  const counts = { count: String(values.length), outputs: String(outFeatures) };
  return node.fail(told('onnx-node/not-per-output', { ...node.named, ...counts }));
}
