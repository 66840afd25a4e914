// Any network of the grammar, quantized: what runs on simd has the very bits of the reference.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { layerNamesOf, layersOf } from '../../core/network/describe.ts';
import { initialise } from '../../core/network/initialise.ts';
import { flattenToPyTorch } from '../../core/network/layout.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { Calibrator } from '../../core/quantization/calibration/calibration.ts';
import { quantizedLinear } from '../../core/quantization/reference/linear.ts';
import { type DynamicNetwork, quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { classifyStatically, quantizeStatic } from '../../core/quantization/schemes/static-network.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { anyImages, anyState } from '../../testing/networks/any-network.ts';
import { calibrateBatch } from '../../testing/networks/calibrate-batch.ts';
import { int8Weights } from '../../testing/networks/simple-cnn.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { Network } from '../network/network.ts';
import { createRunner } from './runner.ts';

const batch = 3;
const granularity = fc.constantFrom('per-tensor', 'per-channel');

beforeAll(async () => {
  await useSimd();
});

const tensorOfImages = ({ spec: { side, channels } }: StateDict, pixels: Float32Array) =>
  tf.tensor4d(pixels, [batch, side, side, channels]);

it('static int8 of every layer has the logits of the reference, to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, granularity, async (state, shared) => {
      const { spec } = state;
      const pixels = anyImages(spec, batch);
      const calibrator = new Calibrator('minMax', spec);
      calibrateBatch(calibrator, state, pixels, batch);
      const chosen = { observer: 'minMax', calibrationImages: batch, layers: layerNamesOf(spec) } as const;
      const network = quantizeStatic(
        state,
        { kind: 'static', granularity: shared, ...chosen },
        calibrator.ranges(),
      );
      const before = tf.memory().numTensors;
      const runner = createRunner(network, false);
      const images = tensorOfImages(state, pixels);
      const logits = await runner.classify({ images, features: noFeatures }, batch);
      images.dispose();
      runner.dispose();
      expect(tf.memory().numTensors).toBe(before);
      expect(countDifferentBits(logits, classifyStatically(network, pixels, batch))).toBe(0);
    }),
  );
});

it('dynamic int8 has the logits of the reference on the same features, to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, granularity, async (state, shared) => {
      const network = quantizeDynamic(state, shared);
      const float = new Network(state);
      const images = tensorOfImages(state, anyImages(state.spec, batch));
      const features = float.features(images);
      const expected = dynamicReference(network, Float32Array.from(await features.data()));
      const runner = createRunner(network, true);
      const logits = await runner.classify({ images, features: () => features }, batch);
      runner.dispose();
      float.dispose();
      tf.dispose([images, features]);
      expect(countDifferentBits(logits, expected)).toBe(0);
    }),
  );
});

/** features: as `Network.features` gives them. Dropout changes nothing here. */
function dynamicReference(network: DynamicNetwork, features: Float32Array): Float32Array {
  const dense = layersOf(network.spec).filter((layer) => layer.kind === 'dense');
  return dense.reduce((x, layer) => {
    const bias = network.layers.get(layer.name)?.bias ?? new Float32Array();
    const linear = { weights: int8Weights(network, layer.name), bias };
    return quantizedLinear(flattenToPyTorch(layer, x, batch), batch, linear, { relu: layer.relu });
  }, features);
}

it.each([
  ['conv:8:3,pool,conv:16:3,pool,dense:5', 'int8-kernels'],
  ['conv:8:5,pool,dense:5', 'reference'],
  ['conv:8:3,conv:8:3,pool,dense:5', 'reference'],
  ['conv:6:3,pool,dense:5', 'reference'],
  ['dense:7', 'int8-kernels'],
] as const)('static int8 of %s says that it runs on %s', (text, arithmetic) => {
  const spec = parseNetwork(text, { side: 8, channels: 1, classes: 3 });
  const state = initialise(new TorchGenerator(0), spec);
  const ranges = new Map(layerNamesOf(spec).map((name) => [name, { min: 0, max: 1 }]));
  const chosen = { observer: 'minMax', calibrationImages: 1, layers: layerNamesOf(spec) } as const;
  const scheme = { kind: 'static', granularity: 'per-tensor', ...chosen } as const;
  const runner = createRunner(quantizeStatic(state, scheme, ranges), false);
  expect(runner.arithmetic).toBe(arithmetic);
  runner.dispose();
});

function noFeatures(): never {
  throw new Error('Nothing shares the convolutions.');
}
