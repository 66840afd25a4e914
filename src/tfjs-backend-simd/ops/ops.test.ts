import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  conv2d,
  grads,
  mul,
  type Rank,
  reshape,
  setBackend,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tensor1d,
  tensor2d,
  tidy,
  variable,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { distance, random } from '../test-support/random.ts';
import { fused, registerForTests } from '../test-support/register.ts';
import {
  conv2dReluMaxPool,
  type DenseActivation,
  dense,
  gatherNormalised,
  sgdMomentumUpdate,
  softmaxCrossEntropyLoss,
} from './ops.ts';

type Op = (...inputs: Tensor[]) => Tensor;

/** Value and gradients of an op on a backend; the gradients of a weighted sum of its results. */
async function on(
  backend: string,
  op: Op,
  shapes: readonly (readonly number[])[],
  seed: number,
): Promise<Float32Array[]> {
  await setBackend(backend);
  return tidy(() => {
    const inputs = shapes.map((shape, i) => random(shape, seed + i));
    const y = op(...inputs);
    const weights = random(y.shape, seed + 99);
    const gradients = grads((...x: Tensor[]) => sum(mul(op(...x), weights)))(inputs);
    return [y, ...gradients].map((t) => Float32Array.from(t.dataSync()));
  });
}

/** Largest distance between simd (its kernels) and cpu (stock operations), over value and gradients. */
async function disagreement(op: Op, shapes: readonly (readonly number[])[], seed: number): Promise<number> {
  const want = await on('cpu', op, shapes, seed);
  const got = await on('simd', op, shapes, seed);
  return Math.max(...want.map((values, i) => distance(got[i] ?? [], values)));
}

/** What rounding may move a value by. */
const rounding = 1e-5;

/**
 * Whether ReLU, and for windows of several values max-pooling, choose alike on every backend: where two values are closer
 * than rounding, another order of summing chooses the other one, and the gradient rightly goes there.
 */
function choosesClearly(windows: readonly (readonly number[])[]): boolean {
  return windows.every((values) => {
    const [most = 0, second = Number.NEGATIVE_INFINITY] = [...values].sort((a, b) => b - a);
    return most < -rounding || (most > rounding && most - second > rounding);
  });
}

/** Every value of `x` alone, for a ReLU without pooling. */
const singly = (x: Tensor): number[][] => Array.from(x.dataSync(), (value) => [value]);

/** The windows of 2x2 max-pooling over [batch, height, width, channels]. */
function poolingWindows(x: Tensor4D): number[][] {
  const [batch, height, width, channels] = x.shape;
  const values = x.dataSync();
  const windows: number[][] = [];
  for (let image = 0; image < batch; image++) {
    for (let row = 0; row + 1 < height; row += 2) {
      for (let column = 0; column + 1 < width; column += 2) {
        for (let channel = 0; channel < channels; channel++) {
          const at = (i: number, j: number) =>
            values[((image * height + row + i) * width + column + j) * channels + channel] ?? Number.NaN;
          windows.push([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]);
        }
      }
    }
  }
  return windows;
}

/** Gives, of an op's inputs, the groups of values that it chooses from. */
type Choices = (...inputs: Tensor[]) => number[][];

