// What is made of a filter is kept between calls. The outputs are those of a new filter with the same values, whatever happens in between.
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SimdBackend } from '../runtime/backend.ts';
import { ThreadPool } from '../runtime/threads.ts';
import { random } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import { conv2dRelu, conv2dReluMaxPool, Repeated, sgdMomentumUpdate, sgdStepNumbers } from './ops.ts';

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
});

function bytesInUse(): number {
  const backend = tf.backend();
  if (backend instanceof SimdBackend) return backend.memory().numBytesInWasm;
  throw new Error('These tests want simd.');
}

const settings = { learningRate: 0.5, momentum: 0 };
const [channels, filters] = [8, 16];

describe.each([
  ['Winograd', 3, 'winogradFilter'],
  ['direct', 5, 'directPanels'],
] as const)('a convolution, %s', (_, side, kernel) => {
  let x: tf.Tensor4D;
  let bias: tf.Tensor1D;
  let filter: tf.Variable<tf.Rank.R4>;
  let velocity: tf.Variable;
  let gradient: tf.Tensor;

  beforeEach(() => {
    const shape: [number, number, number, number] = [side, side, channels, filters];
    x = tf.tidy(() => tf.reshape<tf.Rank.R4>(random([2, 6, 6, channels], 1), [2, 6, 6, channels]));
    bias = tf.zeros([filters]);
    filter = tf.tidy(() => tf.variable(tf.reshape<tf.Rank.R4>(random(shape, 2), shape)));
    velocity = tf.tidy(() => tf.variable(tf.zerosLike(filter)));
    gradient = random(shape, 3);
  });
  afterEach(() => tf.dispose([x, bias, filter, velocity, gradient]));

  const outputs = (of: tf.Tensor4D): Float32Array =>
    Float32Array.from(tf.tidy(() => conv2dReluMaxPool(x, of, bias).dataSync()));

  function expectOutputsOfItsValues(): void {
    const anew = tf.tensor4d(Float32Array.from(filter.dataSync()), filter.shape);
    expect(outputs(filter)).toEqual(outputs(anew));
    anew.dispose();
  }

  const step = () => sgdMomentumUpdate([filter], [gradient], [velocity], settings);

  it('makes it once', () => {
    const run = vi.spyOn(ThreadPool.prototype, 'run');
    const first = outputs(filter);
    expect(outputs(filter)).toEqual(first);
    expect(run.mock.calls.filter(([name]) => name === kernel)).toHaveLength(1);
    run.mockRestore();
  });

  it('makes it anew when an optimizer has stepped', () => {
    for (let i = 0; i < 3; i++) {
      const old = outputs(filter);
      step();
      expect(outputs(filter)).not.toEqual(old);
      expectOutputsOfItsValues();
    }
  });

  it('makes it anew when a recorded step has been repeated', () => {
    const repeated = new Repeated(step, () => [filter, velocity, gradient]);
    for (let i = 0; i < 3; i++) {
      const old = outputs(filter);
      repeated.run(sgdStepNumbers(settings));
      expect(outputs(filter)).not.toEqual(old);
      expectOutputsOfItsValues();
    }
    repeated.forget();
  });

  it('makes it in each repetition of a recorded evaluation', () => {
    const zeros = () => tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R4>([2, 3, 3, filters])));
    const [sums, velocityOfSums] = [zeros(), zeros()];
    const subtract = vi.fn(() =>
      tf.tidy(() =>
        sgdMomentumUpdate([sums], [conv2dReluMaxPool(x, filter, bias)], [velocityOfSums], settings),
      ),
    );
    const repeated = new Repeated(subtract, () => [x, filter, bias, sums, velocityOfSums]);
    outputs(filter);
    for (let i = 0; i < 3; i++) {
      const old = Float32Array.from(sums.dataSync());
      repeated.run(sgdStepNumbers(settings));
      const added = outputs(filter);
      expect(Float32Array.from(sums.dataSync())).toEqual(old.map((sum, at) => sum - 0.5 * (added[at] ?? 0)));
      step();
    }
    expect(subtract).toHaveBeenCalledOnce();
    repeated.forget();
    tf.dispose([sums, velocityOfSums]);
  });

  it('tells apart the shapes under which the same values are used, and pooling or none', () => {
    const other = tf.reshape<tf.Rank.R4>(filter, [side, side, filters, channels]);
    const [wide, few] = [tf.zeros<tf.Rank.R4>([1, 4, 4, filters]), tf.ones<tf.Rank.R1>([channels])];
    const of = (shaped: tf.Tensor4D) => conv2dRelu(tf.add(wide, 1), shaped, few).dataSync();
    const apart = tf.tensor4d(Float32Array.from(filter.dataSync()), [side, side, filters, channels]);
    tf.tidy(() => {
      outputs(filter);
      expect(of(other)).toEqual(of(apart));
      expectOutputsOfItsValues();
    });
    tf.dispose([other, wide, few, apart]);
    expectOutputsOfItsValues();
  });

  it('gives the memory back with the filter', () => {
    outputs(filter);
    const before = bytesInUse();
    const another = tf.tensor4d(Float32Array.from(filter.dataSync()), filter.shape);
    outputs(another);
    expect(bytesInUse()).toBeGreaterThan(before + filter.size * 4);
    another.dispose();
    expect(bytesInUse()).toBe(before);
  });
});
