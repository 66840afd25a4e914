import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../core/network/describe.ts';
import { asImages, type TracedLayer } from './traced-layer.ts';

/** ReLU and max-pooling where the layer has them. y: what the layer gives without. The caller disposes of the result. */
function activate(layer: Layer, y: tf.Tensor): tf.Tensor {
  if (layer.kind === 'dense') return layer.relu ? tf.relu(y) : y.clone();
  return tf.tidy(() => {
    const activated = tf.relu(asImages(y));
    return layer.pooled ? tf.maxPool(activated, 2, 2, 'valid') : activated;
  });
}

/**
 * A layer that gives the same bits where ReLU and pooling follow in a step of their own. atOnce: computes it with both, where something
 * can.
 */
export function inTwoSteps(
  { layer, compute, dispose }: Omit<TracedLayer, 'run'>,
  atOnce?: TracedLayer['compute'],
): TracedLayer {
  return {
    layer,
    compute,
    async run(x, computed) {
      if (!computed && atOnce) return await atOnce(x);
      const y = computed ?? (await compute(x));
      const activated = activate(layer, y);
      if (y !== computed) y.dispose();
      return activated;
    },
    dispose,
  };
}
