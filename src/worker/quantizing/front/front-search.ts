/**
 * The search for widths layer by layer. Each layer is measured alone at every width; the sum of what its layers lose predicts a mix; the mixes
 * that promise most are measured on the same images; and the best of those are measured on the test images, which had no part in choosing.
 */
import { layersOf } from '../../../core/network/describe.ts';
import { frontOf, type LayerOption } from '../../../core/quantization/front/predicted-front.ts';
import { promisingMixes, spread } from '../../../core/quantization/front/promising.ts';
import { bitWidths } from '../../../core/quantization/grid/packing.ts';
import { floatLayerReports, layerReports } from '../../../core/quantization/report.ts';
import type { UniformScheme } from '../../../core/quantization/schemes/scheme.ts';
import type { Width } from '../../../core/quantization/schemes/widths.ts';
import type { AloneResult, FrontResult, MixResult } from '../../../core/results/front-result.ts';
import { mixesSchemeOf } from '../../../core/settings/scheme.ts';
import type { Task } from '../../workshop/task.ts';
import type { SweepPlan } from '../sweep.ts';
import { type MadeMix, Mixes, mostTogether } from './mixes.ts';

interface Reach {
  /** The widths that are tried. */
  readonly widths: readonly AloneResult['bits'][];
  /** Mixes that are measured on the choosing images, and on the test images. */
  readonly choosing: number;
  readonly test: number;
  /** Widths that are tried for all layers together: without remedies the sweep has them already. */
  readonly uniform: readonly AloneResult['bits'][];
}

const withoutRemedies: Reach = { widths: bitWidths, choosing: 48, test: 24, uniform: [] };

/** A mix takes seconds, and above 4 bits remedies leave nothing to win. */
const withRemedies: Reach = { widths: [8, 4, 3, 2], choosing: 12, test: 8, uniform: [4, 3, 2] };

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
  if (scheme.layers.length > 0) await new FrontSearch(plan, scheme, task, emit).run();
}

class FrontSearch {
  readonly #plan: SweepPlan;
  readonly #scheme: UniformScheme;
  readonly #mixes: Mixes;
  readonly #reach: Reach;
  readonly #emit: (front: FrontResult) => void;
  #found: FrontResult;

  constructor(plan: SweepPlan, scheme: UniformScheme, task: Task, emit: (front: FrontResult) => void) {
    this.#plan = plan;
    this.#scheme = scheme;
    this.#mixes = new Mixes(plan, scheme, task);
    this.#reach = scheme.remedies ? withRemedies : withoutRemedies;
    this.#emit = emit;
    const { count } = this.#mixes.choosing;
    this.#found = { scheme, choosingImages: count, alone: [], mixes: [], points: [], isWhole: false };
  }

  async run(): Promise<void> {
    const best = await this.#choose(await this.#alone());
    for (const { pass, point } of passesOf(best)) {
      const points = await this.#mixes.judge(pass, point);
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
    const options: LayerOption<Width>[][] = [];
    for (const { name, bytes } of floatLayerReports(state)) {
      const own: LayerOption<Width>[] = [{ width: 'float', bytes, loss: 0 }];
      options.push(own);
      if (!layers.includes(name)) continue;
      const made: MadeMix[] = [];
      for (const bits of widths)
        made.push(await this.#mixes.make(names.map((other) => (other === name ? bits : 'float'))));
      const place = { number: layers.indexOf(name) * widths.length + 1, of: layers.length * widths.length };
      const losses = await this.#mixes.losses(made, place);
      const results = widths.map((bits, i): AloneResult => ({ layer: name, bits, loss: losses[i] ?? 0 }));
      for (const [i, { bits, loss }] of results.entries())
        own.push({ width: bits, bytes: bytesOf(made[i], name), loss });
      this.#tell({ alone: [...this.#found.alone, ...results] });
    }
    return options;
  }

  /** Measures the mixes that promise most on the choosing images. Returns the best of them. */
  async #choose(options: Options): Promise<readonly MadeMix[]> {
    const { choosing, test, uniform } = this.#reach;
    const promising = promisingMixes(options, choosing);
    const same = uniformMixes(options, uniform).filter(
      ({ widths }) => !promising.some((mix) => mix.widths.join() === widths.join()),
    );
    const wanted = [...promising, ...same].filter(({ widths }) => widths.some((width) => width !== 'float'));
    const measured: { readonly mix: MadeMix; readonly bytes: number; readonly loss: number }[] = [];
    for (const { pass, point } of passesOf(this.#mixes.inOrder(wanted))) {
      const made: MadeMix[] = [];
      for (const { widths } of pass) made.push(await this.#mixes.make(widths));
      const losses = await this.#mixes.losses(made, point);
      const results = made.map(({ widths, file }, i): MixResult => {
        const [fileBytes, loss] = [file.bytes.length, losses[i] ?? 0];
        measured.push({ mix: { widths, file }, bytes: fileBytes, loss });
        return { widths, fileBytes, predicted: pass[i]?.loss ?? 0, measured: loss };
      });
      this.#tell({ mixes: [...this.#found.mixes, ...results] });
    }
    const best = new Set(spread(frontOf(measured), test).map(({ mix }) => mix));
    const isUniform = ({ widths }: MadeMix) =>
      uniformMixes(options, uniform).some((other) => other.widths.join() === widths.join());
    return this.#mixes.inOrder(
      measured.map(({ mix }) => mix).filter((mix) => best.has(mix) || isUniform(mix)),
    );
  }
}

/** The mixes in which every layer that can has this width. */
function uniformMixes(options: Options, widths: Reach['uniform']) {
  return widths.map((bits) => {
    const chosen = options.map((own) => own.find(({ width }) => width === bits) ?? own[0]);
    return {
      widths: chosen.map((option): Width => option?.width ?? 'float'),
      loss: chosen.reduce((sum, option) => sum + (option?.loss ?? 0), 0),
    };
  });
}

const bytesOf = (made: MadeMix | undefined, layer: string): number =>
  (made && layerReports(made.file.network).find(({ name }) => name === layer)?.bytes) ?? 0;

function passesOf<Item>(items: readonly Item[]) {
  const passes: { readonly pass: readonly Item[]; readonly point: { number: number; of: number } }[] = [];
  for (let start = 0; start < items.length; start += mostTogether) {
    const pass = items.slice(start, start + mostTogether);
    passes.push({ pass, point: { number: start + 1, of: items.length } });
  }
  return passes;
}
