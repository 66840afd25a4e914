/**
 * The weights of a layer between two levels each, and a step of Adam that moves them: what AdaRound learns.
 *
 * up = sigmoid(v) * (zeta - gamma) + gamma, cut to 0 .. 1; the weight is scale * (floor + up). The loss has a term
 * lambda * sum of 1 - |2 up - 1|^beta, which is 0 where all are fully up or down.
 *
 * Source: Nagel et al., "Up or Down? Adaptive Rounding for Post-Training Quantization", 2020, equations 21 to 25; numbers as there, but
 * for 1,000 steps instead of 10,000. Adam as in torch.optim.
 */
import { clamp } from '../grid/rounding.ts';
import { groupPlaces, highestCode, type Levels } from './levels.ts';
import { type DoubleMatrix, type Matrix, zeros } from './matrix-products.ts';

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
/** Nothing starts so far up or down that its slope is lost. */
const edge = 1e-4;
const decay1 = 0.9;
const decay2 = 0.999;
const epsilon = 1e-8;

export class SoftRounding {
  /** (out, in): where the weights stand now. The same object at all times. */
  readonly values: DoubleMatrix;
  readonly #highest: number;
  /** The code below each weight, not cut to the levels. */
  readonly #floors: Float64Array;
  readonly #scales: Float64Array;
  readonly #zeroPoints: Float64Array;
  /** v. Its sign at the end decides. */
  readonly #raised: Float64Array;
  readonly #sigmoids: Float64Array;
  readonly #firstMoments: Float64Array;
  readonly #secondMoments: Float64Array;

  /** weight: (out, in). */
  constructor(weight: Float32Array, levels: Levels) {
    const { outFeatures, inFeatures, scales, zeroPoints } = levels;
    const { groupsPerRow, groupSize } = groupPlaces(levels);
    const count = weight.length;
    this.values = zeros(outFeatures, inFeatures);
    this.#highest = highestCode(levels);
    this.#floors = new Float64Array(count);
    this.#scales = new Float64Array(count);
    this.#zeroPoints = new Float64Array(count);
    this.#raised = new Float64Array(count);
    this.#sigmoids = new Float64Array(count);
    this.#firstMoments = new Float64Array(count);
    this.#secondMoments = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const column = i % inFeatures;
      const group = ((i - column) / inFeatures) * groupsPerRow + Math.floor(column / groupSize);
      const scale = scales[group] ?? 0;
      const zeroPoint = zeroPoints[group] ?? 0;
      const level = Math.fround((weight[i] ?? 0) / scale);
      const floor = Math.floor(level);
      this.#scales[i] = scale;
      this.#zeroPoints[i] = zeroPoint;
      this.#floors[i] = floor + zeroPoint;
      const share = clamp((level - floor - gamma) / (zeta - gamma), edge, 1 - edge);
      this.#raised[i] = Math.log(share / (1 - share));
    }
    this.#update();
  }

  /** slopes: of the outputs' loss in each of `values`. step: from 0. */
  step(slopes: Matrix, step: number): void {
    const beta = step < warmSteps ? undefined : betaAt(step);
    const rate = learningRate / (1 - decay1 ** (step + 1));
    const correction = Math.sqrt(1 - decay2 ** (step + 1));
    // Looked up once: this runs for every weight, a thousand times.
    const [raised, first, second] = [this.#raised, this.#firstMoments, this.#secondMoments];
    const [floors, scales, sigmoids, highest] = [this.#floors, this.#scales, this.#sigmoids, this.#highest];
    for (let i = 0; i < raised.length; i++) {
      const sigmoid = sigmoids[i] ?? 0;
      const up = sigmoid * (zeta - gamma) + gamma;
      let slope = 0;
      // Where it is cut off v has no influence, but Adam's momentum goes on.
      if (up >= 0 && up <= 1) {
        const code = (floors[i] ?? 0) + up;
        if (code >= 0 && code <= highest) slope = (slopes.values[i] ?? 0) * (scales[i] ?? 0);
        if (beta !== undefined) slope += termSlope(up, beta);
        slope *= (zeta - gamma) * sigmoid * (1 - sigmoid);
      }
      const mean = decay1 * (first[i] ?? 0) + (1 - decay1) * slope;
      const square = decay2 * (second[i] ?? 0) + (1 - decay2) * slope * slope;
      first[i] = mean;
      second[i] = square;
      raised[i] = (raised[i] ?? 0) - (rate * mean) / (Math.sqrt(square) / correction + epsilon);
    }
    this.#update();
  }

  /** Each weight fully up or down, whichever is nearer. */
  codes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#raised, (raised, i) =>
      clamp((this.#floors[i] ?? 0) + (raised >= 0 ? 1 : 0), 0, this.#highest),
    );
  }

  #update(): void {
    const [raised, sigmoids, floors] = [this.#raised, this.#sigmoids, this.#floors];
    const [scales, zeroPoints, highest] = [this.#scales, this.#zeroPoints, this.#highest];
    const { values } = this.values;
    for (let i = 0; i < raised.length; i++) {
      const sigmoid = 1 / (1 + Math.exp(-(raised[i] ?? 0)));
      sigmoids[i] = sigmoid;
      const up = clamp(sigmoid * (zeta - gamma) + gamma, 0, 1);
      const code = clamp((floors[i] ?? 0) + up, 0, highest);
      values[i] = (code - (zeroPoints[i] ?? 0)) * (scales[i] ?? 0);
    }
  }
}

/** Falls evenly once the first steps are over. */
function betaAt(step: number): number {
  return lastBeta + (firstBeta - lastBeta) * (1 - (step - warmSteps) / (adaroundSteps - warmSteps));
}

/** Of the term that drives weights to their levels, in `up`. */
function termSlope(up: number, beta: number): number {
  const sharpness = 2 * up - 1;
  return -2 * lambda * beta * Math.sign(sharpness) * Math.abs(sharpness) ** (beta - 1);
}
