/** What holds for a network quantized by any scheme. */

import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { countDifferentBits, sameBytes } from '../../../testing/bits.ts';
import { fakeQuantizeActivations, fakeQuantizeState } from '../../../testing/networks/fake-quantization.ts';
import { layerNames, parameterNames, sameRanges, withTensor } from '../../../testing/networks/simple-cnn.ts';
import { writeNetwork } from '../../formats/safetensors/network-writer.ts';
import { initialise } from '../../network/initialise.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { type InputRanges, rangeOf } from '../calibration/calibration.ts';
import { NotFiniteError } from '../calibration/observer.ts';
import { layerReports } from '../report.ts';
import { told } from '../telling.ts';
import { isWhollyDynamic, quantizeDynamic, quantizeDynamicNetwork } from './dynamic.ts';
import { dequantizeNetwork, quantizeNetwork, weightGrid } from './quantized-network.ts';
import { type Scheme, SchemeError, schemeName } from './scheme.ts';
import { staticActivationParameters } from './static-network.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);
const range = { min: 0, max: 4 };
const ranges: InputRanges = new Map([...sameRanges(range), ['conv1', { min: -0.42, max: 2.82 }]]);

const wholeInInt8: Scheme = {
  kind: 'static',
  granularity: 'per-channel',
  observer: 'minMax',
  calibrationImages: 1,
  layers: layerNames,
};

const schemes: Scheme[] = [
  { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1', 'fc2'] },
  { kind: 'dynamic', granularity: 'per-channel', layers: ['fc2'] },
  { kind: 'weightOnly', bits: 8, symmetric: true, granularity: 'per-tensor', layers: layerNames },
  { kind: 'weightOnly', bits: 4, symmetric: false, granularity: 'per-group-64', layers: layerNames },
  { kind: 'weightOnly', bits: 3, symmetric: true, granularity: 'per-channel', layers: ['conv2', 'fc1'] },
  wholeInInt8,
  { kind: 'static', granularity: 'per-tensor', observer: 'mse', calibrationImages: 1, layers: ['conv1'] },
];
const named = schemes.map((scheme) => ({ name: schemeName(scheme, simpleCnn), scheme }));
const weightOf = (layer: string) => `${layer}.weight` as const;

describe.each(named)('$name', ({ scheme }) => {
  const network = quantizeNetwork(state, scheme, ranges);
  const restored = dequantizeNetwork(network);

  it('quantizes the layers that take part, and shares all other arrays', () => {
    expect(layerNames.filter((name) => weightGrid(network, name))).toEqual(scheme.layers);
    for (const name of layerNames) {
      expect(tensorOf(restored, `${name}.bias`)).toBe(tensorOf(state, `${name}.bias`));
      const same =
        countDifferentBits(tensorOf(restored, weightOf(name)), tensorOf(state, weightOf(name))) === 0;
      expect(same).toBe(!scheme.layers.includes(name));
    }
  });

  it('trains with the very weights that it will stand for', () => {
    const faked = fakeQuantizeState(state, scheme);
    for (const name of parameterNames)
      expect(countDifferentBits(tensorOf(faked, name), tensorOf(restored, name))).toBe(0);
  });

  it('reports the layers that take part, with their loss where the float weights are known', () => {
    const reports = layerReports(network, state);
    expect(reports.map(({ name }) => name)).toEqual(layerNames);
    for (const { name, bits, bytes, floatBytes, weightType, quantization, error } of reports) {
      const quantized = scheme.layers.includes(name);
      expect(quantization !== undefined).toBe(quantized);
      expect(error !== undefined).toBe(quantized);
      expect(weightType === 'float32').toBe(!quantized);
      expect(bytes < floatBytes).toBe(quantized);
      if (quantized) expect(error?.signalToNoise).toBeGreaterThan(6 * bits - 12);
    }
    expect(layerReports(network).some((report) => 'error' in report)).toBe(false);
  });
});

describe('refuses', () => {
  it('a scheme without layers', () => {
    expect(() => quantizeNetwork(state, { kind: 'dynamic', granularity: 'per-tensor', layers: [] })).toThrow(
      SchemeError,
    );
  });

  it('static quantization that was not calibrated', () => {
    expect(() => quantizeNetwork(state, wholeInInt8)).toThrow(told('schemes/not-calibrated'));
  });

  it.each(named)('weights that are no numbers, naming the tensor: $name', ({ scheme }) => {
    const [layer = 'fc1'] = scheme.layers;
    const weight = tensorOf(state, weightOf(layer)).slice();
    weight[3] = Number.NaN;
    const broken = withTensor(state, weightOf(layer), weight);
    expect(() => quantizeNetwork(broken, scheme, ranges)).toThrow(NotFiniteError);
    expect(() => fakeQuantizeState(broken, scheme)).toThrow(
      told('schemes/not-finite', { what: `${layer}.weight` }),
    );
  });
});

describe("PyTorch's default model", () => {
  const model = quantizeDynamic(state, 'per-channel');

  it('is the dynamic network of both linear layers', () => {
    const network = quantizeDynamicNetwork(state, {
      kind: 'dynamic',
      granularity: 'per-channel',
      layers: ['fc1', 'fc2'],
    });
    expect(model.scheme).toEqual(network.scheme);
    expect(sameBytes(writeNetwork(model), writeNetwork(network))).toBe(true);
    expect(isWhollyDynamic(network)).toBe(true);
  });

  it('is not what one linear layer gives', () => {
    const scheme = { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] } as const;
    expect(isWhollyDynamic(quantizeDynamicNetwork(state, scheme))).toBe(false);
  });
});

