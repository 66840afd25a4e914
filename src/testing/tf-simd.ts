import * as tf from '@tensorflow/tfjs-core';
import { registerForTests } from '../tfjs-backend-simd/test-support/register.ts';
import { useCpu } from './tf-cpu.ts';

/** TF.js on its `simd` backend, beside `cpu`. */
export async function useSimd(): Promise<void> {
  await useCpu();
  await registerForTests();
  await tf.setBackend('simd');
}
