import * as tf from '@tensorflow/tfjs-core';
import { inTwoSteps } from './activate.ts';
import type { TracedLayer } from './traced-layer.ts';

/** Rounds all that a layer reads of a batch. */
export type RoundValues = (x: Float32Array) => Float32Array;

/** A layer that reads rounded values. It shares the weights of `layer`, which stay that one's to release. */
export function withRoundedInput(traced: TracedLayer, round: RoundValues): TracedLayer {
  return inTwoSteps({
    layer: traced.layer,
    async compute(x) {
      const rounded = tf.tensor(round(Float32Array.from(await x.data())), x.shape);
      try {
        return await traced.compute(rounded);
      } finally {
        rounded.dispose();
      }
    },
    dispose: () => undefined,
  });
}
