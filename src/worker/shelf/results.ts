/** What is known of the present weights (quantized model, logits, latencies), and the reports made of it. */

import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { writeFloatWeights, writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import { WeightsError } from '../../core/formats/safetensors/weights-reader.ts';
import { predictionsCsv } from '../../core/formats/text/csv.ts';
import { countCorrect, predictions } from '../../core/metrics/accuracy.ts';
import { compare } from '../../core/metrics/compare.ts';
import { layersOf } from '../../core/network/describe.ts';
import { biasOf, type StateDict, sameValues, weightOf } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import { floatLayerReports, layerReports } from '../../core/quantization/report.ts';
import {
  type QuantizedNetwork,
  quantizeNetwork,
  weightsOfLayer,
} from '../../core/quantization/schemes/quantized-network.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import type { Accuracy } from '../../core/results/accuracy.ts';
import type { Comparison } from '../../core/results/comparison.ts';
import type { Latency, PartLatency } from '../../core/results/latency.ts';
import type { ModelId, ModelReport } from '../../core/results/model-report.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { type EvaluationPlan, evaluate } from '../measuring/evaluation.ts';
import type { Network } from '../network/network.ts';
import { createRunner, type QuantizedRunner } from '../quantized/runner.ts';
import type { Task } from '../tasks/task.ts';
import { gzippedLength } from './gzip.ts';

/** Logits of some models over the first images of the test set; all models were given the same batches. */
export interface Evaluated {
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly evalBatchSize: number;
  readonly logits: ReadonlyMap<ModelId, Float32Array<ArrayBuffer>>;
}

export interface Quantized {
  /** The file as it would be saved. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The model as it was parsed back out of `bytes`. */
  readonly network: QuantizedNetwork;
  /** The float weights it was made of; unknown of an imported file. */
  readonly original: StateDict | undefined;
  /** Steps of quantization-aware training that those had gone through beyond the float model's. */
  readonly qatSteps: number;
}

/** Quantizes, serialises and parses back, so that what is measured is what a file would hold. */
export function quantizeThroughFile(
  state: StateDict,
  scheme: Scheme,
  ranges?: InputRanges,
  qatSteps = 0,
): Quantized {
  const bytes = writeNetwork(quantizeNetwork(state, scheme, ranges));
  const network = readNetwork(bytes, 'the quantized model', state.spec);
  if (network.kind === 'float') throw new WeightsError('The quantized model was read back as a float one.');
  return { bytes, network, original: state, qatSteps };
}

/** On the current backend. Its convolutions are the float model's, unless they were quantized or trained any further. */
export async function runnerOf({ network }: Quantized, float: Network): Promise<QuantizedRunner> {
  const state = await float.state();
  const convolutions = layersOf(network.spec).filter(({ kind }) => kind === 'conv');
  const shared = convolutions.every(({ name }) => {
    const layer = weightsOfLayer(network, name);
    const { kind, bias } = layer;
    return (
      kind === 'float32' &&
      sameValues(layer.weight, weightOf(state, name)) &&
      sameValues(bias, biasOf(state, name))
    );
  });
  return createRunner(network, shared);
}

export class Results {
  quantized: Quantized | undefined;
  evaluated: Evaluated | undefined;
  latency: Readonly<Record<ModelId, Latency>> | undefined;
  latencies: Readonly<Record<ModelId, readonly PartLatency[]>> | undefined;

  /** All that is not an evaluation's: what stands when the models are to be evaluated anew. */
  withoutEvaluation(): Results {
    const results = new Results();
    results.quantized = this.quantized;
    results.latency = this.latency;
    results.latencies = this.latencies;
    return results;
  }

  /** Float logits that hold for this plan, if they are known. */
  #floatLogits(images: number, evalBatchSize: number): Float32Array<ArrayBuffer> | undefined {
    const { evaluated } = this;
    const same = evaluated?.labels.length === images && evaluated.evalBatchSize === evalBatchSize;
    return same ? evaluated.logits.get('float') : undefined;
  }

  /** Classifies the first `plan.count` images, or all there are, with the float model and the quantized one if it is known. */
  async evaluate(
    network: Network,
    plan: EvaluationPlan,
    task: Task,
    onProgress: (done: number, total: number) => void,
  ): Promise<void> {
    const { images, batchSize } = plan;
    const count = Math.min(plan.count, images.count);
    const known = this.#floatLogits(count, batchSize);
    // Made for this evaluation: its weights lie on the backend of the day.
    const int8 = this.quantized && (await runnerOf(this.quantized, network));
    try {
      const models = { network, float: !known, int8 };
      const logits = await evaluate(models, { images, count, batchSize }, task, (done) =>
        onProgress(done, count),
      );
      if (known) logits.set('float', known);
      this.evaluated = { labels: images.labels(count), evalBatchSize: batchSize, logits };
    } finally {
      int8?.dispose();
    }
  }

  /** Logits of each image. */
  get #classes(): number {
    const [logits] = this.evaluated?.logits.values() ?? [];
    return logits ? logits.length / (this.evaluated?.labels.length ?? 1) : 0;
  }

  /** The accuracy of each model that was evaluated, the float one first. */
  accuracies(): Accuracy[] {
    return (['float', 'int8'] as const).flatMap((id) => this.#accuracy(id) ?? []);
  }

  #accuracy(id: ModelId): Accuracy | undefined {
    const logits = this.evaluated?.logits.get(id);
    if (!this.evaluated || !logits) return undefined;
    const { labels, evalBatchSize } = this.evaluated;
    return { correct: countCorrect(logits, labels, this.#classes), images: labels.length, evalBatchSize };
  }

  /** The reports of all models that are known, with the comparison of int8 against float where both were evaluated. */
  async report(state: StateDict): Promise<EngineEvent> {
    const reports = [await this.#modelReport('float', writeFloatWeights(state), floatLayerReports(state))];
    if (this.quantized) {
      const { bytes, network, original, qatSteps } = this.quantized;
      const report = await this.#modelReport('int8', bytes, layerReports(network, original));
      reports.push({ ...report, scheme: network.scheme, qatSteps });
    }
    const comparison = this.comparison();
    return { type: 'reports', reports, ...(comparison && { comparison }) };
  }

  /** Of int8 against float, where both were evaluated. */
  comparison(): Comparison | undefined {
    const baseline = this.#predictions('float');
    const candidate = this.#predictions('int8');
    if (!this.evaluated || !baseline || !candidate) return undefined;
    const agreement = compare(baseline, candidate, this.evaluated.labels);
    return { ...agreement, baseline: 'float', candidate: 'int8' };
  }

  async #modelReport(
    id: ModelId,
    file: Uint8Array<ArrayBuffer>,
    layers: ModelReport['layers'],
  ): Promise<ModelReport> {
    const accuracy = this.#accuracy(id);
    return {
      id,
      fileBytes: file.length,
      gzippedBytes: await gzippedLength(file),
      layers,
      ...(accuracy && { accuracy }),
      ...(this.latency && { latency: this.latency[id] }),
      ...(this.latencies && { latencies: this.latencies[id] }),
    };
  }

  #predictions(id: ModelId): Uint8Array | undefined {
    const logits = this.evaluated?.logits.get(id);
    return logits && predictions(logits, this.#classes);
  }

  /** CSV of every evaluated image. Throws when nothing has been evaluated. */
  predictionsCsv(): string {
    if (!this.evaluated) throw new Error('There are no predictions yet. Press Evaluate or Quantize first.');
    const { labels, logits } = this.evaluated;
    return predictionsCsv(
      labels,
      [...logits].map(([name, values]) => ({ name, logits: values })),
      this.#classes,
    );
  }
}
