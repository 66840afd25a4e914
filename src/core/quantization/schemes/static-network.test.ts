import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { simpleCnn } from '../../../core/network/presets.ts';
import { countDifferentBits, largestDifference } from '../../../testing/bits.ts';
import {
  imageSize,
  readJsonFixture,
  readMnistTest,
  readMnistTrain,
  readState,
  trainedWeightsPath,
} from '../../../testing/fixtures.ts';
import { calibrateBatch } from '../../../testing/networks/calibrate-batch.ts';
import { classCount, layerNames } from '../../../testing/networks/simple-cnn.ts';
import { normaliseBatch } from '../../dataset/normalise.ts';
import { countCorrect } from '../../metrics/accuracy.ts';
import { Calibrator, type InputRanges, rangeOf } from '../calibration/calibration.ts';
import { quantizeWeights } from '../grid/weights.ts';
import { told } from '../telling.ts';
import { layerWeights } from './layer-weights.ts';
import { SchemeError, type StaticScheme } from './scheme.ts';
import { quantizeStatically, staticConvolution, staticLinear } from './static-layer.ts';
import {
  classifyStatically,
  quantizeStatic,
  type StaticNetwork,
  staticActivationParameters,
} from './static-network.ts';

const layer = v.object({ scale: v.number(), zero_point: v.number() });
const expected = readJsonFixture(
  'static-cases.json',
  v.object({
    calibration_images: v.number(),
    images: v.number(),
    inputs: v.object({ conv1: layer, conv2: layer, fc1: layer, fc2: layer }),
    cases: v.array(
      v.object({
        granularity: v.picklist(['per-tensor', 'per-channel']),
        layers: v.array(v.picklist(layerNames)),
        logits: v.array(v.number()),
      }),
    ),
  }),
);

const state = readState(trainedWeightsPath);
const scheme: StaticScheme = {
  kind: 'static',
  granularity: 'per-tensor',
  observer: 'minMax',
  calibrationImages: expected.calibration_images,
  layers: layerNames,
};

function normalised(pixels: Uint8Array, count: number): Float32Array<ArrayBuffer> {
  const images = new Float32Array(count * imageSize);
  normaliseBatch(
    pixels,
    Uint32Array.from({ length: count }, (_, i) => i),
    0,
    count,
    images,
    mnist,
  );
  return images;
}

const test = readMnistTest();
let ranges: InputRanges;

beforeAll(() => {
  const calibrator = new Calibrator('minMax', simpleCnn);
  const images = normalised(readMnistTrain().pixels, scheme.calibrationImages);
  calibrateBatch(calibrator, state, images, scheme.calibrationImages);
  ranges = calibrator.ranges();
});

/** The network with the scales that PyTorch's observers found, which differ from ours in the last bits of a float sum. */
function withPyTorchsInputs(network: StaticNetwork): StaticNetwork {
  const layers = layerNames.map((name) => {
    const quantized = layerWeights(network, name);
    const { scale, zero_point } = expected.inputs[name];
    const changed =
      quantized.kind === 'float32' ? quantized : { ...quantized, input: { scale, zeroPoint: zero_point } };
    return [name, changed] as const;
  });
  return { ...network, layers: new Map(layers) };
}

describe('against PyTorch', () => {
  it.each(layerNames)('%s: calibration finds the same scale, and the same zero point', (name) => {
    const { scale, zeroPoint } = staticActivationParameters(rangeOf(ranges, name));
    expect(Math.abs(scale / expected.inputs[name].scale - 1)).toBeLessThan(1e-6);
    expect(zeroPoint).toBe(expected.inputs[name].zero_point);
  });

  const classified = ({
    granularity,
    layers,
  }: {
    granularity: StaticScheme['granularity'];
    layers: string[];
  }) => {
    const network = quantizeStatic(state, { ...scheme, granularity, layers }, ranges);
    return classifyStatically(
      withPyTorchsInputs(network),
      normalised(test.pixels, expected.images),
      expected.images,
    );
  };
  const whole = expected.cases.filter(({ layers }) => layers.length === layerNames.length);
  const parts = expected.cases.filter(({ layers }) => layers.length < layerNames.length);

  it.each(whole)('all layers, $granularity: the logits are the same to the last bit', (recorded) => {
    expect(countDifferentBits(classified(recorded), Float32Array.from(recorded.logits))).toBe(0);
  });

  it.each(parts)('$layers alone, $granularity: the logits are within 1e-4', (recorded) => {
    expect(largestDifference(classified(recorded), Float32Array.from(recorded.logits))).toBeLessThan(1e-4);
  });
});

