import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import { readJsonFixture } from '../../testing/fixtures.ts';
import { initialise } from '../network/initialise.ts';
import { TorchGenerator } from '../random/torch-generator.ts';
import { epochOrder } from './order.ts';
import { createSha256 } from './sha256.ts';

const { models } = readJsonFixture(
  'random-values.json',
  v.object({
    models: v.array(
      v.object({
        seed: v.number(),
        epochs: v.array(v.object({ first: v.array(v.number()), sha256: v.string() })),
        int64_after_an_unshuffled_epoch: v.string(),
      }),
    ),
  }),
);

describe.each(models)(
  'after SimpleCNN() from seed $seed',
  ({ seed, epochs, int64_after_an_unshuffled_epoch }) => {
    it("takes DataLoader's order for two epochs, and its draw without shuffling", () => {
      const random = new TorchGenerator(seed);
      initialise(random, simpleCnn);
      for (const epoch of epochs) {
        const order = epochOrder(random, 60_000, true);
        const hash = createSha256();
        hash.update(new Uint8Array(order.buffer));
        expect([...order.subarray(0, 8)]).toEqual(epoch.first);
        expect(hash.hex()).toBe(epoch.sha256);
      }
      expect([...epochOrder(random, 5, false)]).toEqual([0, 1, 2, 3, 4]);
      expect(String(random.randomInt64())).toBe(int64_after_an_unshuffled_epoch);
    });
  },
);
