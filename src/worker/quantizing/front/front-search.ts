/**
 * The search for widths layer by layer. Each layer is measured alone at every width; the sum of what its layers lose predicts a mix; the mixes
 * that promise most are measured on the same images; and the best of those are measured on the test images, which had no part in choosing.
 */
import { layersOf } from '../../../core/network/describe.ts';
import { allButOne, uniformMix } from '../../../core/quantization/front/compared-mixes.ts';
import { frontOf, type LayerOption } from '../../../core/quantization/front/predicted-front.ts';
import { promisingMixes, spread } from '../../../core/quantization/front/promising.ts';
import { type Bits, bitWidths } from '../../../core/quantization/grid/packing.ts';
import { numberFormats } from '../../../core/quantization/number-formats/number-format.ts';
import { floatLayerReports, layerReports } from '../../../core/quantization/report.ts';
import type { UniformScheme } from '../../../core/quantization/schemes/scheme.ts';
import type { Width } from '../../../core/quantization/schemes/widths.ts';
import type {
  AloneResult,
  FormatResult,
  FrontResult,
  MixResult,
} from '../../../core/results/front-result.ts';
import { mixesSchemeOf } from '../../../core/settings/scheme.ts';
import type { Task } from '../../workshop/task.ts';
import type { SweepPlan } from '../sweep.ts';
import { type ChoosingImages, choosingImages } from './choosing-images.ts';
import { type MadeMix, Mixes, mostTogether } from './mixes.ts';

interface Reach {
  /** The widths that are tried. */
  readonly widths: readonly Bits[];
  /** Mixes that are measured on the choosing images, and on the test images. */
  readonly choosing: number;
  readonly test: number;
  /** Widths that are tried for all layers together: without remedies the sweep has them already. */
  readonly uniform: readonly Bits[];
  /** The width at which leaving one layer in float is compared with all layers. */
  readonly compared: Bits;
}

const withoutRemedies: Reach = { widths: bitWidths, choosing: 48, test: 24, uniform: [], compared: 2 };

/** Mixes take a second or more, and at 4 bits remedies leave nothing to win: so many keep a whole sweep of SimpleCNN at about a minute. */
const withRemedies: Reach = { widths: [4, 3, 2], choosing: 8, test: 6, uniform: [4, 3, 2], compared: 2 };

type Options = readonly (readonly LayerOption<Width>[])[];

/**
 * Emits all that is known after each pass over the images. Nothing is put on the shelf. Rejects with `Stopped` when the task is stopped, and
 * with what quantizing fails with. Where no layer takes part there is nothing to look for.
 */
export async function searchFront(
  plan: SweepPlan,
  task: Task,
  emit: (front: FrontResult) => void,
): Promise<void> {
  const scheme = mixesSchemeOf(plan.settings, plan.state.spec);
  if (scheme.layers.length === 0) return;
  const choosing = choosingImages(plan.trainImages, plan.settings.testSize);
  const { calibrationImages } = scheme;
  const apart: UniformScheme =
    calibrationImages === undefined
      ? scheme
      : { ...scheme, calibrationImages: Math.max(1, Math.min(calibrationImages, choosing.first)) };
  await new FrontSearch(plan, apart, choosing, task, emit).run();
}

class FrontSearch {
  readonly #plan: SweepPlan;
  readonly #scheme: UniformScheme;
  readonly #mixes: Mixes;
  readonly #reach: Reach;
  readonly #emit: (front: FrontResult) => void;
  #found: FrontResult;

