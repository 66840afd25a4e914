/** A sweep: scheme after scheme on the same float model, each from quantizing it to the accuracy of what its file holds. */
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import { layerReports } from '../../core/quantization/report.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { type Scheme, schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { SweepPoint } from '../../core/quantization/sweep.ts';
import type { Accuracy } from '../../core/results/accuracy.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import { sweepOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent, SweepProgress } from '../../protocol/events.ts';
import { backendFailure } from '../backends/backend-failure.ts';
import type { Split } from '../data/split.ts';
import type { Network } from '../network/network.ts';
import { type Evaluated, quantizeThroughFile, Results } from '../shelf/results.ts';
import { Stopped, type Task } from '../tasks/task.ts';
import { calibrate } from './calibration.ts';

export interface SweepPlan {
  /** The float model, and its weights. */
  readonly network: Network;
  readonly state: StateDict;
  /** To calibrate on. */
  readonly trainImages: Split;
  readonly testImages: Split;
  readonly settings: Settings;
  /** What is known of the float model's answers already; taken where it holds. */
  readonly evaluated: Evaluated | undefined;
}

type Emit = (event: EngineEvent) => void;
type Stage = Pick<SweepProgress, 'stage' | 'done' | 'total'>;

/**
 * Emits all results so far after every point. A point that fails leaves the others, and is told when they are done. Rejects with
 * `Stopped` when the task is stopped, and where every point fails with what made the first one fail.
 */
export async function runSweep(plan: SweepPlan, task: Task, emit: Emit): Promise<void> {
  const points = sweepOf(plan.settings, plan.state.spec);
  const sweep = new Sweep(plan, task);
  const results: SweepResult[] = [];
  const failures: { readonly point: SweepPoint; readonly error: unknown }[] = [];
  try {
    for (const [index, point] of points.entries()) {
      const tell = (stage: Stage) =>
        emit({ type: 'sweep-progress', progress: { ...stage, point: index + 1, points: points.length } });
      try {
        const { float, result } = await sweep.measure(point, tell);
        results.push(result);
        emit({ type: 'sweep', results: [...results], float, total: points.length });
      } catch (error) {
        if (endsAll(error, plan.settings)) throw error;
        failures.push({ point, error });
      }
    }
  } finally {
    emit({ type: 'sweep-progress' });
  }
  const [first] = failures;
  if (first && results.length === 0) throw first.error;
  for (const { point, error } of failures) {
    const cause = error instanceof Error ? error.message : String(error);
    emit({
      type: 'warning',
      message: `The sweep has no result of ${schemeName(point.scheme, plan.state.spec)}: ${cause}`,
    });
  }
}

function endsAll(error: unknown, settings: Settings): boolean {
  return error instanceof Stopped || backendFailure(error, 'quantizing', settings) !== undefined;
}

interface Measured {
  readonly float: { readonly fileBytes: number; readonly accuracy: Accuracy };
  readonly result: SweepResult;
}

/** What the points of a sweep share: ranges and float answers are found once. */
class Sweep {
  readonly #plan: SweepPlan;
  readonly #task: Task;
  readonly #floatBytes: number;
  /** Of the point at hand; its float answers are handed on from point to point. */
  readonly #known = new Results();
  #ranges: InputRanges | undefined;

  constructor(plan: SweepPlan, task: Task) {
    this.#plan = plan;
    this.#task = task;
    this.#floatBytes = writeFloatWeights(plan.state).length;
    this.#known.evaluated = plan.evaluated;
  }

  async measure(point: SweepPoint, tell: (stage: Stage) => void): Promise<Measured> {
    const { network, state, testImages, settings } = this.#plan;
    const known = this.#known;
    const ranges = await this.#rangesFor(point.scheme, tell);
    known.quantized = quantizeThroughFile(state, point.scheme, ranges);
    const images = { images: testImages, count: settings.testSize, batchSize: settings.evalBatchSize };
    await known.evaluate(network, images, this.#task, (done, total) =>
      tell({ stage: 'classifying', done, total }),
    );
    const [float, accuracy] = known.accuracies();
    const comparison = known.comparison();
    if (!float || !accuracy || !comparison) throw new Error('One of the two models gave no answers.');
    return {
      float: { fileBytes: this.#floatBytes, accuracy: float },
      result: {
        point,
        fileBytes: known.quantized.bytes.length,
        accuracy,
        comparison,
        signalToNoise: worstSignalToNoise(known.quantized.network, state),
      },
    };
  }

  async #rangesFor(scheme: Scheme, tell: (stage: Stage) => void): Promise<InputRanges | undefined> {
    if (scheme.kind !== 'static') return undefined;
    const { network, trainImages } = this.#plan;
    this.#ranges ??= await calibrate(network, trainImages, scheme, this.#task, (done, total) =>
      tell({ stage: 'calibrating', done, total }),
    );
    return this.#ranges;
  }
}

function worstSignalToNoise(network: QuantizedNetwork, original: StateDict): number {
  const ratios = layerReports(network, original).flatMap(({ error }) => error?.signalToNoise ?? []);
  return Math.min(...ratios);
}
