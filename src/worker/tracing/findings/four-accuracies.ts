/** Weights and activations apart: how many answers are right with both, either and none of them quantized. */
import type * as tf from '@tensorflow/tfjs-core';
import { countCorrect } from '../../../core/metrics/accuracy.ts';
import type { StateDict } from '../../../core/network/state-dict.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
  weightsOfLayer,
} from '../../../core/quantization/schemes/quantized-network.ts';
import { roundedActivations } from '../../../core/quantization/schemes/rounded-activations.ts';
import type { FourAccuracies } from '../../../core/results/layer-errors.ts';
import { readAndDispose } from '../read.ts';
import { withRoundedInput } from '../rounded-inputs.ts';
import type { TracedLayer } from '../traced-layer.ts';
import { TracedModel } from '../traced-layers.ts';

export interface QuantizedModel {
  readonly network: QuantizedNetwork;
  /** The float weights that it was made of. */
  readonly original: StateDict;
}

export interface LabelledBatch {
  readonly images: tf.Tensor4D;
  /** One for each image. */
  readonly labels: Uint8Array;
}

type Way = keyof FourAccuracies['correct'];

/** batches, breathe: see `layerErrors`. */
export async function fourAccuracies(
  { network, original }: QuantizedModel,
  batches: Iterable<LabelledBatch>,
  breathe: () => Promise<void>,
): Promise<FourAccuracies> {
  const { classes } = network.spec;
  const float = new TracedModel(original);
  const rounded = new TracedModel(dequantizeNetwork(network));
  const quantized = new TracedModel(network);
  const activations = withRoundedActivations(float, network);
  const ways: readonly { readonly way: Way; readonly walk: (images: tf.Tensor4D) => Promise<tf.Tensor2D> }[] =
    [
      { way: 'neither', walk: (images) => float.walk(images) },
      { way: 'weights', walk: (images) => rounded.walk(images) },
      ...(activations
        ? [
            {
              way: 'activations',
              walk: (images: tf.Tensor4D) => float.walk(images, undefined, activations),
            } as const,
          ]
        : []),
      { way: 'both', walk: (images) => quantized.walk(images) },
    ];
  const correct: Record<Way, number> = { neither: 0, weights: 0, activations: 0, both: 0 };
  let count = 0;
  try {
    for (const { images, labels } of batches) {
      for (const { way, walk } of ways) {
        correct[way] += countCorrect(await readAndDispose(await walk(images)), labels, classes);
        await breathe();
      }
      count += labels.length;
    }
  } finally {
    for (const model of [float, rounded, quantized]) model.dispose();
  }
  return { images: count, correct: { ...correct, activations: activations && correct.activations } };
}

/** A float model's layers that read what the network's layers make of their inputs; undefined where those leave inputs as they are. */
export function withRoundedActivations(
  float: TracedModel,
  network: QuantizedNetwork,
): readonly TracedLayer[] | undefined {
  if (network.kind === 'weightOnly') return undefined;
  return float.layers.map((traced) => {
    const weights = weightsOfLayer(network, traced.layer.name);
    return weights.kind === 'dynamicInt8' || weights.kind === 'staticInt8'
      ? withRoundedInput(traced, (x) => roundedActivations(weights, x))
      : traced;
  });
}
