/**
 * Remedies one after the other, the cheapest first, until a target is met. Each is tried on top of those that were kept, on this network,
 * and judged by the logits' error on images that neither calibration nor the test has: accuracy is too coarse to choose by, since it moves
 * only where an answer does. A remedy that does not go together with a kept one is tried in its place.
 */
import type { Agreement } from '../../metrics/compare.ts';
import { isRealDifference } from '../../metrics/significance.ts';
import { describeNetwork } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { forwardCost, layerCosts, totalCost } from './progress/costs.ts';
import { needsImages, type Remedy, remedyNames, remedyProblems } from './remedy.ts';
import { withRemedy } from './with-remedy.ts';

export const targetKinds = ['no-real-loss', 'changed', 'logit-error'] as const;
type TargetKind = (typeof targetKinds)[number];

/** One for each figure that stands beside the accuracy. */
export type Target =
  /** Not more answers wrong than chance explains (McNemar's test). */
  | { readonly kind: Extract<TargetKind, 'no-real-loss'> }
  /** most: of 1,000 predictions. */
  | { readonly kind: Extract<TargetKind, 'changed'>; readonly most: number }
  /** most: of `logitError`, as a share. */
  | { readonly kind: Extract<TargetKind, 'logit-error'>; readonly most: number };

/** What a model makes of the held-out images, beside the float model. */
export interface HeldOutResult extends Agreement {
  /** Right answers. */
  readonly correct: number;
  /** See `logitError`. Infinite where the logits are no numbers. */
  readonly logitError: number;
}

export const verdicts = ['kept', 'no-use', 'hurt'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Attempt {
  /** The one that is judged; the first attempt has none. */
  readonly remedy?: Remedy | undefined;
  /** All that are carried out, in the order of `remedyNames`. */
  readonly remedies: readonly Remedy[];
}

export interface Stair extends Attempt {
  readonly found: HeldOutResult;
  readonly verdict: Verdict;
  /** Seconds that it took to quantize and to measure. */
  readonly seconds: number;
}

export type StaircaseEnd = 'met' | 'not-met';

/**
 * A remedy has to lower the error by this share of it, or it is no use: smaller differences would be others on other images. One that raises
 * it by more has hurt.
 */
const leastGain = 0.01;

/** best: the error of what was kept so far; undefined where nothing was tried yet. */
export function verdictOf(error: number, best: number | undefined): Verdict {
  if (best === undefined || error < best * (1 - leastGain)) return 'kept';
  return error <= best * (1 + leastGain) ? 'no-use' : 'hurt';
}

export function meets(target: Target, { images, changed, better, worse, pValue, logitError }: HeldOutResult) {
  switch (target.kind) {
    case 'no-real-loss':
      return worse <= better || !isRealDifference(pValue);
    case 'changed':
      return 1000 * changed <= target.most * images;
    case 'logit-error':
      return logitError <= target.most;
    default:
      return target satisfies never;
  }
}

/** The last that was kept: what all later ones stand on. Undefined where nothing was tried yet. */
export const keptOf = (stairs: readonly Stair[]): Stair | undefined =>
  stairs.findLast(({ verdict }) => verdict === 'kept');

/** What GPTQ to the float model does to the biases is the correction of them: both together have the bits of the one. */
const withoutNeedless = (remedies: readonly Remedy[]): readonly Remedy[] =>
  remedies.includes('float-target') ? remedies.filter((remedy) => remedy !== 'bias') : remedies;

/** What the order of attempts depends on. */
export interface Possible {
  /** Of quantizing with these, in whatever unit. */
  costOf(remedies: readonly Remedy[]): number;
  /** False where a layer is too large for them. */
  canTry(remedies: readonly Remedy[]): boolean;
}

/**
 * Whether it is an option of a remedy that was kept. Those go first: at 2 bits, one scale a tensor, the output scale raises SimpleCNN's logit
 * error from 1.1 to 4.0 % before GPTQ aims at the float model, and lowers it from 0.75 to 0.50 % after that.
 */
const isOptionOf = (kept: readonly Remedy[], remedy: Remedy): boolean =>
  remedyProblems([remedy]).some(({ other }) => kept.includes(other));

/**
 * The cheapest of the remedies that were not tried yet, on top of those that were kept; options of these before all others. Undefined where none
 * is left.
 */
export function nextAttempt(stairs: readonly Stair[], { costOf, canTry }: Possible): Attempt | undefined {
  const kept = keptOf(stairs);
  if (!kept) return { remedies: [] };
  const known = new Set(stairs.map(({ remedies }) => remedies.join()));
  const attempts = remedyNames
    .filter((remedy) => !stairs.some((stair) => stair.remedy === remedy))
    .map((remedy) => ({ remedy, remedies: withoutNeedless(withRemedy(kept.remedies, remedy, true)) }))
    .filter(({ remedies }) => !known.has(remedies.join()) && canTry(remedies));
  const options = attempts.filter(({ remedy }) => isOptionOf(kept.remedies, remedy));
  const first = options.length > 0 ? options : attempts;
  const costs = first.map(({ remedies }) => costOf(remedies));
  return first[costs.indexOf(Math.min(...costs))];
}

export interface Climb extends Possible {
  readonly target: Target;
  /** Quantizes and measures. */
  tryOut(attempt: Attempt): Promise<Pick<Stair, 'found' | 'seconds'>>;
  /** Told before each attempt, which waits for it. */
  begins(stairs: readonly Stair[], attempt: Attempt): Promise<void>;
}

/** Tries remedies until the target is met or none is left. Rejects with what either of the two rejects with. */
export async function climb(plan: Climb): Promise<{ stairs: readonly Stair[]; end: StaircaseEnd }> {
  const stairs: Stair[] = [];
  for (;;) {
    const attempt = nextAttempt(stairs, plan);
    if (!attempt) return { stairs, end: 'not-met' };
    await plan.begins([...stairs], attempt);
    const { found, seconds } = await plan.tryOut(attempt);
    const verdict = verdictOf(found.logitError, keptOf(stairs)?.found.logitError);
    stairs.push({ ...attempt, found, seconds, verdict });
    if (verdict === 'kept' && meets(plan.target, found)) return { stairs, end: 'met' };
  }
}

/** Multiply-adds of quantizing these layers of a network with remedies that look at so many images. */
export function remediesCost(
  spec: NetworkSpec,
  takingPart: readonly string[],
  remedies: readonly Remedy[],
  calibrationImages: number,
): number {
  const { layers } = describeNetwork(spec);
  const images = needsImages(remedies) ? calibrationImages : 0;
  return layers.reduce((sum, layer) => {
    const own = takingPart.includes(layer.name) ? totalCost(layerCosts(layer, remedies, images)) : 0;
    return sum + own + 2 * forwardCost(layer, images);
  }, 0);
}

/** Fewer say nothing: each of so many is 2 %. */
export const leastHeldOut = 50;
const mostHeldOut = 2000;

/** `count` images from `first` on. */
export interface ImageRange {
  readonly first: number;
  readonly count: number;
}

/** The last of the training images, as far as calibration, which takes the first, leaves them. Undefined where too few are left. */
export function heldOutImages(trainingImages: number, calibrationImages: number): ImageRange | undefined {
  const count = Math.min(mostHeldOut, trainingImages - calibrationImages);
  return count < leastHeldOut ? undefined : { first: trainingImages - count, count };
}
