// Any network of the grammar, on the simd backend: what kernels compute is what core defines, and nothing is left behind.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { layersOf } from '../../core/network/describe.ts';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { Calibrator } from '../../core/quantization/calibration/calibration.ts';
import { computeFloat, floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { forward } from '../../core/quantization/reference/forward.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { anyImages, anyState } from '../../testing/networks/any-network.ts';
import { calibrateBatch } from '../../testing/networks/calibrate-batch.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { lossAndGradients } from '../training/training-step.ts';
import { Network } from './network.ts';
import { toTensors } from './tensors.ts';

const batch = 3;

beforeAll(async () => {
  await useSimd();
});

const reference = (state: StateDict, images: Float32Array): Float32Array<ArrayBuffer> =>
  forward(state.spec, images, batch, (layer, x) =>
    computeFloat(layer, floatLayer(state, layer.name), x, batch),
  );

it('gives the logits of the reference within 1e-5 of the largest', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async (state) => {
      const pixels = anyImages(state.spec, batch);
      const network = new Network(state);
      const { images, labels } = toTensors(pixels, new Uint8Array(batch), state.spec);
      const logits = tf.tidy(() => network.classify(network.features(images)));
      const found = Float32Array.from(await logits.data());
      tf.dispose([images, labels, logits]);
      network.dispose();
      const expected = reference(state, pixels);
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
      expect(found).toHaveLength(batch * state.spec.classes);
      expect(largestDifference(found, expected)).toBeLessThan(1e-5 * largest);
    }),
  );
});

it('gives back the weights it was made of, to the last bit, and leaves no tensor behind', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async (state) => {
      const before = tf.memory().numTensors;
      const network = new Network(state);
      const found = await network.state();
      const { images, labels } = toTensors(anyImages(state.spec, batch), new Uint8Array(batch), state.spec);
      const { loss, gradients } = lossAndGradients(network, images, labels);
      expect(gradients.map(({ shape }) => shape)).toEqual(network.variables.map(({ shape }) => shape));
      tf.dispose([images, labels, loss, gradients]);
      network.dispose();
      expect(tf.memory().numTensors).toBe(before);
      for (const [name, values] of state.tensors) {
        expect(countDifferentBits(found.tensors.get(name) ?? new Float32Array(), values), name).toBe(0);
      }
    }),
  );
});

it('shows calibration what the reference shows it, within 1e-5 of the largest', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async (state) => {
      const pixels = anyImages(state.spec, batch);
      const expected = new Calibrator('minMax', state.spec);
      calibrateBatch(expected, state, pixels, batch);
      const ranges = expected.ranges();
      const network = new Network(state);
      const { images, labels } = toTensors(pixels, new Uint8Array(batch), state.spec);
      const inputs = network.inputs(images);
      const calibrator = new Calibrator('minMax', state.spec);
      for (const [index, { name }] of layersOf(state.spec).entries()) {
        calibrator.observe(name, Float32Array.from((await inputs[index]?.data()) ?? []));
      }
      tf.dispose([images, labels, inputs]);
      network.dispose();
      for (const [name, { min, max }] of calibrator.ranges()) {
        const wanted = ranges.get(name) ?? { min: Number.NaN, max: Number.NaN };
        const size = Math.max(1, Math.abs(wanted.min), Math.abs(wanted.max));
        expect(Math.max(Math.abs(min - wanted.min), Math.abs(max - wanted.max))).toBeLessThan(1e-5 * size);
      }
    }),
  );
});

describe.each([
  [
    'no fused kernel can do',
    'conv:3:5,pool,conv:2:1,pool,conv:4:3,dense:5',
    { side: 7, channels: 3, classes: 4 },
  ],
  [
    'the fused kernels do, on odd sides',
    'conv:8:3,pool,conv:16:3,pool,dense:5',
    { side: 7, channels: 1, classes: 4 },
  ],
  ['both do in turn', 'conv:8:3,conv:8:3,pool,conv:4:7,pool,dense:5', { side: 15, channels: 8, classes: 4 }],
] as const)('gradients of a network whose shapes %s: %s', (_, text, geometry) => {
  const spec = parseNetwork(text, geometry);
  const state = initialise(new TorchGenerator(5), spec);
  const pixels = anyImages(spec, batch);
  const labels = Uint8Array.of(3, 0, 2);

  async function gradientsOn(backend: string): Promise<Float32Array[]> {
    await tf.setBackend(backend);
    const network = new Network(state);
    const tensors = toTensors(pixels, labels, spec);
    const { loss, gradients } = lossAndGradients(network, tensors.images, tensors.labels);
    const values = await Promise.all(
      [loss, ...gradients].map(async (one) => Float32Array.from(await one.data())),
    );
    tf.dispose([tensors, loss, gradients]);
    network.dispose();
    return values;
  }

  it('are the same on simd as on cpu, within 1e-5 of the largest', async () => {
    const expected = await gradientsOn('cpu');
    const found = await gradientsOn('simd');
    for (const [index, values] of expected.entries()) {
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(largest).toBeGreaterThan(0);
      expect(largestDifference(found[index] ?? new Float32Array(), values)).toBeLessThan(1e-5 * largest);
    }
  });
});
