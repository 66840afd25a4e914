/** A layer's answer in plain double precision: for tests, and for the backend `cpu`. */
import { computeFloat } from '../../reference/float-layer.ts';
import { maxPool, relu } from '../../reference/forward.ts';
import type { ForwardLayer } from './layer-inputs.ts';

export const plainForward: ForwardLayer = (layer, weights, x, batch) => {
  const y = computeFloat(layer, weights, x, batch);
  if (layer.kind === 'dense') return Promise.resolve(layer.relu ? relu(y) : y);
  const images = relu(y);
  return Promise.resolve(layer.pooled ? maxPool(images, batch, layer.side, layer.outFeatures) : images);
};