  constructor(
    plan: SweepPlan,
    scheme: UniformScheme,
    choosing: ChoosingImages,
    task: Task,
    emit: (front: FrontResult) => void,
  ) {
    this.#plan = plan;
    this.#scheme = scheme;
    this.#mixes = new Mixes(plan, scheme, choosing, task);
    this.#reach = scheme.remedies ? withRemedies : withoutRemedies;
    this.#emit = emit;
    this.#found = {
      scheme,
      choosingImages: choosing.count,
      alone: [],
      formats: [],
      mixes: [],
      points: [],
      isWhole: false,
    };
  }

  async run(): Promise<void> {
    const options = await this.#alone();
    await this.#inFormats();
    const best = await this.#choose(options);
    for await (const { items, place } of inPasses(best, best.length)) {
      const points = await this.#mixes.judge(items, place);
      this.#tell({ points: [...this.#found.points, ...points] });
    }
    this.#tell({ isWhole: true });
  }

  #tell(more: Partial<FrontResult>): void {
    this.#found = { ...this.#found, ...more };
    this.#emit(this.#found);
  }

  /** What each layer can be stored as, and what that loses. */
  async #alone(): Promise<Options> {
    const { state } = this.#plan;
    const { layers } = this.#scheme;
    const { widths } = this.#reach;
    const names = layersOf(state.spec).map(({ name }) => name);
    const mixes = layers.flatMap((layer) =>
      widths.map((bits) => names.map((name) => (name === layer ? bits : 'float'))),
    );
    const results: AloneResult[] = [];
    const options = floatLayerReports(state).map(({ bytes }) => {
      const own: LayerOption<Width>[] = [{ width: 'float', bytes, loss: 0 }];
      return own;
    });
    // One layer after the other.
    for await (const { items: made, place } of inPasses(
      this.#mixes.make(mixes),
      mixes.length,
      widths.length,
    )) {
      const losses = await this.#mixes.losses(made, place);
      for (const [i, mix] of made.entries()) {
        const quantized = mix.widths.findIndex((width) => width !== 'float');
        const [layer, bits, loss] = [names[quantized], mix.widths[quantized], losses[i] ?? 0];
        if (layer === undefined || bits === undefined || bits === 'float') continue;
        results.push({ layer, bits, loss });
        options[quantized]?.push({ width: bits, bytes: bytesOf(mix, layer), loss });
      }
      this.#tell({ alone: [...results] });
    }
    return options;
  }

  /** What each layer loses in number formats, where they are asked for. */
  async #inFormats(): Promise<void> {
    const formats = this.#plan.settings.mixFormats ? numberFormats : [];
    const asked = this.#scheme.layers.flatMap((layer) => formats.map((format) => ({ layer, format })));
    for await (const { items, place } of inPasses(asked, asked.length)) {
      const files = items.map(({ layer, format }) => ({ file: this.#mixes.makeFormat(format, layer) }));
      const losses = await this.#mixes.losses(files, place);
      const results = items.map((one, i): FormatResult => ({ ...one, loss: losses[i] ?? 0 }));
      this.#tell({ formats: [...this.#found.formats, ...results] });
    }
  }

  /** Measures the mixes that promise most on the choosing images. Returns the best of them. */
  async #choose(options: Options): Promise<readonly MadeMix[]> {
    const { choosing, test, uniform, compared } = this.#reach;
    const same = uniform.map((bits) => uniformMix(options, bits));
    const wanted = once([
      ...promisingMixes(options, choosing),
      ...same,
      uniformMix(options, compared),
      ...allButOne(options, compared),
    ]).filter(({ widths }) => widths.some((width) => width !== 'float'));
    const predicted = new Map(wanted.map((mix) => [nameOf(mix), mix.loss]));
    const measured: { readonly mix: MadeMix; readonly bytes: number; readonly loss: number }[] = [];
    const all = this.#mixes.make(this.#mixes.inOrder(wanted).map(({ widths }) => widths));
    for await (const { items: made, place } of inPasses(all, wanted.length)) {
      const losses = await this.#mixes.losses(made, place);
      const results = made.map((mix, i): MixResult => {
        const [fileBytes, loss] = [mix.file.bytes.length, losses[i] ?? 0];
        measured.push({ mix, bytes: fileBytes, loss });
        return { widths: mix.widths, fileBytes, predicted: predicted.get(nameOf(mix)) ?? 0, measured: loss };
      });
      this.#tell({ mixes: [...this.#found.mixes, ...results] });
    }
    const best = spread(frontOf(measured), test).map(({ mix }) => mix);
    const names = new Set([...best, ...same].map(nameOf));
    return this.#mixes.inOrder(measured.map(({ mix }) => mix).filter((mix) => names.has(nameOf(mix))));
  }
}

const nameOf = ({ widths }: Pick<MadeMix, 'widths'>): string => widths.join(' ');

/** The first of those that are the same. */
const once = <Mix extends Pick<MadeMix, 'widths'>>(mixes: readonly Mix[]): readonly Mix[] => [
  ...new Map(mixes.toReversed().map((mix) => [nameOf(mix), mix])).values(),
];

const bytesOf = (made: MadeMix, layer: string): number =>
  layerReports(made.file.network).find(({ name }) => name === layer)?.bytes ?? 0;

/** So many at a time, each with its place among all. */
async function* inPasses<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  of: number,
  size = mostTogether,
): AsyncGenerator<{ readonly items: readonly Item[]; readonly place: { number: number; of: number } }> {
  let pass: Item[] = [];
  let number = 1;
  for await (const item of items) {
    pass.push(item);
    if (pass.length < size && number + pass.length <= of) continue;
    yield { items: pass, place: { number, of } };
    number += pass.length;
    pass = [];
  }
}
