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
import type { EngineEvent } from '../../protocol/events.ts';
import type { Progress } from '../../protocol/tasks.ts';
import { isBackendFailure } from '../backends/backend-failure.ts';
import type { Split } from '../data/split.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import type { Network } from '../network/network.ts';
import { accuracyOf, compareEntries } from '../shelf/reports.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { Stopped, type Task } from '../workshop/task.ts';
import { calibrate } from './calibration.ts';
import { quantizeThroughFile } from './quantize.ts';

export interface SweepPlan {
  /** The float model, and its weights. */
  readonly network: Network;
  readonly state: StateDict;
  readonly shelf: Shelf;
  /** The images that it calibrates on. */
  readonly trainImages: Split;
  readonly testImages: Split;
  readonly settings: Settings;
}

type Emit = (event: EngineEvent) => void;

/**
 * Puts every point on the shelf, and emits all results so far after each. A point that fails leaves the others, and is told when they are
 * done. Rejects with `Stopped` when the task is stopped, and where every point fails with what made the first one fail.
 */
export async function runSweep(plan: SweepPlan, task: Task, emit: Emit): Promise<void> {
  const points = sweepOf(plan.settings, plan.state.spec);
  const sweep = new Sweep(plan, task);
  const results: SweepResult[] = [];
  const failures: { readonly point: SweepPoint; readonly error: unknown }[] = [];
  for (const [index, point] of points.entries()) {
    try {
      const { float, result } = await sweep.measure(point, { number: index + 1, of: points.length });
      results.push(result);
      emit({ type: 'sweep', results: [...results], float, total: points.length });
    } catch (error) {
      if (error instanceof Stopped || isBackendFailure(error)) throw error;
      failures.push({ point, error });
    }
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

interface Measured {
  readonly float: { readonly fileBytes: number; readonly accuracy: Accuracy };
  readonly result: SweepResult;
}

/** What the points of a sweep share: ranges are found once, and so are the float model's answers. */
class Sweep {
  readonly #plan: SweepPlan;
  readonly #task: Task;
  readonly #floatBytes: number;
  #ranges: InputRanges | undefined;

  constructor(plan: SweepPlan, task: Task) {
    this.#plan = plan;
    this.#task = task;
    this.#floatBytes = writeFloatWeights(plan.state).length;
  }

  async measure(point: SweepPoint, place: Progress['point']): Promise<Measured> {
    const { network, state, shelf, testImages, settings } = this.#plan;
    const ranges = await this.#rangesFor(point.scheme, place);
    const entry = shelf.draft(quantizeThroughFile(state, point.scheme, ranges));
    const { live } = shelf;
    const runners = new Runners(shelf, network);
    try {
      await evaluateEntries([live, entry], { runners, images: testImages, settings }, this.#task, place);
    } finally {
      runners.dispose();
    }
    const comparison = compareEntries(live, entry);
    if (!live.known.evaluated || !entry.known.evaluated || !comparison)
      throw new Error('One of the two models gave no answers.');
    shelf.put(entry);
    return {
      float: { fileBytes: this.#floatBytes, accuracy: accuracyOf(live.known.evaluated) },
      result: {
        point,
        entry: entry.id,
        fileBytes: entry.file.bytes.length,
        accuracy: accuracyOf(entry.known.evaluated),
        comparison,
        signalToNoise: worstSignalToNoise(entry.file.network, state),
      },
    };
  }

  async #rangesFor(scheme: Scheme, point: Progress['point']): Promise<InputRanges | undefined> {
    if (scheme.kind !== 'static') return undefined;
    const { network, trainImages } = this.#plan;
    this.#ranges ??= await calibrate(network, trainImages, scheme, this.#task, (done, total) =>
      this.#task.progress({ of: 'calibration-images', done, total, ...(point && { point }) }),
    );
    return this.#ranges;
  }
}

function worstSignalToNoise(network: QuantizedNetwork, original: StateDict): number {
  const ratios = layerReports(network, original).flatMap(({ error }) => error?.signalToNoise ?? []);
  return Math.min(...ratios);
}
