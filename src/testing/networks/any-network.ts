/** Small networks of any shape that the grammar allows, for property tests. */
import fc from 'fast-check';
import { initialise } from '../../core/network/initialise.ts';
import type { Block, NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';

const dropout = fc.constantFrom(0, 0.25, 0.5).map((probability): Block => ({ kind: 'dropout', probability }));
const pool = fc.constant<Block>({ kind: 'pool' });
/** Sizes on both sides of what the kernels are made for: one, a few, and multiples of eight. */
const conv = fc
  .record({ filters: fc.constantFrom(1, 3, 8, 16), kernel: fc.constantFrom(1, 3, 5, 7) })
  .map((numbers): Block => ({ kind: 'conv', ...numbers }));
const dense = fc.constantFrom(1, 3, 8, 17).map((units): Block => ({ kind: 'dense', units }));

/** Any network, without its weights. Images are at most 12 x 12, so that pools of every parity occur. */
export const anyNetwork: fc.Arbitrary<NetworkSpec> = fc
  .record({
    side: fc.integer({ min: 2, max: 12 }),
    channels: fc.constantFrom(1, 3, 8),
    classes: fc.integer({ min: 2, max: 11 }),
    images: fc.array(fc.oneof(conv, conv, pool, dropout), { maxLength: 5 }),
    features: fc.array(fc.oneof(dense, dense, dropout), { maxLength: 3 }),
  })
  .map(({ side, channels, classes, images, features }) => {
    const blocks = [...withoutTooManyPools(images, side), ...features];
    return { side, channels, classes, blocks };
  });

export const anyState: fc.Arbitrary<StateDict> = fc
  .tuple(anyNetwork, fc.integer({ min: 0, max: 1000 }))
  .map(([spec, seed]) => initialise(new TorchGenerator(seed), spec));

/** Keeps only as many pools as leave at least one pixel. */
function withoutTooManyPools(blocks: readonly Block[], side: number): Block[] {
  let left = side;
  return blocks.filter(({ kind }) => {
    if (kind !== 'pool') return true;
    if (left < 2) return false;
    left = Math.floor(left / 2);
    return true;
  });
}

/** Normalised pixels that any seed gives: (count, side, side, channels). */
export function anyImages(
  { side, channels }: NetworkSpec,
  count: number,
  seed = 7,
): Float32Array<ArrayBuffer> {
  const random = new TorchGenerator(seed);
  return Float32Array.from({ length: count * side * side * channels }, () =>
    random.uniformFloat32(-0.5, 2.8),
  );
}
