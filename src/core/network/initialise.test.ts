import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import { tensorOf } from '../../core/network/state-dict.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { readJsonFixture, TensorFile } from '../../testing/fixtures.ts';
import { referenceNetwork } from '../../testing/networks/reference-networks.ts';
import { parameterNames } from '../../testing/networks/simple-cnn.ts';
import { createSha256 } from '../dataset/sha256.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import { initialise } from './initialise.ts';

const { models } = readJsonFixture(
  'random-values.json',
  v.object({ models: v.array(v.object({ seed: v.number(), state_sha256: v.string() })) }),
);

describe("the initial weights are PyTorch's, to the last bit", () => {
  it('from seed 0, tensor by tensor', () => {
    const expected = new TensorFile('fixtures/pytorch/seed0-init.safetensors');
    const state = initialise(new TorchGenerator(0), simpleCnn);
    for (const name of parameterNames) {
      expect(countDifferentBits(tensorOf(state, name), expected.float32(name)), name).toBe(0);
    }
  });

  it.each(models)('from seed $seed, by SHA-256', ({ seed, state_sha256 }) => {
    const state = initialise(new TorchGenerator(seed), simpleCnn);
    const sha256 = createSha256();
    for (const name of parameterNames) sha256.update(new Uint8Array(tensorOf(state, name).buffer));
    expect(sha256.hex()).toBe(state_sha256);
  });

  it.each(['lenet', 'mlp', 'three-conv', 'fashion'] as const)('of the network %s, by SHA-256', (tag) => {
    const { spec, seed, init_sha256 } = referenceNetwork(tag);
    const sha256 = createSha256();
    for (const values of initialise(new TorchGenerator(seed), spec).tensors.values()) {
      sha256.update(new Uint8Array(values.buffer));
    }
    expect(sha256.hex()).toBe(init_sha256);
  });
});
