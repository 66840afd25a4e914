import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../testing/fixtures.ts';
import { createSha256 } from '../dataset/sha256.ts';
import { told } from '../runs/telling.ts';
import { TorchGenerator } from './torch-generator.ts';

const { draws } = readJsonFixture(
  'random-values.json',
  v.object({
    draws: v.array(
      v.object({
        seed: v.string(),
        uniform_first: v.array(v.number()),
        uniform_sha256: v.string(),
        int64: v.array(v.string()),
        permutations: v.record(v.string(), v.array(v.number())),
        permutation_60000_sha256: v.string(),
      }),
    ),
  }),
);

function sha256(array: Float32Array | Uint32Array): string {
  const hash = createSha256();
  hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return hash.hex();
}

it('begins as the reference MT19937 does', () => {
  const random = new TorchGenerator(5489);
  expect([random.random32(), random.random32()]).toEqual([3499211612, 581869302]);
  for (let i = 2; i < 9999; i++) random.random32();
  // The 10,000th word: what the C++ standard requires of std::mt19937 ([rand.predef]).
  expect(random.random32()).toBe(4123659995);
});

describe.each(draws)('from seed $seed, as torch', (expected) => {
  const seed = BigInt(expected.seed);

  it('draws uniform float32', () => {
    const random = new TorchGenerator(seed);
    const values = Float32Array.from({ length: 2000 }, () => random.uniformFloat32(-1.3, 2.4));
    expect([...values.subarray(0, 5)]).toEqual(expected.uniform_first);
    expect(sha256(values)).toBe(expected.uniform_sha256);
  });

  it('draws 63-bit integers', () => {
    const random = new TorchGenerator(seed);
    for (let i = 0; i < 2000; i++) random.random32();
    expect(expected.int64.map(() => String(random.randomInt64()))).toEqual(expected.int64);
  });

  it('permutes', () => {
    const random = new TorchGenerator(seed);
    for (const [count, order] of Object.entries(expected.permutations)) {
      expect([...random.permutation(Number(count))]).toEqual(order);
    }
    expect(sha256(new TorchGenerator(seed).permutation(60_000))).toBe(expected.permutation_60000_sha256);
  });
});

it('goes on from a snapshot, in the middle of its words and at their end', () => {
  const generator = new TorchGenerator(5);
  for (const drawn of [0, 3, 623, 624, 700]) {
    const original = new TorchGenerator(5);
    for (let i = 0; i < drawn; i++) original.random32();
    const restored = TorchGenerator.restored(original.snapshot());
    const next = Array.from({ length: 1300 }, () => original.random32());
    expect(Array.from({ length: 1300 }, () => restored.random32())).toEqual(next);
  }
  const short = generator.snapshot().subarray(1);
  expect(() => TorchGenerator.restored(short)).toThrow(RangeError);
  expect(() => TorchGenerator.restored(short)).toThrow(told('records/generator', { words: 625, found: 624 }));
});
