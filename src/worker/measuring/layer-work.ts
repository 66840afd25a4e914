/** A model's layers at work, one by one: each with what it reads at hand, so that its work can be repeated and timed. */
import * as tf from '@tensorflow/tfjs-core';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { runsOnGpu } from '../backends/backend.ts';
import { createLevelsNetwork } from '../quantized/static/levels-network.ts';
import type { TracedLayer } from '../tracing/traced-layer.ts';
import { TracedModel } from '../tracing/traced-layers.ts';

interface LayerWork {
  readonly layer: string;
  /** Computes the layer once, with its ReLU and pooling, as the model runs it. */
  readonly work: () => Promise<void>;
}

export interface ModelWork {
  /** In the network's order. */
  readonly layers: readonly LayerWork[];
  /** Releases the weights, and what the layers read. */
  dispose(): void;
}

/** images: not disposed of; they must live as long as the work is done. */
export function layerWork(model: StateDict | QuantizedNetwork, images: tf.Tensor4D): Promise<ModelWork> {
  // On `simd` the levels of static int8 pass from one layer to the next.
  if ('kind' in model && model.kind === 'static' && tf.getBackend() === 'simd')
    return Promise.resolve(workOnLevels(createLevelsNetwork(model), images));
  return workOnFloats(new TracedModel(model), images);
}

function workOnLevels(network: ReturnType<typeof createLevelsNetwork>, images: tf.Tensor4D): ModelWork {
  const layers: LayerWork[] = [];
  const made: tf.Tensor[] = [];
  network.visit(images, ({ layer }, work, result) => {
    made.push(result);
    if (layer) layers.push({ layer: layer.name, work: () => done(work()) });
  });
  return {
    layers,
    dispose() {
      tf.dispose(made);
      network.dispose();
    },
  };
}

async function workOnFloats(model: TracedModel, images: tf.Tensor4D): Promise<ModelWork> {
  const inputs: tf.Tensor[] = [];
  const logits = await model.walk(images, ({ input }) => {
    inputs.push(input.clone());
  });
  logits.dispose();
  const workOf = (traced: TracedLayer, input: tf.Tensor) => async () => done(await traced.run(input));
  return {
    layers: model.layers.flatMap((traced, index) => {
      const input = inputs[index];
      return input ? [{ layer: traced.layer.name, work: workOf(traced, input) }] : [];
    }),
    dispose() {
      tf.dispose(inputs);
      model.dispose();
    },
  };
}

/** Resolves when it has been computed: a GPU is only then asked to finish when a value is read. Disposes of it. */
async function done(result: tf.Tensor): Promise<void> {
  try {
    if (!runsOnGpu(tf.getBackend())) return;
    const value = tf.tidy(() => tf.slice(tf.reshape(result, [-1]), 0, 1));
    await value.data();
    value.dispose();
  } finally {
    result.dispose();
  }
}
