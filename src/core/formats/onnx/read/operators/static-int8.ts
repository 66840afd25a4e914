/**
 * Quantization with calibrated ranges, as onnxruntime.quantization writes it: between QuantizeLinear and DequantizeLinear (QDQ), or in
 * nodes of integers (QOperator). The layers are read as the floats that their integers stand for.
 *
 * Source: https://onnx.ai/onnx/operators, and onnxruntime 1.30, `docs/ContribOperators.md` for QGemm and QLinearAdd.
 */
import { roundHalfToEven } from '../../../../quantization/grid/rounding.ts';
import type { Constant } from '../constant.ts';
import { addAffine, addConvolution, addDense } from '../layers.ts';
import type { NodeView } from '../node-view.ts';
import type { Stream } from '../value.ts';
import { matrix, sameKernel, spread } from './layers.ts';
import type { Operators } from './operator.ts';
import { told } from './telling.ts';

export const staticOperators: Operators = {
  QuantizeLinear(node) {
    const [x] = node.inputs;
    if (x?.kind === 'constant') return quantized(node, x);
    return withLevels(node, node.stream(), 1);
  },
  DequantizeLinear(node) {
    const [x] = node.inputs;
    if (x?.kind === 'constant')
      return { ...x, type: 'float32', values: dequantized(node, x, 1, node.number('axis', 1)) };
    return integerInput(node, 0);
  },
  QLinearConv(node) {
    const stream = integerInput(node, 0);
    const weight = node.constant(3);
    const kernel = sameKernel(node, weight.dims, stream.padding);
    const [outFeatures = 0, inChannels = 0] = weight.dims;
    const layer = {
      node: node.shown,
      weight: dequantized(node, weight, 4, 0),
      bias: integerBias(node, { position: 8, weightScale: 4, outFeatures }),
      levels: undefined,
    };
    return withLevels(
      node,
      addConvolution(stream, { ...layer, outFeatures, inChannels, kernel }, node.reading),
      6,
    );
  },
  QLinearMatMul(node) {
    const stream = integerInput(node, 0);
    const weight = node.constant(3);
    const floats = dequantized(node, weight, 4, 1);
    const layer = { node: node.shown, bias: undefined, levels: undefined };
    const dense = { ...layer, ...matrix(node, weight.dims, floats, true) };
    return withLevels(node, addDense(stream, dense, node.reading), 6);
  },
  QGemm(node) {
    const stream = integerInput(node, 0);
    const weight = node.constant(3);
    if (node.number('transA', 0) !== 0 || node.number('alpha', 1) !== 1) {
      return node.fail(told('onnx-node/turns-or-scales', node.named));
    }
    const turned = node.number('transB', 0) === 0;
    const floats = dequantized(node, weight, 4, turned ? 1 : 0);
    const sizes = matrix(node, weight.dims, floats, turned);
    const { outFeatures } = sizes;
    const bias = integerBias(node, { position: 6, weightScale: 4, outFeatures });
    const made = addDense(stream, { node: node.shown, bias, levels: undefined, ...sizes }, node.reading);
    return node.inputs[7] === undefined ? made : withLevels(node, made, 7);
  },
  QLinearAdd(node) {
    const [first] = node.inputs;
    const [stream, constant] = first?.kind === 'constant' ? [3, 0] : [0, 3];
    const given = integerInput(node, stream);
    const floats = dequantized(node, node.constant(constant), constant + 1, 0);
    const shift = spread(node, floats, given.axes.sizes.C);
    return withLevels(node, addAffine(given, { scale: shift.map(() => 1), shift, node: node.shown }), 6);
  },
};

/** What has become of the images, out of the integers that stand for it. Its scale and zero point are the next two inputs. */
function integerInput(node: NodeView, position: number): Stream {
  const value = node.inputs[position];
  if (value?.kind !== 'stream' || value.levels?.kind !== 'static') {
    return node.fail(told('onnx-node/not-quantized', node.named));
  }
  const { scale, zeroPoint } = value.levels;
  if (node.scalar(position + 1) === scale && zeroPointOf(node, position + 2) === zeroPoint) {
    return { ...value, levels: undefined };
  }
  return node.fail(told('onnx-node/other-scale', node.named));
}

