/** Finds out how good the present model is, float and quantized, and keeps what is known of it until its weights change. */
import type { ExportFormat } from '../../core/formats/export-formats.ts';
import { writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { ModelId } from '../../core/results/model-report.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Placement } from '../backends/placement.ts';
import type { DataSource } from '../data/source.ts';
import { type Contest, measureLatencies, measureLatency } from '../measuring/latency.ts';
import { quantizeModel } from '../quantizing/quantizing.ts';
import { runSweep } from '../quantizing/sweep.ts';
import type { Task } from '../tasks/task.ts';
import { writeModel } from './exports.ts';
import { type Quantized, Results, runnerOf } from './results.ts';

type Progress = Extract<EngineEvent, { readonly type: 'progress' }>;

export class Assessor {
  readonly #placement: Placement;
  readonly #data: DataSource;
  readonly #emit: (event: EngineEvent) => void;
  #results = new Results();

  constructor(placement: Placement, data: DataSource, emit: (event: EngineEvent) => void) {
    this.#placement = placement;
    this.#data = data;
    this.#emit = emit;
  }

  /** The weights are others now. */
  forget(): void {
    this.#results = new Results();
  }

  /** Float accuracy while training: a subset quietly, the whole test set as an evaluation of its own. */
  async whileTraining(count: number, whole: boolean, settings: Settings, task: Task): Promise<void> {
    if (whole) this.#emit({ type: 'activity', activity: 'evaluating' });
    const results = new Results();
    await this.#evaluate(results, { ...settings, testSize: count }, task);
    const [accuracy] = results.accuracies();
    const { step } = this.#placement.model;
    if (accuracy) this.#emit({ type: 'test-accuracy', step, whole, ...accuracy });
    if (!whole) return;
    await this.#conclude(results);
    this.#emit({ type: 'activity', activity: 'training' });
  }

  async evaluate(settings: Settings, task: Task): Promise<void> {
    const results = this.#results.withoutEvaluation();
    await this.#evaluate(results, settings, task);
    await this.#conclude(results);
  }

  async quantize(settings: Settings, task: Task): Promise<void> {
    const { network } = this.#placement.model;
    const { train } = await this.#data.dataset();
    const state = await network.state();
    // The results that are shown stay as they are until all of the new ones are known.
    const results = new Results();
    results.evaluated = this.#results.evaluated;
    results.quantized = await quantizeModel({ network, state, trainImages: train, settings }, task, (of) =>
      this.#progressOf(of),
    );
    await this.#evaluate(results, settings, task);
    results.latency = await this.#contest(results.quantized, (contest) => measureLatency(contest, task));
    await this.#conclude(results);
  }

  /** What is known of the models themselves is not touched. */
  async sweep(settings: Settings, task: Task): Promise<void> {
    const { network } = this.#placement.model;
    const { train, test } = await this.#data.dataset();
    const state = await network.state();
    const { evaluated } = this.#results;
    const plan = { network, state, trainImages: train, testImages: test, settings, evaluated };
    await runSweep(plan, task, this.#emit);
  }

  /** Throws where there is no quantized model. */
  async measureLatency(task: Task): Promise<void> {
    const { quantized } = this.#results;
    if (!quantized) throw new Error('There is no quantized model to time yet. Press Quantize first.');
    this.#results.latencies = await this.#contest(quantized, (contest) =>
      measureLatencies(contest, task, this.#progressOf('timings')),
    );
    await this.#conclude(this.#results);
  }

  /** A quantized file was imported: the present model is the float one that its weights stand for. */
  async takeQuantized(network: QuantizedNetwork): Promise<void> {
    const results = new Results();
    results.quantized = { bytes: writeNetwork(network), network, original: undefined, qatSteps: 0 };
    await this.#conclude(results);
  }

  async exportModel(id: ModelId, format: ExportFormat, settings: Settings): Promise<Uint8Array<ArrayBuffer>> {
    const state = await this.#placement.state();
    const { quantized } = this.#results;
    const { info: dataset } = await this.#data.dataset();
    return writeModel(id, format, { state, quantized, scheme: schemeOf(settings, state.spec), dataset });
  }

  predictionsCsv(): string {
    return this.#results.predictionsCsv();
  }

  async #conclude(results: Results): Promise<void> {
    this.#results = results;
    this.#emit(await results.report(await this.#placement.model.network.state()));
  }

  async #evaluate(results: Results, settings: Settings, task: Task): Promise<void> {
    const { test } = await this.#data.dataset();
    const plan = { images: test, count: settings.testSize, batchSize: settings.evalBatchSize };
    await results.evaluate(this.#placement.model.network, plan, task, this.#progressOf());
  }

  async #contest<Result>(
    quantized: Quantized,
    measure: (contest: Contest) => Promise<Result>,
  ): Promise<Result> {
    const { model, backend } = this.#placement;
    const { test } = await this.#data.dataset();
    const int8 = await runnerOf(quantized, model.network);
    try {
      return await measure({ network: model.network, int8, images: test, backend });
    } finally {
      int8.dispose();
    }
  }

  #progressOf(of?: Progress['of']): (done: number, total: number) => void {
    return (done, total) => this.#emit({ type: 'progress', ...(of && { of }), done, total });
  }
}