it('classifies as many of 256 images as the float model, within 2', () => {
  const count = 256;
  const labels = test.labels.subarray(0, count);
  const images = normalised(test.pixels, count);
  const correct = (layers: readonly string[]): number =>
    countCorrect(
      classifyStatically(quantizeStatic(state, { ...scheme, layers }, ranges), images, count),
      labels,
      classCount,
    );
  expect(Math.abs(correct(layerNames) - correct([]))).toBeLessThanOrEqual(2);
});

it('gives an image the same logits whatever batch it comes in', () => {
  const network = quantizeStatic(state, scheme, ranges);
  const images = normalised(test.pixels, 3);
  const together = classifyStatically(network, images, 3);
  const alone = classifyStatically(network, images.subarray(imageSize, 2 * imageSize), 1);
  expect(countDifferentBits(alone, together.subarray(10, 20))).toBe(0);
});

const anyInput = fc.record({
  scale: fc.float({ min: Math.fround(1e-4), max: 10, noNaN: true }),
  zeroPoint: fc.integer({ min: 0, max: 127 }),
});

describe('activations', () => {
  it('are rounded to the nearest of 0..127, ties to even, and cut off beyond', () => {
    const x = Float32Array.of(0.5, 1.5, 2.5, -0.5, -17, -18, 109.4, 110.5, 1e9, -1e9);
    const quantized = quantizeStatically(x, { scale: 1, zeroPoint: 17 });
    expect([...quantized]).toEqual([18, 18, 20, 16, 0, 0, 126, 127, 127, 0]);
  });

  it('keep their order, so that a maximum may be taken before or after', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), anyInput, (a, b, parameters) => {
        const [first = 0, second = 0, larger = 0] = quantizeStatically(
          Float32Array.of(a, b, Math.max(a, b)),
          parameters,
        );
        expect(larger).toBe(Math.max(first, second));
      }),
    );
  });
});

describe('a layer', () => {
  const integers = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 127 }), { minLength: length, maxLength: length });
  const floats = (length: number) =>
    fc.float32Array({ minLength: length, maxLength: length, noNaN: true, min: -2, max: 2 });

  it('computes the sum of (xq - zp) * wq, scaled, with padding that adds nothing', () => {
    const side = 3;
    fc.assert(
      fc.property(integers(2 * side * side), floats(2 * 2 * 9), floats(2), anyInput, (xq, w, bias, input) => {
        const weights = quantizeWeights(w, 2, 18, 'per-channel');
        const layer = { kind: 'staticInt8', weights, bias, input } as const;
        const y = staticConvolution(Uint8ClampedArray.from(xq), 1, layer, { inChannels: 2, side, kernel: 3 });
        for (const [i, value] of y.entries()) {
          const output = i % 2;
          const column = ((i - output) / 2) % side;
          const row = Math.floor(i / 2 / side);
          let sum = 0;
          for (let channel = 0; channel < 2; channel++) {
            for (let tap = 0; tap < 9; tap++) {
              const y0 = row + Math.floor(tap / 3) - 1;
              const x0 = column + (tap % 3) - 1;
              if (y0 < 0 || y0 >= side || x0 < 0 || x0 >= side) continue;
              const level = (xq[(y0 * side + x0) * 2 + channel] ?? 0) - input.zeroPoint;
              sum += level * (weights.values[(output * 2 + channel) * 9 + tap] ?? 0);
            }
          }
          const multiplier = Math.fround(input.scale * (weights.scales[output] ?? 0));
          expect(value).toBe(Math.fround(Math.fround(sum) * multiplier + (bias[output] ?? 0)));
        }
      }),
    );
  });

  it('holds the largest sums', () => {
    const depth = 3136;
    const zeros = quantizeWeights(new Float32Array(4 * depth), 4, depth, 'per-tensor');
    const weights = { ...zeros, values: zeros.values.fill(-128) };
    const layer = {
      kind: 'staticInt8',
      weights,
      bias: new Float32Array(4),
      input: { scale: 1, zeroPoint: 0 },
    } as const;
    const [y] = staticLinear(new Uint8ClampedArray(depth).fill(127), 1, layer);
    expect(y).toBe(Math.fround(Math.fround(depth * 127 * -128) * (weights.scales[0] ?? 0)));
  });
});

it('cannot tell ranges before an image has been seen', () => {
  expect(() => new Calibrator('mse', simpleCnn).ranges()).toThrow(SchemeError);
  const calibrator = new Calibrator('mse', simpleCnn);
  calibrator.observe('conv1', Float32Array.of(1));
  expect(() => calibrator.ranges()).toThrow(
    told('schemes/no-image', { layers: ['conv2', 'fc1', 'fc2'], count: 3 }),
  );
});
