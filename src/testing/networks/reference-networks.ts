/** What PyTorch made of other networks than SimpleCNN: `fixtures/pytorch/networks`. */
import * as v from 'valibot';
import { type DataSetInfo, mnist } from '../../core/dataset/dataset-info.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { Granularity } from '../../core/quantization/grid/weights.ts';
import { scheduleKinds } from '../../core/runs/learning-rates.ts';
import { optimizerKinds } from '../../core/runs/optimizers.ts';
import {
  readFashion,
  readJsonFixture,
  readMnistTest,
  readMnistTrain,
  readState,
  TensorFile,
} from '../fixtures.ts';
import type { Images } from '../splits.ts';

const schema = v.object({
  network: v.string(),
  dataset: v.picklist(['MNIST', 'Fashion-MNIST']),
  mean: v.array(v.number()),
  std: v.array(v.number()),
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
  /** What its images are. */
  readonly info: DataSetInfo;
}

export const referenceTags: readonly ReferenceTag[] = ['lenet', 'mlp', 'three-conv', 'fashion'];

export function referenceNetwork(tag: ReferenceTag): ReferenceNetwork {
  const recorded = readJsonFixture(`networks/${tag}-expected.json`, schema);
  const { dataset: name, mean, std } = recorded;
  return {
    ...recorded,
    spec: parseNetwork(recorded.network, mnistGeometry),
    info: { ...mnist, name, mean, std },
  };
}

/** The images that it was trained and tested with, or the first of them: 1,920 and 1,000 at least. */
export function referenceImages(tag: ReferenceTag): { readonly train: Images; readonly test: Images } {
  return tag === 'fashion'
    ? { train: readFashion('train'), test: readFashion('t10k') }
    : { train: readMnistTrain(), test: readMnistTest() };
}

const int8Schema = v.record(
  v.string(),
  v.record(
    v.picklist(['per-tensor', 'per-channel']),
    v.record(
      v.string(),
      v.object({ sha256: v.string(), scales: v.array(v.number()), zero_points: v.array(v.number()) }),
    ),
  ),
);

/** What `quantize_dynamic` makes of each dense layer of the trained weights. */
export function referenceInt8(tag: ReferenceTag, granularity: Granularity) {
  const layers = readJsonFixture('networks/int8-weights.json', int8Schema)[tag]?.[granularity];
  if (!layers) throw new Error(`There is nothing of ${tag}, ${granularity}.`);
  return layers;
}

/** The weights after its steps. The file names no network: what it is of follows from the shapes, or is `present`. */
export function trainedReference(tag: ReferenceTag, present?: NetworkSpec): StateDict {
  return readState(`fixtures/pytorch/networks/${tag}-trained.safetensors`, present);
}

/** Logits of the first 64 test images, 32 at a time. */
export function referenceLogits(
  tag: ReferenceTag,
  which: 'float_logits' | 'per_tensor_logits',
): Float32Array<ArrayBuffer> {
  return new TensorFile(`fixtures/pytorch/networks/${tag}-outputs.safetensors`).float32(which);
}
