/** What PyTorch made of other networks than SimpleCNN: `fixtures/pytorch/networks`. */
import * as v from 'valibot';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { scheduleKinds } from '../../core/runs/learning-rates.ts';
import { optimizerKinds } from '../../core/runs/optimizers.ts';
import { readJsonFixture, readState, TensorFile } from '../fixtures.ts';

const schema = v.object({
  network: v.string(),
  seed: v.number(),
  optimizer: v.picklist(optimizerKinds),
  learning_rate: v.number(),
  momentum: v.nullable(v.number()),
  weight_decay: v.number(),
  schedule: v.picklist(scheduleKinds),
  /** Of each step. */
  learning_rates: v.array(v.number()),
  batch_size: v.number(),
  steps: v.number(),
  parameters: v.number(),
  shapes: v.record(v.string(), v.array(v.number())),
  init_sha256: v.string(),
  losses: v.array(v.number()),
  /** How far runs that are equally right come to lie apart, in a loss and in a weight. */
  float32_to_float64_spread: v.number(),
  float32_to_float64_weights_spread: v.number(),
  accuracy_images: v.number(),
  float_accuracy_percent: v.number(),
  per_tensor_accuracy_percent: v.number(),
  /** Decibels, by layer. */
  layer_error_db: v.record(v.string(), v.number()),
  layer_error_alone_db: v.record(v.string(), v.number()),
});

export type ReferenceTag = 'lenet' | 'mlp' | 'three-conv' | 'fashion';

export interface ReferenceNetwork extends v.InferOutput<typeof schema> {
  readonly spec: NetworkSpec;
}

export function referenceNetwork(tag: ReferenceTag): ReferenceNetwork {
  const recorded = readJsonFixture(`networks/${tag}-expected.json`, schema);
  return { ...recorded, spec: parseNetwork(recorded.network, mnistGeometry) };
}

/** The weights after its steps. The file names no network: what it is of follows from the shapes, or is `present`. */
export function trainedReference(tag: Exclude<ReferenceTag, 'fashion'>, present?: NetworkSpec): StateDict {
  return readState(`fixtures/pytorch/networks/${tag}-trained.safetensors`, present);
}

/** Logits of the first 64 test images, 32 at a time. */
export function referenceLogits(
  tag: Exclude<ReferenceTag, 'fashion'>,
  which: 'float_logits' | 'per_tensor_logits',
): Float32Array<ArrayBuffer> {
  return new TensorFile(`fixtures/pytorch/networks/${tag}-outputs.safetensors`).float32(which);
}