it('rounds activations to the levels of their layer', () => {
  const parameters = staticActivationParameters({ min: 0, max: 127 });
  expect(parameters).toEqual({ scale: 1, zeroPoint: 0 });
  expect([...fakeQuantizeActivations(Float32Array.of(0.4, 0.5, 1.5, 126.7, 200, -3), parameters)]).toEqual([
    0, 0, 2, 127, 127, 0,
  ]);
});

describe('a report', () => {
  const reportOf = (scheme: Scheme, layer: string) =>
    layerReports(quantizeNetwork(state, scheme, ranges)).find(({ name }) => name === layer);

  it('of packed weights counts bits, scales, and zero points at their width', () => {
    const groups = (128 * 3136) / 64;
    const scheme = { kind: 'weightOnly', bits: 4, granularity: 'per-group-64', layers: ['fc1'] } as const;
    const weights = (128 * 3136) / 2;
    expect(reportOf({ ...scheme, symmetric: true }, 'fc1')).toMatchObject({
      weightType: 'int4',
      bits: 4,
      floatBytes: 4 * (128 * 3136 + 128),
      bytes: weights + 4 * groups + 4 * 128,
      quantization: {
        granularity: 'per-group-64',
        scales: { count: groups },
        zeroPoints: { min: 0, max: 0 },
      },
    });
    const affine = reportOf({ ...scheme, symmetric: false }, 'fc1');
    expect(affine).toMatchObject({ weightType: 'uint4', bytes: weights + 4 * groups + groups / 2 + 4 * 128 });
    // Weights around zero: so is the middle of their range.
    expect(affine?.quantization?.zeroPoints.min).toBeGreaterThan(4);
    expect(affine?.quantization?.zeroPoints.max).toBeLessThan(12);
  });

  it('of a static layer tells the scale of its input', () => {
    const scheme = {
      kind: 'static',
      granularity: 'per-tensor',
      observer: 'minMax',
      calibrationImages: 1,
    } as const;
    const report = reportOf({ ...scheme, layers: ['conv1'] }, 'conv1');
    expect(report).toMatchObject({ weightType: 'int8', bytes: 288 + 4 + 4 * 32 + 5 });
    expect(report?.quantization?.input).toEqual(staticActivationParameters(rangeOf(ranges, 'conv1')));
  });
});
