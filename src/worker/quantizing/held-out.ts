/** Training images that neither calibration nor the test set has: what a quantized model makes of them, beside the float model. */
import { predictions } from '../../core/metrics/accuracy.ts';
import { compare } from '../../core/metrics/compare.ts';
import { logitError } from '../../core/metrics/logit-error.ts';
import type { HeldOutResult, ImageRange } from '../../core/quantization/remedies/staircase.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Split } from '../data/split.ts';
import { evaluate } from '../measuring/evaluation.ts';
import { Runners } from '../measuring/runners.ts';
import type { Network } from '../network/network.ts';
import type { QuantizedFile, ShelfEntry } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Task } from '../workshop/task.ts';

interface HeldOutPlan {
  /** The float model, which is the live one of the shelf. */
  readonly network: Network;
  readonly shelf: Shelf;
  readonly trainImages: Split;
  readonly settings: Pick<Settings, 'evalBatchSize'>;
}

export class HeldOut {
  readonly #plan: HeldOutPlan;
  readonly #images: ImageRange;
  readonly #labels: Uint8Array;
  readonly #float: { readonly logits: Float32Array; readonly classes: Uint8Array };
  /** How many of the images the float model gets right. */
  readonly floatCorrect: number;

  private constructor(plan: HeldOutPlan, images: ImageRange, logits: Float32Array) {
    const { first, count } = images;
    this.#plan = plan;
    this.#images = images;
    this.#labels = plan.trainImages.held.labels.slice(first, first + count);
    this.#float = { logits, classes: predictions(logits, logits.length / count) };
    this.floatCorrect = this.#correct(this.#float.classes);
  }

  /** The float model answers once, for all that is measured. Rejects with `Stopped` when the task is stopped. */
  static async of(plan: HeldOutPlan, images: ImageRange, task: Task): Promise<HeldOut> {
    return new HeldOut(plan, images, await answers(plan.shelf.live, plan, images, task));
  }

  /** Rejects with `Stopped` when the task is stopped. */
  async measure(file: QuantizedFile, task: Task): Promise<HeldOutResult> {
    const { live } = this.#plan.shelf;
    const entry = { kind: 'quantized', id: 'held-out', name: '', parent: live.id, file, known: {} } as const;
    const logits = await answers(entry, this.#plan, this.#images, task);
    const classes = predictions(logits, logits.length / this.#images.count);
    const error = logitError(this.#float.logits, logits);
    return {
      ...compare(this.#float.classes, classes, this.#labels),
      correct: this.#correct(classes),
      logitError: Number.isNaN(error) ? Number.POSITIVE_INFINITY : error,
    };
  }

  #correct(classes: Uint8Array): number {
    return classes.reduce((sum, predicted, image) => sum + (predicted === this.#labels[image] ? 1 : 0), 0);
  }
}

/** Logits, images x classes. */
async function answers(
  entry: ShelfEntry,
  { network, shelf, trainImages: images, settings }: HeldOutPlan,
  range: ImageRange,
  task: Task,
): Promise<Float32Array> {
  const runners = new Runners(shelf, network);
  try {
    const plan = { images, ...range, batchSize: settings.evalBatchSize };
    const all = await evaluate(new Map([[entry.id, runners.of(entry)]]), plan, task, (done) =>
      task.progress({ of: 'held-out-images', done, total: range.count }),
    );
    const logits = all.get(entry.id);
    if (!logits) throw new Error('The model gave no answers.');
    return logits;
  } finally {
    runners.dispose();
  }
}
