/**
 * PyTorch's dynamic quantized linear layer in ONNX's operators, as `core/quantization` computes it (linear.ts, affine.ts).
 *
 * Everything is float32 here, which every runtime has, where PyTorch takes doubles for the range and one fused operation for
 * `x / scale + zero point`. For inputs that are never negative, as after a ReLU, the levels are the same in every bit: the zero
 * point is 0, and one division is rounded once either way. With signed input a level may differ by one where a value lies
 * within rounding of the middle between two. Outputs differ by float32's own rounding, since PyTorch fuses the bias in as well.
 */

import { node } from './graph.ts';
import { dataTypes, tensorProto } from './messages.ts';
import type { Message } from './protobuf.ts';
import { type GraphPart, type OnnxLinear, rescale, weightNames, weightTensors } from './quantized-linear.ts';

const scalar = (name: string, value: number): Message => tensorProto(name, [], Float32Array.of(value));

const names = {
  zero: 'quantization.zero',
  highestActivation: 'quantization.highest_activation',
  highestLevel: 'quantization.highest_level',
  smallestNormal: 'quantization.smallest_normal',
  smallestScale: 'quantization.smallest_scale',
} as const;

/** Initializers that all layers of a graph share. */
export const pytorchConstants: readonly Message[] = [
  scalar(names.zero, 0),
  // Seven bits (`reduce_range`), but levels are cut off at eight: signed input can reach 128.
  scalar(names.highestActivation, 127),
  scalar(names.highestLevel, 255),
  // So that a batch of nothing but zeros divides by something.
  scalar(names.smallestNormal, 2 ** -126),
  // `SMALL_SCALE_THRESHOLD`. The zero point comes from the scale before this, which is what PyTorch's stretched range amounts to.
  scalar(names.smallestScale, 6.1e-5),
];

/** Needs `pytorchConstants` in its graph. The range is that of the whole batch. */
export function pytorchLinear(layer: OnnxLinear): GraphPart {
  const { name, input, weights } = layer;
  const own = (part: string): string => `${name}.${part}`;
  const wholeTensor = { keepdims: 0 };
  return {
    initializers: weightTensors(name, weights),
    nodes: [
      node('ReduceMin', own('smallest'), [input], wholeTensor),
      node('Min', own('low'), [own('smallest'), names.zero]),
      node('ReduceMax', own('largest'), [input], wholeTensor),
      node('Max', own('high'), [own('largest'), names.zero]),
      node('Sub', own('range'), [own('high'), own('low')]),
      node('Div', own('step'), [own('range'), names.highestActivation]),
      node('Max', own('positive_step'), [own('step'), names.smallestNormal]),
      node('Max', own('scale'), [own('positive_step'), names.smallestScale]),

      node('Neg', own('depth'), [own('low')]),
      node('Div', own('exact_zero_point'), [own('depth'), own('positive_step')]),
      node('Round', own('zero_point'), [own('exact_zero_point')]),
      node('Cast', own('zero_point_uint8'), [own('zero_point')], { to: dataTypes.uint8 }),

      node('Reciprocal', own('reciprocal'), [own('scale')]),
      node('Mul', own('scaled'), [input, own('reciprocal')]),
      node('Add', own('shifted'), [own('scaled'), own('zero_point')]),
      node('Round', own('levels'), [own('shifted')]),
      node('Clip', own('clipped'), [own('levels'), names.zero, names.highestLevel]),
      node('Cast', own('activations'), [own('clipped')], { to: dataTypes.uint8 }),

      node('MatMulInteger', own('sums'), [
        own('activations'),
        weightNames(name).values,
        own('zero_point_uint8'),
      ]),
      ...rescale(layer, own('sums'), own('scale')),
    ],
  };
}
