/**
 * The walk through a tree of schemes, depth first: whatever depends on a beginning alone is computed once for all schemes that have it, and let
 * go of before the layers behind it are dealt with. What stays is what the layers on the way read.
 */
import { describeNetwork, type Layer, type PoolStep } from '../../network/describe.ts';
import type { StateDict } from '../../network/state-dict.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { lowBitGrid } from '../grid/grid.ts';
import { type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import type { LowBitScheme } from '../schemes/scheme.ts';
import type { LowBitLayer } from '../schemes/weight-only.ts';
import {
  asRead,
  type Calibration,
  type ForwardLayer,
  type LayerInputs,
  outputsOf,
} from './images/layer-inputs.ts';
import { type Stop, stopCosts, stopsFrom } from './mix-tree.ts';
import type { Work } from './progress/work.ts';
import { readyLayer, type Tools } from './quantize-layer.ts';
import { needsImages, type Remedy } from './remedy.ts';

export interface WalkPlan {
  readonly root: Stop;
  /** The weights that are quantized. */
  readonly float: StateDict;
  readonly remedies: readonly Remedy[];
  /** Undefined only where no remedy needs images. */
  readonly calibration: Calibration | undefined;
}

export interface WalkTools extends Omit<Tools, 'work'> {
  readonly forward: ForwardLayer;
  /** Gives the next part of the work, by its cost. See `treeCost` for their sum. */
  readonly share: (cost: number) => Work;
}

/** A layer as one branch stores it. */
export interface MadeLayer {
  readonly stored: FloatLayer | LowBitLayer;
  /** See `RemediedLayer`. */
  readonly outputLoss: number | undefined;
}

export interface MadeMix {
  readonly scheme: LowBitScheme;
  /** By layer. Those behind the last quantized one are missing: they stay float. */
  readonly made: ReadonlyMap<Layer, MadeLayer>;
}

/** On the way to a stop. */
interface Arrival {
  readonly stop: Stop;
  readonly made: MadeMix['made'];
  /** Undefined at the root, and where no remedy needs images. */
  readonly from?: {
    readonly layer: Layer;
    readonly inputs: LayerInputs;
    /** Undefined where the layer stays float. */
    readonly weights: FloatLayer | undefined;
  };
}

export class MixWalk {
  readonly #plan: WalkPlan;
  readonly #tools: WalkTools;
  readonly #images: number;
  /** What each layer reads in the float network, by its place, as long as there are stops to come that read it. */
  readonly #x = new Map<number, Float32Array>();
  /** How many stops are to come, by place. */
  readonly #left = new Map<number, number>();

  constructor(plan: WalkPlan, tools: WalkTools) {
    this.#plan = plan;
    this.#tools = tools;
    this.#images = needsImages(plan.remedies) ? (plan.calibration?.count ?? 0) : 0;
    for (const { place } of stopsFrom(plan.root)) this.#left.set(place, (this.#left.get(place) ?? 0) + 1);
  }

  /** Gives each scheme of the tree once it is whole. */
  async *run(): AsyncGenerator<MadeMix> {
    const { root, calibration } = this.#plan;
    if (this.#images > 0 && calibration) {
      this.#x.set(0, asRead(root.layer, this.#poolsBefore(root.layer), calibration.images, this.#images));
    }
    const arrivals: Arrival[] = [{ stop: root, made: new Map() }];
    for (let arrival = arrivals.pop(); arrival; arrival = arrivals.pop()) {
      const { stop, made: before } = arrival;
      const inputs = await this.#inputsAt(arrival);
      // Nothing that this stop needs no more is held while others are dealt with.
      arrival = undefined;
      const layers = await this.#quantize(stop, inputs);
      await this.#leave(stop, inputs);
      const onwards: Arrival[] = [];
      for (const [i, { whole, next, options }] of stop.branches.entries()) {
        const layer = layers[i];
        if (!layer) continue;
        const made = new Map([...before, [stop.layer, layer]]);
        for (const scheme of whole) yield { scheme, made };
        if (!next) continue;
        const weights = options && valuesOf(layer);
        const from = inputs && { layer: stop.layer, inputs, weights };
        onwards.push({ stop: next, made, ...(from && { from }) });
      }
      arrivals.push(...onwards.toReversed());
    }
  }

  async #inputsAt({ stop, from }: Arrival): Promise<LayerInputs | undefined> {
    const x = this.#x.get(stop.place);
    if (!x) return undefined;
    const images = this.#images;
    if (!from) return { images, x, y: x };
    const { layer, inputs, weights } = from;
    const work = this.#tools.share(stopCosts(layer, this.#plan.remedies, images).forward);
    const y =
      weights || inputs.x !== inputs.y
        ? await this.#next(layer, weights ?? this.#float(layer), inputs.y, stop, work)
        : x;
    return { images, x, y };
  }

  /** The layer in each branch of the stop. */
  async #quantize(stop: Stop, inputs: LayerInputs | undefined): Promise<readonly MadeLayer[]> {
    const { layer, branches } = stop;
    const { remedies } = this.#plan;
    const float = this.#float(layer);
    const stays: MadeLayer = { stored: float, outputLoss: undefined };
    if (branches.every(({ options }) => !options)) return branches.map(() => stays);
    const { ready, eachWidth } = stopCosts(layer, remedies, this.#images);
    const { weight, bias } = float;
    const work = this.#tools.share(ready);
    const quantizeTo = await readyLayer({ layer, weight, bias, remedies, inputs }, { ...this.#tools, work });
    await work.step(1, 1);
    const made: MadeLayer[] = [];
    for (const { options } of branches) {
      if (!options) {
        made.push(stays);
        continue;
      }
      const forWidth = this.#tools.share(eachWidth);
      const { weights, bias: corrected, outputLoss } = await quantizeTo(options, forWidth);
      await forWidth.step(1, 1);
      made.push({ stored: { kind: 'lowBit', weights, bias: corrected }, outputLoss });
    }
    return made;
  }

  /** Sees to what the next layer reads in the float network, and lets go of what this one does where no other stop needs it. */
  async #leave({ layer, place, branches }: Stop, inputs: LayerInputs | undefined): Promise<void> {
    const next = branches.find((branch) => branch.next)?.next;
    if (inputs && next && !this.#x.has(next.place)) {
      const work = this.#tools.share(stopCosts(layer, this.#plan.remedies, this.#images).forward);
      this.#x.set(next.place, await this.#next(layer, this.#float(layer), inputs.x, next, work));
    }
    const left = (this.#left.get(place) ?? 0) - 1;
    this.#left.set(place, left);
    if (left === 0) this.#x.delete(place);
  }

  #next(
    layer: Layer,
    weights: FloatLayer,
    read: Float32Array,
    next: Stop,
    work: Work,
  ): Promise<Float32Array> {
    const images = this.#images;
    return this.#tools.watch.time('images', async () => {
      const given = await outputsOf(layer, weights, read, images, this.#tools.forward, work);
      return asRead(next.layer, this.#poolsBefore(next.layer), given, images);
    });
  }

  #float(layer: Layer): FloatLayer {
    return floatLayer(this.#plan.float, layer.name);
  }

  /** What is pooled between the layer before and this one. */
  #poolsBefore(layer: Layer): readonly PoolStep[] {
    const { steps } = describeNetwork(this.#plan.float.spec);
    const before = steps.slice(0, steps.indexOf(layer));
    const last = before.findLastIndex(({ kind }) => kind === 'conv' || kind === 'dense');
    return before.slice(last + 1).filter((step) => step.kind === 'pool');
  }
}

function valuesOf({ stored }: MadeLayer): FloatLayer {
  return stored.kind === 'lowBit'
    ? { kind: 'float32', weight: dequantizeGrid(lowBitGrid(stored.weights)), bias: stored.bias }
    : stored;
}
