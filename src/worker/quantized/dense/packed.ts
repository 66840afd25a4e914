/** Dense layers of weights in few bits on `simd`: kernels unpack them in registers, so that no float copy of them exists. */
import * as tf from '@tensorflow/tfjs-core';
import type { DenseLayer, Layer } from '../../../core/network/describe.ts';
import { groupSizeOf } from '../../../core/quantization/grid/grouping.ts';
import type { FloatLayer } from '../../../core/quantization/reference/float-layer.ts';
import { isPackedWidth } from '../../../core/quantization/schemes/packed-weights.ts';
import type { QuantizedLayer } from '../../../core/quantization/schemes/quantized-network.ts';
import { LowBitDense } from '../../../tfjs-backend-simd/lowbit/lowBitDense.ts';
import type { LowBitCodes } from '../../../tfjs-backend-simd/lowbit/lowBitPanels.ts';
import type { QuantizedDenseLayer } from './quantized-dense-layer.ts';

/** The weights as the kernels of the current backend take them; undefined where the layer is computed in another way. */
export function packedCodes(layer: Layer, given: FloatLayer | QuantizedLayer): LowBitCodes | undefined {
  if (layer.kind !== 'dense' || given.kind !== 'lowBit' || tf.getBackend() !== 'simd') return undefined;
  const { bits, granularity, inFeatures, outFeatures, codes, scales, zeroPoints } = given.weights;
  if (!isPackedWidth(bits)) return undefined;
  return { bits, inFeatures, outFeatures, codes, scales, zeroPoints, groupSize: groupSizeOf(granularity) };
}

/** On the current backend, which must be `simd`. What it computes agrees with the decoded weights' product but for rounding. */
export function createPackedLayer(
  layer: DenseLayer,
  codes: LowBitCodes,
  bias: Float32Array,
): QuantizedDenseLayer {
  const dense = new LowBitDense(codes, bias, layer.flattens);
  return {
    apply(x, batch, relu) {
      if (x.shape[0] === batch) return asMatrix(dense.apply(x, relu));
      return tf.tidy(() => asMatrix(dense.apply(tf.slice(x, 0, batch), relu)));
    },
    dispose: () => dense.dispose(),
  };
}

/** The same tensor: a reshape, which would tell the compiler so too, is an operation that takes time. */
function asMatrix(y: tf.Tensor): tf.Tensor2D {
  if (isMatrix(y)) return y;
  throw new Error(`[${y.shape.join(', ')}] is no matrix.`);
}

const isMatrix = (y: tf.Tensor): y is tf.Tensor2D => y.rank === 2;
