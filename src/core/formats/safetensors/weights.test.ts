import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../../core/network/state-dict.ts';
import { countDifferentBits, sameBytes } from '../../../testing/bits.ts';
import { readBytes, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import {
  asDynamic,
  int8Weights,
  linearLayers,
  parameterNames,
  withTensor,
} from '../../../testing/networks/simple-cnn.ts';
import { initialise } from '../../network/initialise.ts';
import { type DynamicNetwork, quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../../quantization/schemes/quantized-network.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { readNetwork } from './network-reader.ts';
import { writeFloatWeights, writeNetwork } from './network-writer.ts';
import { parseSafetensors } from './safetensors.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);
const keptFloat = [
  'conv1.weight',
  'conv1.bias',
  'conv2.weight',
  'conv2.bias',
  'fc1.bias',
  'fc2.bias',
] as const;
const granularities = ['per-tensor', 'per-channel'] as const;

function readFloat(bytes: Uint8Array, fileName = 'x'): StateDict {
  const weights = readNetwork(bytes, fileName, simpleCnn);
  if (weights.kind !== 'float') throw new Error('Read as int8.');
  return weights.state;
}

function readInt8(bytes: Uint8Array): DynamicNetwork {
  return asDynamic(readNetwork(bytes, 'x', simpleCnn));
}

describe('a float file', () => {
  it('comes back with every bit', () => {
    const back = readFloat(writeFloatWeights(state));
    for (const name of parameterNames)
      expect(countDifferentBits(tensorOf(back, name), tensorOf(state, name))).toBe(0);
  });

  it('made by PyTorch is read with every bit', () => {
    const expected = new TensorFile(trainedWeightsPath);
    const read = readFloat(readBytes(trainedWeightsPath));
    for (const name of parameterNames)
      expect(countDifferentBits(tensorOf(read, name), expected.float32(name))).toBe(0);
  });

  it('has at most 1,690,000 bytes', () => {
    expect(writeFloatWeights(state).length).toBeLessThanOrEqual(1_690_000);
  });

  it('keeps metadata', () => {
    const { metadata } = parseSafetensors(writeFloatWeights(state, { step: '1875' }), 'x');
    expect(metadata).toMatchObject({ format: 'pt', step: '1875' });
  });
});

describe.each(granularities)('an int8 file, %s,', (granularity) => {
  const model = quantizeDynamic(state, granularity);

  it('comes back with every bit', () => {
    const back = readInt8(writeNetwork(model));
    expect(back.scheme.granularity).toBe(granularity);
    for (const layer of linearLayers) {
      const { values, scales, ...shape } = int8Weights(back, layer);
      expect(sameBytes(values, int8Weights(model, layer).values)).toBe(true);
      expect(sameBytes(scales, int8Weights(model, layer).scales)).toBe(true);
      expect(int8Weights(model, layer)).toMatchObject(shape);
    }
    for (const name of keptFloat)
      expect(sameBytes(tensorOf(dequantizeNetwork(back), name), tensorOf(state, name))).toBe(true);
  });

  it('has at most 490,000 bytes', () => {
    expect(writeNetwork(model).length).toBeLessThanOrEqual(490_000);
  });

  it('holds int8 weights beside their scales, under the names that others look for', () => {
    const { tensors } = parseSafetensors(writeNetwork(model), 'x');
    expect(tensors.get('fc1.weight')).toMatchObject({ dtype: 'I8', shape: [128, 3136] });
    const scales = granularity === 'per-tensor' ? 1 : 128;
    expect(tensors.get('fc1.weight_scale')).toMatchObject({ dtype: 'F32', shape: [scales] });
  });

  it('stands for float weights no further away than half a step', () => {
    const restored = dequantizeNetwork(model);
    const largestScale = Math.max(...int8Weights(model, 'fc1').scales);
    const difference = tensorOf(state, 'fc1.weight').map((value, i) =>
      Math.abs(value - (tensorOf(restored, 'fc1.weight')[i] ?? 0)),
    );
    expect(difference.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(largestScale * (0.5 + 1e-4));
    expect(tensorOf(restored, 'conv1.weight')).toBe(tensorOf(state, 'conv1.weight'));
  });
});

it('reads any values that are finite, with every bit', () => {
  const anyFloat = fc.float({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(
      fc.float32Array({ minLength: 10, maxLength: 10, noNaN: true, noDefaultInfinity: true }),
      anyFloat,
      (bias, value) => {
        const weight = tensorOf(state, 'fc2.weight').slice().fill(value, 0, 3);
        const back = readFloat(
          writeFloatWeights(
            withTensor(withTensor(state, 'fc2.weight', weight), 'fc2.bias', Float32Array.from(bias)),
          ),
        );
        expect(countDifferentBits(tensorOf(back, 'fc2.bias'), bias)).toBe(0);
        expect(countDifferentBits(tensorOf(back, 'fc2.weight'), weight)).toBe(0);
      },
    ),
    { numRuns: 20 * inject('runsFactor') },
  );
});
