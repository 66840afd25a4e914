/** Timing layers of any scheme: which ones, and that nothing stays behind. How long they take is the machine's. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { eligibleLayers, type Scheme } from '../../core/quantization/schemes/scheme.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { createTask } from '../../testing/engine/task.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { timeLayers } from './layer-times.ts';

const spec = parseNetwork('conv:8:3,pool,dropout:0.5,conv:8:5,pool,pool,dense:8', {
  side: 12,
  channels: 1,
  classes: 3,
});
const state = initialise(new TorchGenerator(0), spec);
const names = ['conv1', 'conv2', 'fc1', 'fc2'];

function quantized(kind: Scheme['kind']) {
  const layers = eligibleLayers(kind, spec);
  const schemes: { readonly [Kind in Scheme['kind']]: Scheme } = {
    dynamic: { kind: 'dynamic', granularity: 'per-tensor', layers },
    weightOnly: { kind: 'weightOnly', granularity: 'per-tensor', bits: 4, symmetric: true, layers },
    static: { kind: 'static', granularity: 'per-tensor', observer: 'minMax', calibrationImages: 1, layers },
  };
  return quantizeNetwork(state, schemes[kind], new Map(names.map((name) => [name, { min: -1, max: 3 }])));
}

describe.each(['simd', 'cpu'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    await useCpu();
    await registerForTests();
    await tf.setBackend(backend);
  });

  it.each(['dynamic', 'weightOnly', 'static'] as const)(
    'every layer of %s is timed against the baseline’s, and nothing stays behind',
    async (kind) => {
      const before = tf.memory().numTensors;
      const images = tf.zeros<tf.Rank.R4>([2, 12, 12, 1]);
      const onProgress = vi.fn();
      const pair = { baseline: state, candidate: quantized(kind) };
      const times = await timeLayers(pair, images, createTask('measureLayers'), onProgress);
      images.dispose();
      expect(tf.memory().numTensors).toBe(before);
      expect(times.map(({ layer }) => layer)).toEqual(names);
      expect(times.map(({ quantized }) => quantized)).toEqual(
        kind === 'dynamic' ? [false, false, true, true] : [true, true, true, true],
      );
      // On simd the weights of dense layers stay packed.
      const dense = backend !== 'simd';
      const alike = {
        dynamic: [true, true, false, false],
        weightOnly: [true, true, dense, dense],
        static: [],
      }[kind];
      expect(times.flatMap((time) => (time.alike ? [time.layer] : []))).toEqual(
        names.filter((_, index) => alike[index]),
      );
      for (const { baseline, candidate } of times) {
        expect(baseline.median).toBeGreaterThan(0);
        expect(candidate.timings).toBe(baseline.timings);
      }
      expect(onProgress.mock.calls).toEqual(names.map((_, index) => [index, names.length]));
    },
  );
});
