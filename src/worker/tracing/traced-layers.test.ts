/** Any network of the grammar by any scheme: traced, it is the model that the page runs. */
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { layerNamesOf } from '../../core/network/describe.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { Calibrator } from '../../core/quantization/calibration/calibration.ts';
import { computeFloat, floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { forward } from '../../core/quantization/reference/forward.ts';
import { type QuantizedNetwork, quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { eligibleLayers, type Scheme } from '../../core/quantization/schemes/scheme.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { anyImages, anyState } from '../../testing/networks/any-network.ts';
import { calibrateBatch } from '../../testing/networks/calibrate-batch.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { Network } from '../network/network.ts';
import { createRunner } from '../quantized/runner.ts';
import { TracedModel } from './traced-layers.ts';

const batch = 3;

const schemes: { readonly [Kind in Scheme['kind']]: (layers: readonly string[]) => Scheme } = {
  dynamic: (layers) => ({ kind: 'dynamic', granularity: 'per-channel', layers }),
  weightOnly: (layers) => ({
    kind: 'weightOnly',
    granularity: 'per-group-32',
    bits: 4,
    symmetric: false,
    layers,
  }),
  static: (layers) => ({
    kind: 'static',
    granularity: 'per-tensor',
    observer: 'minMax',
    calibrationImages: batch,
    layers,
  }),
};

beforeAll(async () => {
  await useCpu();
  await registerForTests();
});

function quantize(state: StateDict, pixels: Float32Array, kind: Scheme['kind'], all: boolean) {
  const calibrator = new Calibrator('minMax', state.spec);
  calibrateBatch(calibrator, state, pixels, batch);
  const eligible = eligibleLayers(kind, state.spec);
  const scheme = schemes[kind](all ? eligible : eligible.slice(-1));
  return quantizeNetwork(state, scheme, calibrator.ranges());
}

const imagesOf = ({ side, channels }: NetworkSpec, pixels: Float32Array) =>
  tf.tensor4d(pixels, [batch, side, side, channels]);

async function runnerLogits(network: QuantizedNetwork, images: tf.Tensor4D): Promise<Float32Array> {
  const runner = createRunner(network, false);
  try {
    return await runner.classify({ images, features: noFeatures }, batch);
  } finally {
    runner.dispose();
  }
}

async function walk(model: StateDict | QuantizedNetwork, images: tf.Tensor4D): Promise<Float32Array> {
  const traced = new TracedModel(model);
  const logits = await traced.walk(images);
  const values = Float32Array.from(await logits.data());
  logits.dispose();
  traced.dispose();
  return values;
}

describe.each(['simd', 'cpu'] as const)('on %s, a traced model', (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
  });

  it.each(['dynamic', 'weightOnly', 'static'] as const)(
    'of %s quantization has the logits of its runner, to the last bit',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(anyState, fc.boolean(), async (state, all) => {
          const pixels = anyImages(state.spec, batch);
          const network = quantize(state, pixels, kind, all);
          const before = tf.memory().numTensors;
          const images = imagesOf(state.spec, pixels);
          const logits = await walk(network, images);
          const expected = await runnerLogits(network, images);
          images.dispose();
          expect(tf.memory().numTensors).toBe(before);
          expect(countDifferentBits(logits, expected)).toBe(0);
        }),
      );
    },
  );

  it('of floats has the logits of the float network, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const images = imagesOf(state.spec, anyImages(state.spec, batch));
        const network = new Network(state);
        const expected = tf.tidy(() => network.classify(network.features(images)));
        expect(countDifferentBits(await walk(state, images), Float32Array.from(await expected.data()))).toBe(
          0,
        );
        network.dispose();
        tf.dispose([images, expected]);
      }),
    );
  });

  it('shows what each layer reads and what it gives before its ReLU, within 1e-4 of the reference', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const pixels = anyImages(state.spec, batch);
        const expected: Float32Array[] = [];
        forward(state.spec, pixels, batch, (layer, x) => {
          const y = computeFloat(layer, floatLayer(state, layer.name), x, batch);
          expected.push(y.slice());
          return y;
        });
        const traced = new TracedModel(state);
        const images = imagesOf(state.spec, pixels);
        const seen: { readonly name: string; readonly values: Float32Array }[] = [];
        const logits = await traced.walk(images, async ({ layer, output }) => {
          seen.push({ name: layer.name, values: Float32Array.from(await output.data()) });
        });
        tf.dispose([images, logits]);
        traced.dispose();
        expect(seen.map(({ name }) => name)).toEqual(layerNamesOf(state.spec));
        for (const [index, { values }] of seen.entries()) {
          expect([...values]).toEqual([...(expected[index] ?? [])].map((value) => expect.closeTo(value, 4)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('computes with layers of another model where they stand in', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const pixels = anyImages(state.spec, batch);
        const network = quantize(state, pixels, 'weightOnly', true);
        const [float, quantized] = [new TracedModel(state), new TracedModel(network)];
        const images = imagesOf(state.spec, pixels);
        const logits = await float.walk(images, undefined, quantized.layers);
        const expected = await walk(network, images);
        expect(countDifferentBits(Float32Array.from(await logits.data()), expected)).toBe(0);
        tf.dispose([images, logits]);
        float.dispose();
        quantized.dispose();
      }),
      { numRuns: 20 },
    );
  });
});

function noFeatures(): never {
  throw new Error('Nothing shares the convolutions.');
}
