import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerForTests } from '../test-support/register.ts';
import { SimdBackend } from './backend.ts';

describe('memory', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('is back where it was once tensors are disposed of, and slices outlive what they were cut from', async () => {
    await tf.setBackend('simd');
    const backend = tf.backend();
    if (!(backend instanceof SimdBackend)) throw new Error('simd is not the backend');
    const before = backend.memory().numBytesInWasm;
    const product = tf.matMul(tf.ones([8, 8]), tf.ones([8, 8]));
    const slice = tf.slice(product, [0, 0], [2, 8]);
    const read = product.dataSync();
    product.dispose();
    const overwriting = tf.matMul(tf.zeros([8, 8]), tf.zeros([8, 8]));
    expect([...slice.dataSync()]).toEqual(Array<number>(16).fill(8));
    expect(read[0]).toBe(8);
    overwriting.dispose();
    slice.dispose();
    tf.disposeVariables();
    expect(backend.memory().numBytesInWasm - before).toBeLessThanOrEqual(4 * 384);
  });

  it('running out gives an error that says how much was asked for, and leaves the backend usable', async () => {
    await registerForTests(32 * 2 ** 20);
    await tf.setBackend('simd');
    const multiply = () => tf.tidy(() => tf.matMul(tf.zeros([3000, 1]), tf.zeros([1, 3000])));
    expect(multiply).toThrow(/out of memory: no room for 36000000 bytes/);
    expect(multiply).toThrow(
      expect.objectContaining({
        problem: { code: 'out-of-memory', values: expect.objectContaining({ bytes: 36_000_000 }) },
      }),
    );
    const product = tf.matMul(tf.ones([2, 3]), tf.ones([3, 2]));
    expect([...product.dataSync()]).toEqual([3, 3, 3, 3]);
    product.dispose();
  });
});
