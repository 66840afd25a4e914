/** Mixes of widths as models: made, and measured on the images that choose and on those that judge. */
import { crossEntropy } from '../../../core/metrics/cross-entropy.ts';
import { layersOf } from '../../../core/network/describe.ts';
import type { NumberFormat } from '../../../core/quantization/number-formats/number-format.ts';
import type { UniformScheme } from '../../../core/quantization/schemes/scheme.ts';
import { type Width, withWidths } from '../../../core/quantization/schemes/widths.ts';
import type { FrontPoint } from '../../../core/results/front-result.ts';
import { formatSchemeOf } from '../../../core/settings/scheme.ts';
import type { Progress } from '../../../protocol/tasks.ts';
import { evaluateEntries } from '../../measuring/evaluate-entries.ts';
import { evaluate } from '../../measuring/evaluation.ts';
import { Runners } from '../../measuring/runners.ts';
import type { QuantizedEntry, QuantizedFile } from '../../shelf/entry.ts';
import { accuracyOf, compareEntries } from '../../shelf/reports.ts';
import type { Task } from '../../workshop/task.ts';
import { quantizeRemediedThroughFile, quantizeThroughFile } from '../quantize.ts';
import type { SweepPlan } from '../sweep.ts';
import type { ChoosingImages } from './choosing-images.ts';

export interface MadeMix {
  /** Of each layer, in the network's order. At least one is not float. */
  readonly widths: readonly Width[];
  readonly file: QuantizedFile;
}

/** All of these stay in memory until the images have passed through them. */
export const mostTogether = 8;

export class Mixes {
  readonly #plan: SweepPlan;
  readonly #scheme: UniformScheme;
  readonly #task: Task;
  readonly #choosing: ChoosingImages;
  /** Cross entropy of the float model over the choosing images. */
  #float: number | undefined;

  constructor(plan: SweepPlan, scheme: UniformScheme, choosing: ChoosingImages, task: Task) {
    this.#plan = plan;
    this.#scheme = scheme;
    this.#task = task;
    this.#choosing = choosing;
  }

  /** Makes them, each once it is asked for. With remedies those with equal beginnings come together. */
  async *make(mixes: readonly (readonly Width[])[]): AsyncGenerator<MadeMix> {
    const { state, trainImages: images, settings } = this.#plan;
    const schemes = new Map(mixes.map((widths) => [withWidths(this.#scheme, widths, state.spec), widths]));
    if (!this.#scheme.remedies) {
      for (const [scheme, widths] of schemes) yield { widths, file: quantizeThroughFile(state, scheme) };
      return;
    }
    const from = { images, seed: settings.seed };
    const files = quantizeRemediedThroughFile(state, [...schemes.keys()], from, this.#task);
    for await (const { scheme, file } of files) yield { widths: schemes.get(scheme) ?? [], file };
  }

  /** One layer in a number format. */
  makeFormat(format: NumberFormat, layer: string): QuantizedFile {
    const { state, settings } = this.#plan;
    return quantizeThroughFile(state, formatSchemeOf(settings, format, [layer]));
  }

  /** By how much the cross entropy over the choosing images grows with each of them. At most `mostTogether`. */
  async losses(
    mixes: readonly Pick<MadeMix, 'file'>[],
    point: Progress['point'],
  ): Promise<readonly number[]> {
    const { network, shelf, settings } = this.#plan;
    const { images, first, count } = this.#choosing;
    const runners = new Runners(shelf, network, 'equal');
    try {
      const asked = new Map(mixes.map(({ file }, i) => [String(i), runners.of(shelf.draft(file))]));
      if (this.#float === undefined) asked.set('float', runners.of(shelf.live));
      const batchSize = settings.evalBatchSize;
      const all = await evaluate(asked, { images, first, count, batchSize }, this.#task, (done) =>
        this.#task.progress({ of: 'held-out-images', done, total: count, ...(point && { point }) }),
      );
      const labels = new Uint8Array(count);
      images.writeLabels(
        Uint32Array.from(labels, (_, i) => first + i),
        0,
        count,
        labels,
      );
      const entropyOf = (key: string) => crossEntropy(all.get(key) ?? new Float32Array(), labels);
      this.#float ??= entropyOf('float');
      const float = this.#float;
      return mixes.map((_, i) => entropyOf(String(i)) - float);
    } finally {
      runners.dispose();
    }
  }

  /** Measures them on the test images, beside the float model. At most `mostTogether`. */
  async judge(mixes: readonly MadeMix[], point: Progress['point']): Promise<readonly FrontPoint[]> {
    const { network, shelf, testImages: images, settings } = this.#plan;
    const drafts = mixes.map(({ widths, file }) => ({ widths, entry: shelf.draft(file) }));
    const runners = new Runners(shelf, network, 'equal');
    try {
      const entries = drafts.map(({ entry }) => entry);
      await evaluateEntries([shelf.live, ...entries], { runners, images, settings }, this.#task, point);
    } finally {
      runners.dispose();
    }
    return drafts.map(({ widths, entry }) => this.#judged(widths, entry));
  }

  #judged(widths: readonly Width[], entry: QuantizedEntry): FrontPoint {
    const comparison = compareEntries(this.#plan.shelf.live, entry);
    const { evaluated } = entry.known;
    if (!evaluated || !comparison) throw new Error('The quantized model gave no answers.');
    return { widths, fileBytes: entry.file.bytes.length, accuracy: accuracyOf(evaluated), comparison };
  }

  /** Those with the same convolutions come together: their convolutions run once. */
  inOrder<Mix extends { readonly widths: readonly Width[] }>(mixes: readonly Mix[]): readonly Mix[] {
    const convolutions = layersOf(this.#plan.state.spec).filter(({ kind }) => kind === 'conv').length;
    const key = ({ widths }: Mix) => widths.slice(0, convolutions).join(' ');
    return mixes.toSorted((one, other) => key(one).localeCompare(key(other)));
  }
}