/** Whether the choices are clear for the inputs that `disagreement` makes of these shapes and seed. */
async function choosesClearlyOnCpu(
  choices: Choices,
  shapes: readonly (readonly number[])[],
  seed: number,
): Promise<boolean> {
  await setBackend('cpu');
  return tidy(() => choosesClearly(choices(...shapes.map((shape, i) => random(shape, seed + i)))));
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const side = fc.integer({ min: 2, max: 15 });

describe('ops on simd agree with stock operations on cpu', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  /** conv2dReluMaxPool on inputs of these sizes, where ReLU and pooling choose clearly. */
  async function convolutionDisagreement(
    [batch, height, width, channels, filters]: readonly [number, number, number, number, number],
    seed: number,
  ): Promise<number> {
    const shapes = [[batch, height, width, channels], [3, 3, channels, filters], [filters]];
    const typed = (x: Tensor, filter: Tensor, bias: Tensor) =>
      [
        reshape<Rank.R4>(x, [batch, height, width, channels]),
        reshape<Rank.R4>(filter, [3, 3, channels, filters]),
        reshape<Rank.R1>(bias, [filters]),
      ] as const;
    const beforePooling = (x: Tensor, filter: Tensor, bias: Tensor) => {
      const [image, weights, shift] = typed(x, filter, bias);
      return poolingWindows(add(conv2d(image, weights, 1, 'same'), shift));
    };
    fc.pre(await choosesClearlyOnCpu(beforePooling, shapes, seed));
    return disagreement((x, filter, bias) => conv2dReluMaxPool(...typed(x, filter, bias)), shapes, seed);
  }

  it('conv2dReluMaxPool of many channels, and its gradients, within 2e-5', async () => {
    const eights = fc.constantFrom(8, 16, 24, 32);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.integer({ min: 1, max: 3 }), side, side, eights, eights),
        seeds,
        async (sizes, seed) => {
          expect(await convolutionDisagreement(sizes, seed)).toBeLessThan(2e-5);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('conv2dReluMaxPool of one channel or a number without a kernel, and its gradients, within 5e-6', async () => {
    const channels = fc.constantFrom(1, 3, 5);
    const filters = fc.constantFrom(3, 8, 16, 32);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.integer({ min: 1, max: 3 }), side, side, channels, filters),
        seeds,
        async (sizes, seed) => {
          expect(await convolutionDisagreement(sizes, seed)).toBeLessThan(5e-6);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('dense with and without ReLU, of any rank, and its gradients, within 5e-6', async () => {
    const size = fc.constantFrom(1, 2, 3, 5, 8, 17, 33, 130);
    await fc.assert(
      fc.asyncProperty(
        size,
        size,
        size,
        fc.boolean(),
        fc.constantFrom<DenseActivation>('linear', 'relu'),
        seeds,
        async (rows, depth, units, deep, activation, seed) => {
          const shapes = [deep ? [rows, depth, 2] : [rows, 2 * depth], [2 * depth, units], [units]];
          const of =
            (wanted: DenseActivation): Op =>
            (a, b, c) =>
              dense(a, reshape<Rank.R2>(b, [2 * depth, units]), reshape<Rank.R1>(c, [units]), wanted);
          const beforeRelu: Choices = (...inputs) => singly(of('linear')(...inputs));
          fc.pre(activation === 'linear' || (await choosesClearlyOnCpu(beforeRelu, shapes, seed)));
          expect(await disagreement(of(activation), shapes, seed)).toBeLessThan(5e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('softmaxCrossEntropyLoss and its gradient within 1e-6', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 19 }),
        seeds,
        async (rows, classes, seed) => {
          const op: Op = (logits) =>
            softmaxCrossEntropyLoss(
              reshape<Rank.R2>(mul(logits, 20), [rows, classes]),
              tensor1d(
                Int32Array.from({ length: rows }, (_, i) => (i * 7 + seed) % classes),
                'int32',
              ),
            );
          expect(await disagreement(op, [[rows, classes]], seed)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('softmaxCrossEntropyLoss refuses a label that is no class', async () => {
    await setBackend('simd');
    const logits: Tensor2D = tensor2d([1, 2, 3, 4], [2, 2]);
    expect(() => softmaxCrossEntropyLoss(logits, tensor1d([0, 2], 'int32'))).toThrow(
      /label 2 is not one of 2 classes/,
    );
  });

  // The same operations in the same order: only a fused multiply-add, which does not round the product, can differ.
  const momentumTolerance = fused ? 1e-7 : 0;

  it(`sgdMomentumUpdate over two steps ${fused ? 'within 1e-7' : 'to the last bit'}, and leaves copies of the weights alone`, async () => {
    const results: Float32Array[] = [];
    for (const backend of ['cpu', 'simd']) {
      await setBackend(backend);
      const weight = variable(random([3, 37], 1));
      const velocity = variable(random([3, 37], 2));
      const copy = weight.clone();
      const original = Float32Array.from(copy.dataSync());
      for (const seed of [3, 4]) {
        const gradient = random([3, 37], seed);
        sgdMomentumUpdate([weight], [gradient], [velocity], { learningRate: 0.1, momentum: 0.9 });
        gradient.dispose();
      }
      expect(Float32Array.from(copy.dataSync())).toEqual(original);
      results.push(Float32Array.from(weight.dataSync()), Float32Array.from(velocity.dataSync()));
      for (const t of [weight, velocity, copy]) t.dispose();
    }
    const [cpuWeight = [], cpuVelocity = [], weight = [], velocity = []] = results;
    expect(distance(weight, cpuWeight)).toBeLessThanOrEqual(momentumTolerance);
    expect(distance(velocity, cpuVelocity)).toBeLessThanOrEqual(momentumTolerance);
  });

  it('gatherNormalised to the last bit', async () => {
    const pixels = Uint8Array.from({ length: 5 * 3 * 7 }, (_, i) => (i * 37) % 256);
    const results: ArrayLike<number>[] = [];
    for (const backend of ['cpu', 'simd']) {
      await setBackend(backend);
      results.push(
        gatherNormalised(pixels, [4, 0, 0, 2], [3, 7, 1], { mean: 0.1307, std: 0.3081 }).dataSync(),
      );
    }
    expect(results[1]).toEqual(results[0]);
    expect(() => gatherNormalised(pixels, [5], [3, 7, 1], { mean: 0, std: 1 })).toThrow(/no image 5 in 5/);
  });
});
