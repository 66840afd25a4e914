/** What is known of the present weights (quantized model, logits, latencies), and the reports made of it. */
import { predictionsCsv } from '../core/formats/csv.ts';
import {
  readWeights,
  WeightsError,
  writeFloatWeights,
  writeQuantizedWeights,
} from '../core/formats/weights-file.ts';
import { countCorrect, predictions } from '../core/metrics/accuracy.ts';
import { compare } from '../core/metrics/compare.ts';
import type { StateDict } from '../core/model/simple-cnn.ts';
import { type QuantizedModel, quantizeDynamic } from '../core/quantization/model.ts';
import { floatLayerReports, quantizedLayerReports } from '../core/quantization/report.ts';
import type { Granularity } from '../core/quantization/weights.ts';
import type { Accuracy, EngineEvent, Latency, ModelId, ModelReport } from '../protocol/events.ts';
import { type EvaluationPlan, evaluate } from './evaluation.ts';
import type { Network } from './network.ts';
import { createQuantizedHead } from './quantized-head.ts';
import type { Task } from './task.ts';

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
  readonly model: QuantizedModel;
  /** The float weights it was made of; unknown of an imported int8 file. */
  readonly original: StateDict | undefined;
}

/** Quantizes, serialises and parses back, so that what is measured is what a file would hold. */
export function quantizeThroughFile(state: StateDict, granularity: Granularity): Quantized {
  const bytes = writeQuantizedWeights(quantizeDynamic(state, granularity));
  const parsed = readWeights(bytes, 'the quantized model');
  if (parsed.kind !== 'int8') throw new WeightsError('The quantized model was read back as a float one.');
  return quantizedFile(bytes, parsed.model, state);
}

/** model: what was parsed out of `bytes`; original: the float weights it was made of, where they are known. */
export function quantizedFile(
  bytes: Uint8Array<ArrayBuffer>,
  model: QuantizedModel,
  original?: StateDict,
): Quantized {
  return { bytes, model, original };
}

export class Results {
  quantized: Quantized | undefined;
  evaluated: Evaluated | undefined;
  latency: Readonly<Record<ModelId, Latency>> | undefined;

  /** All that is not an evaluation's: what stands when the models are to be evaluated anew. */
  withoutEvaluation(): Results {
    const results = new Results();
    results.quantized = this.quantized;
    results.latency = this.latency;
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
    const int8 = this.quantized && createQuantizedHead(this.quantized.model);
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

  /** The accuracy of each model that was evaluated, the float one first. */
  accuracies(): Accuracy[] {
    return (['float', 'int8'] as const).flatMap((id) => this.#accuracy(id) ?? []);
  }

  #accuracy(id: ModelId): Accuracy | undefined {
    const logits = this.evaluated?.logits.get(id);
    if (!this.evaluated || !logits) return undefined;
    const { labels, evalBatchSize } = this.evaluated;
    return { correct: countCorrect(logits, labels), images: labels.length, evalBatchSize };
  }

  /** The reports of all models that are known, with the comparison of int8 against float where both were evaluated. */
  report(state: StateDict): EngineEvent {
    const reports: ModelReport[] = [
      this.#modelReport('float', writeFloatWeights(state).length, floatLayerReports(state)),
    ];
    if (this.quantized) {
      const { bytes, model, original } = this.quantized;
      const { granularity } = model;
      const report = this.#modelReport('int8', bytes.length, quantizedLayerReports(model, original));
      reports.push({ ...report, granularity });
    }
    const baseline = this.#predictions('float');
    const candidate = this.#predictions('int8');
    if (!this.evaluated || !baseline || !candidate) return { type: 'reports', reports };
    const agreement = compare(baseline, candidate, this.evaluated.labels);
    return { type: 'reports', reports, comparison: { ...agreement, baseline: 'float', candidate: 'int8' } };
  }

  #modelReport(id: ModelId, fileBytes: number, layers: ModelReport['layers']): ModelReport {
    const accuracy = this.#accuracy(id);
    return {
      id,
      fileBytes,
      layers,
      ...(accuracy && { accuracy }),
      ...(this.latency && { latency: this.latency[id] }),
    };
  }

  #predictions(id: ModelId): Uint8Array | undefined {
    const logits = this.evaluated?.logits.get(id);
    return logits && predictions(logits);
  }

  /** CSV of every evaluated image. Throws when nothing has been evaluated. */
  predictionsCsv(): string {
    if (!this.evaluated) throw new Error('There are no predictions yet. Press Evaluate or Quantize first.');
    const { labels, logits } = this.evaluated;
    return predictionsCsv(
      labels,
      [...logits].map(([name, values]) => ({ name, logits: values })),
    );
  }
}
