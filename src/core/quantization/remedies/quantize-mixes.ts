/** Whole networks in few bits, with remedies: layer by layer, each seeing what the quantized layers before it give. */
import { describeNetwork, type Layer } from '../../network/describe.ts';
import type { StateDict } from '../../network/state-dict.ts';
import { floatLayer } from '../reference/float-layer.ts';
import type { LowBitScheme } from '../schemes/scheme.ts';
import type { WeightOnlyNetwork } from '../schemes/weight-only.ts';
import { equalize, equalizedPairs } from './equalize.ts';
import type { Calibration, ForwardLayer } from './images/layer-inputs.ts';
import type { MatrixProducts } from './matrices/matrix-products.ts';
import { mixTree, treeCost } from './mix-tree.ts';
import { MixWalk } from './mix-walk.ts';
import { tooWideLayers } from './progress/costs.ts';
import type { Stopwatch } from './progress/stopwatch.ts';
import { sharedOut, type Work } from './progress/work.ts';
import { needsImages, type Remedy, remedyProblems } from './remedy.ts';

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
  /** The one that was handed in. */
  readonly scheme: LowBitScheme;
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
 * Quantizes to each of the schemes, in an order of its own, with the bits that each alone would have: what they share is computed once.
 *
 * calibration: undefined only where no remedy needs images. Without remedies these are those of `quantizeWeightOnly`. Rejects with WideLayersError;
 * NotFiniteError where a weight is NaN or infinite; NotPositiveDefiniteError where what a layer reads is; and whatever `work`
 * rejects with.
 */
export async function* quantizeMixes(
  state: StateDict,
  schemes: readonly LowBitScheme[],
  remedies: readonly Remedy[],
  calibration: Calibration | undefined,
  tools: RemedyTools,
): AsyncGenerator<RemediedNetwork> {
  const { spec } = state;
  const { layers } = describeNetwork(spec);
  check(
    layers.filter(({ name }) => schemes.some((scheme) => scheme.layers.includes(name))),
    remedies,
    calibration,
  );
  const equalizes = remedies.includes('equalize');
  const trees = [...alikeEqualized(schemes, layers, equalizes)].flatMap((some) => {
    const root = mixTree(some, layers);
    return root ? [{ root, taking: some[0]?.layers ?? [] }] : [];
  });
  const images = needsImages(remedies) ? (calibration?.count ?? 0) : 0;
  const total = trees.reduce((sum, { root }) => sum + treeCost(root, remedies, images), 0);
  const share = sharedOut(tools.work, total);
  for (const { root, taking } of trees) {
    const equalized = equalizes
      ? await tools.watch.time('equalize', () => Promise.resolve(equalize(state, taking)))
      : undefined;
    const float = equalized?.state ?? state;
    const walk = new MixWalk({ root, float, remedies, calibration }, { ...tools, share });
    for await (const { scheme, made } of walk.run()) {
      const stored = layers.map(
        (layer) => [layer.name, made.get(layer)?.stored ?? floatLayer(float, layer.name)] as const,
      );
      const network: WeightOnlyNetwork = { kind: 'weightOnly', scheme, spec, layers: new Map(stored) };
      const outputLosses = new Map(
        [...made].flatMap(([{ name }, { outputLoss }]) =>
          outputLoss === undefined ? [] : [[name, outputLoss]],
        ),
      );
      yield { scheme, network, float, factors: equalized?.factors, outputLosses };
    }
  }
}

/** Schemes for which equalization gives the same float weights. */
function alikeEqualized(
  schemes: readonly LowBitScheme[],
  layers: readonly Layer[],
  equalizes: boolean,
): Iterable<readonly LowBitScheme[]> {
  if (!equalizes) return [schemes];
  const alike = new Map<string, LowBitScheme[]>();
  for (const scheme of schemes) {
    const pairs = equalizedPairs(layers, scheme.layers);
    const key = pairs.map(({ layer }) => layer.name).join();
    alike.set(key, [...(alike.get(key) ?? []), scheme]);
  }
  return alike.values();
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
