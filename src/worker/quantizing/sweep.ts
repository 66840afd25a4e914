/** A sweep: scheme after scheme on the same float model, each from quantizing it to the accuracy of what its file holds. */

import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import { layerReports } from '../../core/quantization/report.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { leavesConvolutions, type Scheme, schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { SweepPoint } from '../../core/quantization/sweep.ts';
import type { Accuracy } from '../../core/results/accuracy.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import { sweepOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { messageOf } from '../../core/told.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Progress } from '../../protocol/tasks.ts';
import { isBackendFailure } from '../backends/backend-failure.ts';
import type { Split } from '../data/split.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import type { Network } from '../network/network.ts';
import type { QuantizedEntry } from '../shelf/entry.ts';
import { accuracyOf, compareEntries } from '../shelf/reports.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { told } from '../shelf/telling.ts';
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

/** Each of these stays in memory until the images have passed through all of them. */
const mostTogether = 4;

/**
 * Puts every point on the shelf, and emits all results so far after each pass over the images. A point that fails leaves the others, and is
 * told when they are done. Rejects with `Stopped` when the task is stopped, and where every point fails with what made the first one fail.
 */
export async function runSweep(plan: SweepPlan, task: Task, emit: Emit): Promise<void> {
  const points = sweepOf(plan.settings, plan.state.spec);
  const sweep = new Sweep(plan, task);
  const results = new Map<SweepPoint, SweepResult>();
  const failures = new Map<SweepPoint, unknown>();
  const passes = passesOf(points, plan.state.spec);
  for (let pass = passes.shift(); pass; pass = passes.shift()) {
    try {
      const place = { number: results.size + failures.size + 1, of: points.length };
      const { float, found } = await sweep.measure(pass, place);
      for (const result of found) results.set(result.point, result);
      const sorted = points.flatMap((point) => results.get(point) ?? []);
      emit({ type: 'sweep', results: sorted, float, total: points.length });
    } catch (error) {
      if (error instanceof Stopped || isBackendFailure(error)) throw error;
      const [point, ...others] = pass;
      if (others.length > 0) passes.unshift(...pass.map((one) => [one]));
      else if (point) failures.set(point, error);
    }
  }
  if (results.size === 0) for (const error of failures.values()) throw error;
  for (const [{ scheme }, error] of failures) {
    const name = schemeName(scheme, plan.state.spec);
    const message = told('model/no-result', { scheme: name, cause: messageOf(error) });
    emit({ type: 'warning', message });
  }
}

/**
 * Points that are measured together, pass by pass. Whatever has the float model's convolutions goes with the first point, with which the
 * float model itself is classified: its convolutions take most of the time, and run once for all of them.
 */
function passesOf(points: readonly SweepPoint[], spec: NetworkSpec): SweepPoint[][] {
  const shares = ({ scheme }: SweepPoint) => leavesConvolutions(scheme, spec);
  const together = points.filter((point, index) => index === 0 || shares(point));
  const passes: SweepPoint[][] = [];
  while (together.length > 0) passes.push(together.splice(0, mostTogether));
  const apart = points.filter((point, index) => index > 0 && !shares(point));
  return [...passes, ...apart.map((point) => [point])];
}

interface Measured {
  readonly float: { readonly fileBytes: number; readonly accuracy: Accuracy };
  readonly found: readonly SweepResult[];
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

  /** Measures points in one pass over the images. place: of the first of them. */
  async measure(points: readonly SweepPoint[], place: Progress['point']): Promise<Measured> {
    const { network, shelf, testImages, settings } = this.#plan;
    const drafts: { readonly point: SweepPoint; readonly entry: QuantizedEntry }[] = [];
    for (const point of points) drafts.push({ point, entry: await this.#draft(point, place) });
    const { live } = shelf;
    const runners = new Runners(shelf, network);
    try {
      const entries = drafts.map(({ entry }) => entry);
      await evaluateEntries([live, ...entries], { runners, images: testImages, settings }, this.#task, place);
    } finally {
      runners.dispose();
    }
    if (!live.known.evaluated) throw new Error('The float model gave no answers.');
    const found = drafts.map(({ point, entry }) => this.#result(point, entry));
    for (const { entry } of drafts) shelf.put(entry);
    return { float: { fileBytes: this.#floatBytes, accuracy: accuracyOf(live.known.evaluated) }, found };
  }

  async #draft({ scheme }: SweepPoint, place: Progress['point']): Promise<QuantizedEntry> {
    const { state, shelf } = this.#plan;
    return shelf.draft(quantizeThroughFile(state, scheme, await this.#rangesFor(scheme, place)));
  }

  #result(point: SweepPoint, entry: QuantizedEntry): SweepResult {
    const { state, shelf } = this.#plan;
    const comparison = compareEntries(shelf.live, entry);
    if (!entry.known.evaluated || !comparison) throw new Error('The quantized model gave no answers.');
    return {
      point,
      entry: entry.id,
      fileBytes: entry.file.bytes.length,
      accuracy: accuracyOf(entry.known.evaluated),
      comparison,
      signalToNoise: worstSignalToNoise(entry.file.network, state),
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
