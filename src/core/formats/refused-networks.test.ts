// Files whose metadata or tensors are of no network, or of one for other images.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork, anyState } from '../../testing/networks/any-network.ts';
import { whyNot } from '../../testing/why-not.ts';
import { initialise } from '../network/initialise.ts';
import { parseNetwork } from '../network/parse.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import { readNetwork } from './safetensors/network-reader.ts';
import { writeFloatWeights } from './safetensors/network-writer.ts';
import { parseSafetensors, type Tensor, writeSafetensors } from './safetensors/safetensors.ts';
import { told } from './safetensors/telling.ts';

describe('refuses, in words,', () => {
  const written = (metadata: Readonly<Record<string, string>>) => {
    const state = fc.sample(anyState, { numRuns: 1, seed: 4 })[0];
    if (!state) throw new Error('There is a network.');
    return { bytes: writeFloatWeights(state, metadata), present: state.spec };
  };

  const refusal = (problem: string): string => told('weights/of-file', { file: 'mine', problem });
  const sizeOf = ({ side }: NetworkSpec): string => `${side} × ${side}`;
  const otherImages = (spec: NetworkSpec, present: NetworkSpec): string =>
    told('weights/other-images', {
      size: sizeOf(spec),
      channels: spec.channels,
      classes: String(spec.classes),
      ownSize: sizeOf(present),
      ownChannels: present.channels,
      ownClasses: String(present.classes),
    });

  it.each<[Record<string, string>, (present: NetworkSpec) => string]>([
    [
      { network: 'conv:8' },
      (present) => told('weights/network', { problem: whyNot(() => parseNetwork('conv:8', present)) }),
    ],
    [{ input: '28x28' }, () => told('weights/input', { value: '28x28' })],
    [{ input: '1x28x29' }, () => told('weights/input', { value: '1x28x29' })],
    [{ classes: 'ten' }, () => told('weights/classes', { value: 'ten' })],
    [{ classes: '100' }, (present) => otherImages({ ...present, classes: 100 }, present)],
    [
      { network: 'dense:3', input: '3x50x50' },
      (present) => otherImages({ ...present, channels: 3, side: 50 }, present),
    ],
  ])('%j', (metadata, problem) => {
    const { bytes, present } = written(metadata);
    expect(() => readNetwork(bytes, 'mine', present)).toThrow(refusal(problem(present)));
  });

  it('a file without metadata that is of no network, tensor by tensor', () => {
    const { present } = written({});
    const state = initialise(new TorchGenerator(0), parseNetwork('conv:8:3,pool,dense:5', present));
    const file = (change: (tensors: Map<string, Tensor>) => void) => {
      const tensors = new Map(parseSafetensors(writeFloatWeights(state), 'x').tensors);
      change(tensors);
      return writeSafetensors(tensors);
    };
    const read = (bytes: Uint8Array) => () => readNetwork(bytes, 'mine', state.spec);
    const without = (name: string) => file((tensors) => tensors.delete(name));
    const held = ['conv1.weight', 'conv1.bias', 'fc1.weight', 'fc1.bias'];
    const missing = (name: string): string =>
      told('weights/missing', {
        names: [name],
        kind: told('weights/kind-float'),
        network: 'conv:8:3,pool,dense:5',
        holds: told('weights/holds', { names: [...held, told('weights/more', { count: 1 })] }),
      });
    expect(read(without('fc2.weight'))).toThrow(refusal(missing('fc2.weight')));
    expect(read(without('fc2.bias'))).toThrow(refusal(missing('fc2.bias')));
    const half = (tensor: Tensor | undefined): Tensor => {
      if (!tensor) throw new Error('There is a tensor.');
      return { ...tensor, dtype: 'F16', shape: [...tensor.shape.slice(0, -1), 6] };
    };
    expect(read(file((tensors) => tensors.set('conv1.weight', half(tensors.get('conv1.weight')))))).toThrow(
      refusal(told('weights/type', { tensor: 'conv1.weight', found: 'F16', expected: 'F32' })),
    );
  });

  it('any metadata', () => {
    fc.assert(
      fc.property(anyNetwork, fc.string(), fc.string(), (spec, network, input) => {
        const { bytes } = written({ network, input });
        expect(() => readNetwork(bytes, 'mine', spec)).toThrow(/^weights\/of-file \{"file":"mine",/);
      }),
      { numRuns: 50 },
    );
  });
});
