/**
 * A dynamic quantized linear layer as onnxruntime.quantization.quantize_dynamic writes it for a MatMul: activations in eight
 * bits by DynamicQuantizeLinear. ONNX Runtime knows the pattern and runs it as one kernel; its answers are not PyTorch's.
 *
 * On x86 processors with AVX2 but without VNNI, native ONNX Runtime adds pairs of products in 16 bits. Eight-bit activations
 * overflow these: logits are then up to 1.2 away, or within 0.1 when the session option `session.x64quantprecision` is 1. Seven bits
 * never overflow them, which is why PyTorch has seven.
 *
 * Source: onnxruntime 1.30, `python/tools/quantization/operators/matmul.py`.
 */

import { node } from './graph.ts';
import { tensorProto } from './messages.ts';
import { type GraphPart, type OnnxLinear, rescale, weightNames, weightTensors } from './quantized-linear.ts';

/** The weights are symmetric: their zero points are 0. */
export function runtimeLinear(layer: OnnxLinear): GraphPart {
  const { name, input, weights } = layer;
  const { granularity, outFeatures, scales } = weights;
  const own = (part: string): string => `${name}.${part}`;
  const zeroPoints = new Int8Array(scales.length);
  return {
    initializers: [
      ...weightTensors(name, weights),
      tensorProto(
        weightNames(name).zeroPoints,
        granularity === 'per-tensor' ? [] : [outFeatures],
        zeroPoints,
      ),
    ],
    nodes: [
      {
        ...node('DynamicQuantizeLinear', own('activations'), [input]),
        outputs: [own('activations'), own('scale'), own('zero_point')],
      },
      node('MatMulInteger', own('sums'), [
        own('activations'),
        weightNames(name).values,
        own('zero_point'),
        weightNames(name).zeroPoints,
      ]),
      ...rescale(layer, own('sums'), own('scale')),
    ],
  };
}