/** Rounded to integers, whose scale and zero point are these two inputs. Where the lowest of them is 0, the rest is a ReLU. */
function withLevels(node: NodeView, stream: Stream, position: number): Stream {
  node.reading.say(told('onnx-node/static-as-floats'));
  const zeroPoint = zeroPointOf(node, position + 1);
  const isSigned = node.optionalConstant(position + 1)?.type === 'int8';
  const clamped = stream.open && zeroPoint === (isSigned ? -128 : 0);
  return { ...stream, levels: { kind: 'static', scale: node.scalar(position), zeroPoint }, clamped };
}

const zeroPointOf = (node: NodeView, position: number): number =>
  node.inputs[position] === undefined ? 0 : node.scalar(position);

/** (integer - zero point) * scale. The scale is this input, the zero point the next one; axis: the one with a scale for each of its places. */
function dequantized(
  node: NodeView,
  { dims, values }: Constant,
  position: number,
  axis: number,
): Float32Array {
  const groups = groupsAlong(node, dims, values, axis, position);
  return Float32Array.from(values, (value, i) => (value - groups.zeroPoint(i)) * groups.scale(i));
}

function quantized(node: NodeView, x: Constant): Constant {
  const { dims, values } = x;
  const groups = groupsAlong(node, dims, values, node.number('axis', 1), 1);
  const isSigned = node.optionalConstant(2)?.type === 'int8';
  const level = (value: number, i: number) => roundHalfToEven(value / groups.scale(i)) + groups.zeroPoint(i);
  return isSigned
    ? {
        ...x,
        type: 'int8',
        values: Int8Array.from(values, (v, i) => Math.max(-128, Math.min(127, level(v, i)))),
      }
    : {
        ...x,
        type: 'uint8',
        values: Uint8Array.from(values, (v, i) => Math.max(0, Math.min(255, level(v, i)))),
      };
}

/** The scale and the zero point of each value: one for all, or one for each place along an axis. */
function groupsAlong(
  node: NodeView,
  dims: readonly number[],
  values: Constant['values'],
  axis: number,
  position: number,
): { scale: (i: number) => number; zeroPoint: (i: number) => number } {
  const scales = node.constant(position).values;
  const zeroPoints = node.optionalConstant(position + 1)?.values ?? new Int8Array(1);
  const along = axis < 0 ? axis + dims.length : axis;
  const places = dims[along] ?? 1;
  const stride = dims.slice(along + 1).reduce((product, size) => product * size, 1);
  const fits = (given: Constant['values']) => given.length === 1 || given.length === places;
  if (!fits(scales) || !fits(zeroPoints) || values.length === 0) {
    return node.fail(told('onnx-node/scales-do-not-fit', node.named));
  }
  const at = (given: Constant['values'], i: number): number =>
    given[given.length === 1 ? 0 : Math.floor(i / stride) % places] ?? 0;
  return { scale: (i) => at(scales, i), zeroPoint: (i) => at(zeroPoints, i) };
}

interface IntegerBias {
  readonly position: number;
  /** The input with the scales of the weights. */
  readonly weightScale: number;
  readonly outFeatures: number;
}

/** Its scale is that of the activations (input 2) times that of the weights. */
function integerBias(
  node: NodeView,
  { position, weightScale, outFeatures }: IntegerBias,
): Float64Array | undefined {
  const bias = node.optionalConstant(position);
  if (!bias) return undefined;
  const scales = spread(node, node.constant(weightScale).values, outFeatures);
  const input = node.scalar(1);
  return spread(node, bias.values, outFeatures).map((value, output) => value * input * (scales[output] ?? 0));
}
