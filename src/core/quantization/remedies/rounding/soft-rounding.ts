/**
 * The weights of a layer between two levels each, and a step of Adam that moves them: what AdaRound learns.
 *
 * up = sigmoid(v) * (zeta - gamma) + gamma, cut to 0 .. 1; the weight is scale * (floor + up). The loss has a term
 * lambda * sum of 1 - |2 up - 1|^beta, which is 0 where all are fully up or down.
 *
 * A step goes through all weights, a thousand times: what it needs of v alone is looked up in tables, and between two entries on a straight line.
 *
 * Source: Nagel et al., "Up or Down? Adaptive Rounding for Post-Training Quantization", 2020, equations 21 to 25; numbers as there, but
 * for 1,000 steps instead of 10,000. Adam as in torch.optim, what it remembers in float32 as there.
 */
import { groupStarts } from '../../grid/grouping.ts';
import { clamp } from '../../grid/rounding.ts';
import type { Matrix } from '../matrices/matrix-products.ts';
import { highestCode, type Levels } from './levels.ts';

export const adaroundSteps = 1000;
const learningRate = 0.01;
const lambda = 0.01;
/** The first steps go without the term of beta. */
const warmSteps = adaroundSteps / 5;
/** Beta falls from one to the other. */
const firstBeta = 20;
const lastBeta = 2;
/** The sigmoid never is 0 or 1; stretched it is. */
const zeta = 1.1;
const gamma = -0.1;
const decay1 = 0.9;
const decay2 = 0.999;
const epsilon = 1e-8;

/** Where v is farther from 0, `up` is cut off: by as much on both sides, because zeta - 1 is -gamma. */
const limit = Math.fround(Math.log((1 - gamma) / (zeta - 1)));
/** Steps of the tables. With 2,048 the straight lines are within 1e-4 of the term, and of the sigmoid within 1e-7. */
const tableSteps = 2048;
const perUnit = tableSteps / (2 * limit);
/** One more entry than there are ends of steps, because v may be the limit itself. */
const entries = Array.from({ length: tableSteps + 2 }, (_, i) => 1 / (1 + Math.exp(limit - i / perUnit)));
const ups = Float64Array.from(entries, (sigmoid) => sigmoid * (zeta - gamma) + gamma);
/** How fast `up` rises with v. */
const rises = Float64Array.from(entries, (sigmoid) => (zeta - gamma) * sigmoid * (1 - sigmoid));

export class SoftRounding {
  /** (out, in): where the weights stand now. The same object at all times. */
  readonly values: Matrix<Float32Array<ArrayBuffer>>;
  readonly #levels: Levels;
  /** Of each group, its first weight; and one more for the end. */
  readonly #starts: ArrayLike<number>;
  /** The code below each weight, not cut to the levels. */
  readonly #floors: Float32Array;
  /** v. Its sign at the end decides. */
  readonly #raised: Float32Array;
  /** Where v is cut off, 0 once it has come to rest: what is cut off has no slope, so it never moves again. */
  readonly #firstMoments: Float32Array;
  readonly #secondMoments: Float32Array;
  readonly #terms = new Float64Array(tableSteps + 2);

  /** weight: (out, in). */
  constructor(weight: Float32Array, levels: Levels) {
    const { outFeatures, inFeatures, granularity, scales, zeroPoints } = levels;
    const count = weight.length;
    const values = new Float32Array(count);
    this.values = { rows: outFeatures, columns: inFeatures, values };
    this.#levels = levels;
    this.#starts = groupStarts(granularity, outFeatures, inFeatures);
    this.#floors = new Float32Array(count);
    this.#raised = new Float32Array(count);
    this.#firstMoments = new Float32Array(count);
    this.#secondMoments = new Float32Array(count);
    const highest = highestCode(levels);
    for (const [group, scale] of scales.entries()) {
      const zeroPoint = zeroPoints[group] ?? 0;
      const end = this.#starts[group + 1] ?? 0;
      for (let i = this.#starts[group] ?? 0; i < end; i++) {
        const level = Math.fround((weight[i] ?? 0) / scale);
        const floor = Math.floor(level);
        const share = (level - floor - gamma) / (zeta - gamma);
        const code = floor + zeroPoint;
        this.#floors[i] = code;
        // Beyond the last level up and down are one: nothing is learned.
        this.#raised[i] =
          code < 0 || code >= highest ? Number.POSITIVE_INFINITY : Math.log(share / (1 - share));
        values[i] = (clamp(level + zeroPoint, 0, highest) - zeroPoint) * scale;
      }
    }
  }

  /** slopes: of the outputs' loss in each of `values`. step: from 0. */
  step(slopes: Matrix, step: number): void {
    this.#fillTerms(step);
    const correction = Math.sqrt(1 - decay2 ** (step + 1));
    const rate = (learningRate * correction) / (1 - decay1 ** (step + 1));
    const least = epsilon * correction;
    // Looked up once.
    const [raised, first, second] = [this.#raised, this.#firstMoments, this.#secondMoments];
    const [floors, starts, terms, { values }] = [this.#floors, this.#starts, this.#terms, this.values];
    const { scales, zeroPoints } = this.#levels;
    for (let group = 0; group < scales.length; group++) {
      const scale = scales[group] ?? 0;
      const zeroPoint = zeroPoints[group] ?? 0;
      const end = starts[group + 1] ?? 0;
      for (let i = starts[group] ?? 0; i < end; i++) {
        const before = raised[i] ?? 0;
        const isCut = before < -limit || before > limit;
        if (isCut && first[i] === 0) continue;
        // Where it is cut off v has no influence, but Adam's momentum goes on.
        const slope = isCut ? 0 : (slopes.values[i] ?? 0) * scale * at(rises, before) + at(terms, before);
        const mean = decay1 * (first[i] ?? 0) + (1 - decay1) * slope;
        const square = decay2 * (second[i] ?? 0) + (1 - decay2) * slope * slope;
        const after = Math.fround(before - (rate * mean) / (Math.sqrt(square) + least));
        first[i] = isCut && after === before ? 0 : mean;
        second[i] = square;
        raised[i] = after;
        const up = at(ups, Math.max(-limit, Math.min(after, limit)));
        values[i] = ((floors[i] ?? 0) + up - zeroPoint) * scale;
      }
    }
  }

  /** Each weight fully up or down, whichever is nearer. */
  codes(): Uint8Array<ArrayBuffer> {
    const highest = highestCode(this.#levels);
    return Uint8Array.from(this.#raised, (raised, i) =>
      clamp((this.#floors[i] ?? 0) + (raised >= 0 ? 1 : 0), 0, highest),
    );
  }

  /** The slope in v of the term that drives weights to their levels. */
  #fillTerms(step: number): void {
    if (step < warmSteps) return;
    // Falls evenly once the first steps are over.
    const beta = lastBeta + (firstBeta - lastBeta) * (1 - (step - warmSteps) / (adaroundSteps - warmSteps));
    for (const [i, up] of ups.entries()) {
      const sharpness = 2 * up - 1;
      const slope = -2 * lambda * beta * Math.sign(sharpness) * Math.abs(sharpness) ** (beta - 1);
      this.#terms[i] = slope * (rises[i] ?? 0);
    }
  }
}

/** What a table has for v, which is within the limit. */
function at(table: Float64Array, v: number): number {
  const place = (v + limit) * perUnit;
  const below = Math.floor(place);
  const lower = table[below] ?? 0;
  return lower + (place - below) * ((table[below + 1] ?? 0) - lower);
}
