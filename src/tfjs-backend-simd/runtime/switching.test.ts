// As tfjs-core's specs "Switching cpu backends", which it defines for the backend named 'cpu' alone (engine_test.ts).
import '@tensorflow/tfjs-backend-cpu';
import { add, dispose, memory, setBackend, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerForTests } from '../test-support/register.ts';

/** What a person sees of memory, without the bytes that only simd counts. */
function counts() {
  const { numDataBuffers, numTensors, numBytes } = memory();
  return { numDataBuffers, numTensors, numBytes };
}

describe('switching between cpu and simd', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('leaves tensors of both readable, counted once, and gone when they are disposed of', async () => {
    await setBackend('cpu');
    const before = counts();
    const onCpu = tensor1d([5, 6]);
    await setBackend('simd');
    const onSimd = tidy(() => add(tensor1d([1, 2]), tensor1d([2, 2])));
    const both = {
      numDataBuffers: before.numDataBuffers + 2,
      numTensors: before.numTensors + 2,
      numBytes: before.numBytes + 16,
    };
    for (const backend of ['simd', 'cpu', 'simd']) {
      await setBackend(backend);
      expect([...(await onCpu.data())]).toEqual([5, 6]);
      expect([...(await onSimd.data())]).toEqual([3, 4]);
      expect(counts()).toEqual(both);
    }
    dispose([onCpu, onSimd]);
    expect(counts()).toEqual(before);
  });

  it('lets an op take data of both, on either', async () => {
    await setBackend('cpu');
    const onCpu = tensor1d([5, 6]);
    await setBackend('simd');
    const onSimd = tidy(() => add(tensor1d([1, 2]), tensor1d([2, 2])));
    for (const backend of ['cpu', 'simd', 'cpu']) {
      await setBackend(backend);
      const sum = add(onCpu, onSimd);
      expect([...(await sum.data())]).toEqual([8, 10]);
      sum.dispose();
    }
    dispose([onCpu, onSimd]);
  });
});
