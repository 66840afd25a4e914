/** Whether the way in which layers are looked at is sound: with 16 bits in place of eight, it must give the float model's answers. */
import type * as tf from '@tensorflow/tfjs-core';
import { predictions } from '../../../core/metrics/accuracy.ts';
import { SignalToNoise } from '../../../core/metrics/signal-to-noise.ts';
import type { StateDict } from '../../../core/network/state-dict.ts';
import { activationsInSixteenBits, inSixteenBits } from '../../../core/quantization/sixteen-bits.ts';
import type { SelfCheck } from '../../../core/results/layer-errors.ts';
import { readAndDispose } from '../read.ts';
import { withRoundedInput } from '../rounded-inputs.ts';
import { TracedModel } from '../traced-layers.ts';

export interface SelfCheckPlan {
  readonly state: StateDict;
  /** The layers that are rounded. */
  readonly layers: readonly string[];
  /** Whether what they read is rounded too. */
  readonly activations: boolean;
}

/** batches, breathe: see `layerErrors`. */
export async function selfCheck(
  { state, layers, activations }: SelfCheckPlan,
  batches: Iterable<tf.Tensor4D>,
  breathe: () => Promise<void>,
): Promise<SelfCheck> {
  const float = new TracedModel(state);
  const sixteen = new TracedModel(inSixteenBits(state, layers));
  const rounded = sixteen.layers.map((traced) =>
    activations && layers.includes(traced.layer.name)
      ? withRoundedInput(traced, activationsInSixteenBits)
      : traced,
  );
  const ratio = new SignalToNoise();
  let images = 0;
  let agree = 0;
  try {
    for (const batch of batches) {
      const expected = await readAndDispose(await float.walk(batch));
      await breathe();
      const found = await readAndDispose(await sixteen.walk(batch, undefined, rounded));
      await breathe();
      ratio.add(expected, found);
      const { classes } = state.spec;
      const said = predictions(found, classes);
      agree += predictions(expected, classes).filter((answer, image) => answer === said[image]).length;
      images += said.length;
    }
  } finally {
    float.dispose();
    sixteen.dispose();
  }
  return { images, agree, decibels: ratio.decibels, activations };
}
