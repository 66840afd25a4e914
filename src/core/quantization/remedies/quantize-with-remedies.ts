/** A whole network in few bits, with remedies: layer by layer, each seeing what the quantized layers before it give. */
import { describeNetwork, type Layer } from '../../network/describe.ts';
import type { StateDict } from '../../network/state-dict.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { lowBitGrid } from '../grid/grid.ts';
import { type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import { type LowBitScheme, lowBitOptions } from '../schemes/scheme.ts';
import type { LowBitLayer, WeightOnlyNetwork } from '../schemes/weight-only.ts';
import { forwardCost, layerCosts, tooWideLayers, totalCost } from './costs.ts';
import { equalize } from './equalize.ts';
import {
  type Calibration,
  type ForwardLayer,
  flattenBoth,
  passOn,
  poolBoth,
  startingInputs,
} from './layer-inputs.ts';
import type { MatrixProducts } from './matrix-products.ts';
import { quantizeLayer } from './quantize-layer.ts';
import { needsImages, type Remedy, remedyProblems } from './remedy.ts';
import type { Stopwatch } from './stopwatch.ts';
import { sharesOf, type Work } from './work.ts';

export interface RemedyTools {
  readonly products: MatrixProducts;
  readonly forward: ForwardLayer;
  readonly work: Work;
  /** Tells afterwards what the time went into. */
  readonly watch: Stopwatch;
  /** For AdaRound, which looks at rows drawn at random. */
  readonly seed: number;
}

export interface RemediedNetwork {
  /** Layers that take no part share the arrays of the state that was handed in. */
  readonly network: WeightOnlyNetwork;
  /** The float weights that it was made of: with equalization others than the model's, which give the same logits. */
  readonly float: StateDict;
  /**
   * By layer, all but the last: what its outputs, before and after the ReLU, are divided by in comparison with the float model, because of
   * equalization. Undefined without it.
   */
  readonly factors: ReadonlyMap<string, Float64Array> | undefined;
  /** See `RemediedLayer.outputLoss`; layers without one are missing. */
  readonly outputLosses: ReadonlyMap<string, number>;
}

/** Layers with more inputs than a Hessian may have: see `mostHessianInputs`. Whoever offers remedies asks `tooWideLayers` before. */
export class WideLayersError extends Error {
  override readonly name = 'WideLayersError';
  readonly layers: readonly Layer[];

  constructor(layers: readonly Layer[]) {
    super(layers.map(({ name }) => name).join(', '));
    this.layers = layers;
  }
}

/**
 * calibration: undefined only where no remedy needs images. Without remedies this is `quantizeWeightOnly`. Rejects with WideLayersError;
 * NotFiniteError where a weight is NaN or infinite; NotPositiveDefiniteError where what a layer reads is; and whatever `work`
 * rejects with.
 */
export async function quantizeWithRemedies(
  state: StateDict,
  scheme: LowBitScheme,
  remedies: readonly Remedy[],
  calibration: Calibration | undefined,
  tools: RemedyTools,
): Promise<RemediedNetwork> {
  const { spec } = state;
  const { steps, layers } = describeNetwork(spec);
  const takingPart = layers.filter(({ name }) => scheme.layers.includes(name));
  check(takingPart, remedies, calibration);
  const equalized = remedies.includes('equalize')
    ? await tools.watch.time('equalize', () => Promise.resolve(equalize(state, scheme.layers)))
    : undefined;
  const float = equalized?.state ?? state;

  const last = layers.findLastIndex((layer) => takingPart.includes(layer));
  const images = needsImages(remedies) ? (calibration?.count ?? 0) : 0;
  const costs = layers.map((layer, i) => [
    takingPart.includes(layer) ? totalCost(layerCosts(layer, remedies, images)) : 0,
    i < last ? 2 * forwardCost(layer, images) : 0,
  ]);
  const shares = sharesOf(tools.work, costs.flat());
  const quantized = new Map<string, FloatLayer | LowBitLayer>();
  const outputLosses = new Map<string, number>();
  let inputs = needsImages(remedies) ? startingInputs(calibration) : undefined;
  for (const step of steps) {
    if (step.kind === 'dropout') continue;
    if (step.kind === 'pool') {
      inputs &&= poolBoth(inputs, step);
      continue;
    }
    const place = layers.indexOf(step);
    const [forLayer = tools.work, forNext = tools.work] = shares.slice(2 * place, 2 * place + 2);
    const weights = floatLayer(float, step.name);
    inputs &&= flattenBoth(inputs, step);
    let given = weights;
    if (takingPart.includes(step)) {
      const { weight, bias } = weights;
      const layer = await quantizeLayer(
        { layer: step, weight, bias, options: lowBitOptions(scheme, step.name), remedies, inputs },
        { ...tools, work: forLayer },
      );
      await forLayer.step(1, 1);
      quantized.set(step.name, { kind: 'lowBit', weights: layer.weights, bias: layer.bias });
      if (layer.outputLoss !== undefined) outputLosses.set(step.name, layer.outputLoss);
      given = { kind: 'float32', weight: dequantizeGrid(lowBitGrid(layer.weights)), bias: layer.bias };
    } else {
      quantized.set(step.name, weights);
    }
    if (place >= last) inputs = undefined;
    const read = inputs;
    if (read) {
      inputs = await tools.watch.time('images', () =>
        passOn(read, step, weights, given, tools.forward, forNext),
      );
    }
  }
  const network: WeightOnlyNetwork = { kind: 'weightOnly', scheme, spec, layers: quantized };
  return { network, float, factors: equalized?.factors, outputLosses };
}

function check(
  layers: readonly Layer[],
  remedies: readonly Remedy[],
  calibration: Calibration | undefined,
): void {
  const [problem] = remedyProblems(remedies);
  if (problem) throw new RangeError(`${problem.remedy} ${problem.kind} ${problem.other}.`);
  if (needsImages(remedies) && !calibration?.count) {
    throw new RangeError(`${remedies.join(', ')} need calibration images.`);
  }
  const tooWide = tooWideLayers(layers, remedies);
  if (tooWide.length > 0) throw new WideLayersError(tooWide);
}
