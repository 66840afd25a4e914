import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { distance } from './random.ts';

/** The same computation on cpu and simd: how far apart, and that the result has the same shape. */
export async function disagreement(compute: () => tf.Tensor | tf.Tensor[]): Promise<number> {
  const results: { shape: number[]; values: ArrayLike<number> }[][] = [];
  for (const backend of ['cpu', 'simd']) {
    await tf.setBackend(backend);
    results.push(
      tf
        .tidy(() => {
          const y = compute();
          return { tensors: Array.isArray(y) ? y : [y] };
        })
        .tensors.map((y) => {
          const values = Float32Array.from(y.dataSync());
          const { shape } = y;
          y.dispose();
          return { shape, values };
        }),
    );
  }
  const [want = [], got = []] = results;
  expect(got.map(({ shape }) => shape)).toEqual(want.map(({ shape }) => shape));
  return Math.max(...want.map(({ values }, i) => distance(got[i]?.values ?? [], values)));
}
