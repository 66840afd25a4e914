import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../parse.ts';
import { mnistGeometry, presets, simpleCnn } from '../presets.ts';
import { epochMs, isOwnPace, type Pace } from './pace.ts';

const mlp = parseNetwork(presets.mlp, mnistGeometry);
const epoch = { images: 60_000, batchSize: 32 };

/** A step of 10 ms: 2 of them are the same for any network. */
const pace: Pace = { spec: simpleCnn, batchSize: 32, imagesPerSecond: 3200 };

describe('an epoch', () => {
  it('of the network that was measured takes its images by its rate', () => {
    expect(isOwnPace(parseNetwork(presets.simpleCnn, mnistGeometry), 32, pace)).toBe(true);
    expect(epochMs(simpleCnn, epoch, pace)).toBe(60_000 / 3.2);
  });

  it('of another one takes 2 ms a step, and more for its share of the multiply-adds', () => {
    expect(isOwnPace(mlp, 32, pace)).toBe(false);
    const share = (784 * 128 + 128 * 10) / 4_241_152;
    expect(epochMs(mlp, epoch, pace)).toBeCloseTo(1875 * (2 + 8 * share), 6);
  });

  it('in other batches takes the steps that there are then, the last of which may be smaller', () => {
    expect(epochMs(simpleCnn, { images: 100, batchSize: 64 }, pace)).toBeCloseTo(2 * (2 + 8 * 2), 6);
  });

  it('is never free, however fast the steps were that were measured', () => {
    const fast = { ...pace, spec: mlp, imagesPerSecond: 64_000 };
    expect(epochMs(mlp, { images: 640, batchSize: 64 }, fast)).toBeCloseTo(10 * (0.25 + 0.5), 6);
    expect(epochMs(simpleCnn, epoch, fast)).toBeGreaterThan(epochMs(mlp, epoch, fast));
  });
});
