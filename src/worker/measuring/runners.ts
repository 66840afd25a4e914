/**
 * Runners of models on the shelf, on the backend that is current now. Those who ask for several at once share what can be shared: the
 * convolutions of a float model run once a batch, for all models whose convolutions they are.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { sameNetwork } from '../../core/network/presets.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { leavesConvolutions } from '../../core/quantization/schemes/scheme.ts';
import type { Arithmetic } from '../../core/results/latency.ts';
import { Network } from '../network/network.ts';
import { createRunner } from '../quantized/runner.ts';
import type { FloatEntry, QuantizedEntry, ShelfEntry } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Batch } from './batch.ts';
import { EqualConvolutions } from './equal-convolutions.ts';

export interface ModelRunner {
  /** Of the quantized layers. */
  readonly arithmetic: Arithmetic;
  /** Whether an image's logits depend on the images that it is classified with. */
  readonly dependsOnBatch: boolean;
  /** The float network whose `features` it reads; undefined where it has none, and classifies the images itself. */
  readonly convolutions: Network | undefined;
  /** Resolves with logits, count x classes. Rejects with NotFiniteError where activations are NaN or infinite. */
  classify(batch: Batch): Promise<Float32Array>;
  /** The dense layers alone, where they can be had alone. features: as `Network.features` gives them. */
  readonly dense: ((features: tf.Tensor2D, count: number) => Promise<Float32Array>) | undefined;
}

export class Runners {
  readonly #shelf: Shelf;
  readonly #networks = new Map<string, Network>();
  readonly #runners = new Map<ShelfEntry, ModelRunner>();
  readonly #made: { dispose(): void }[] = [];
  readonly #equal: EqualConvolutions | undefined;

  /**
   * network: of the live model. It is used, and left to its owner. sharing: convolutions of the float model run once for all models; 'equal': so
   * do those of weight-only models that have the same, which is worth its memory where many are evaluated and none is timed.
   */
  constructor(shelf: Shelf, network: Network, sharing: 'float' | 'equal' = 'float') {
    this.#shelf = shelf;
    this.#networks.set(shelf.live.id, network);
    if (sharing === 'equal') {
      this.#equal = new EqualConvolutions();
      this.#made.push(this.#equal);
    }
  }

  /** The runner of a model that stands on the shelf. */
  of(entry: ShelfEntry): ModelRunner {
    const known = this.#runners.get(entry);
    if (known) return known;
    const runner = entry.kind === 'float' ? this.#float(entry) : this.#quantized(entry);
    this.#runners.set(entry, runner);
    return runner;
  }

  #float(entry: FloatEntry): ModelRunner {
    const network = this.#networkOf(entry);
    const dense = (features: tf.Tensor2D, count: number) => readRows(network.classify(features), count);
    return {
      arithmetic: 'float32',
      dependsOnBatch: false,
      convolutions: network,
      classify: (batch) => dense(batch.features(network), batch.count),
      dense,
    };
  }

  #networkOf(entry: FloatEntry): Network {
    const known = this.#networks.get(entry.id);
    if (known) return known;
    if (!entry.state) throw new Error(`The weights of ${entry.id} are not known.`);
    const network = new Network(entry.state);
    this.#made.push(network);
    this.#networks.set(entry.id, network);
    return network;
  }

  #quantized({ parent, file }: QuantizedEntry): ModelRunner {
    const floatParent = this.#shelf.entries.find(({ id }) => id === parent);
    // Fine-tuning has changed the convolutions too.
    const shared =
      file.qatSteps === 0 &&
      leavesConvolutions(file.network.scheme, file.network.spec) &&
      floatParent?.kind === 'float'
        ? this.#networkOf(floatParent)
        : this.#equalTo(file.network);
    const runner = createRunner(file.network, shared !== undefined);
    this.#made.push(runner);
    // What its dense layers are timed on need not be right, but must have the right size.
    const live = this.#networks.get(this.#shelf.live.id);
    const alike = live && sameNetwork(live.spec, file.network.spec) ? live : undefined;
    const convolutions = shared ?? alike;
    return {
      arithmetic: runner.arithmetic,
      dependsOnBatch: runner.dependsOnBatch,
      convolutions,
      classify: (batch) =>
        runner.classify(
          { images: batch.images, features: () => (shared ? batch.features(shared) : noFeatures()) },
          batch.count,
        ),
      dense: convolutions && runner.dense,
    };
  }

  #equalTo(network: QuantizedNetwork): Network | undefined {
    return network.kind === 'weightOnly' ? this.#equal?.of(network) : undefined;
  }

  /** Releases what the backend holds of them, and leaves the live network alone. */
  dispose(): void {
    for (const made of this.#made) made.dispose();
    this.#made.length = 0;
    this.#runners.clear();
  }
}

function noFeatures(): never {
  throw new Error('This model has convolutions of its own.');
}

/** The first `count` rows of a matrix, which is disposed of. */
async function readRows(matrix: tf.Tensor2D, count: number): Promise<Float32Array> {
  try {
    return Float32Array.from((await matrix.data()).subarray(0, count * matrix.shape[1]));
  } finally {
    matrix.dispose();
  }
}
