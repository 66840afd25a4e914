/** An answer to `layerWeights` of the smallest kind: two weights, not quantized. */
import { layerPicture } from '../core/quantization/picture/layer-picture.ts';
import type { LayerWeights } from '../protocol/weights.ts';

export const layerWeights: LayerWeights = {
  layer: 'fc1',
  layers: ['fc1'],
  shape: [1, 2],
  float: { kind: 'model', role: 'baseline', name: 'float32', step: undefined },
  quantized: undefined,
  picture: layerPicture(Float32Array.of(-1, 1), { outFeatures: 1 }, undefined),
  remedied: undefined,
};
