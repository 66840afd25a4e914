import { readFile } from 'node:fs/promises';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../test-support/node.ts';
import { registerForTests } from '../test-support/register.ts';
import { readSafetensors, SimpleCnn } from '../test-support/simpleCnn.ts';

const fixtures = new URL('../../../fixtures/pytorch/', import.meta.url);

describe('training SimpleCNN on MNIST in file order', () => {
  beforeAll(async () => {
    await registerForTests();
    await setBackend('simd');
  });

  it("follows PyTorch's losses over the first 200 steps within 1e-3, in constant memory", async () => {
    const expected: { first_200_step_losses: number[] } = JSON.parse(
      await readFile(new URL('seed0-expected.json', fixtures), 'utf8'),
    );
    const model = new SimpleCnn(
      readSafetensors(new Uint8Array(await readFile(new URL('seed0-init.safetensors', fixtures)))),
    );
    const pixels = await mnist('train-images-idx3-ubyte', 16);
    const labels = await mnist('train-labels-idx1-ubyte', 8);
    let tensors = 0;
    const worst = expected.first_200_step_losses.map((loss, step) => {
      const indices = Array.from({ length: 32 }, (_, i) => step * 32 + i);
      const value = model.step(pixels, labels, indices);
      const difference = Math.abs((value.dataSync()[0] ?? Number.NaN) - loss);
      value.dispose();
      if (step === 0) tensors = memory().numTensors;
      return difference;
    });
    expect(Math.max(...worst)).toBeLessThan(1e-3);
    expect(memory().numTensors).toBe(tensors);
    model.dispose();
  });
});
