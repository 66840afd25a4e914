/** Going back after a training that diverged. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { readFloatState } from '../../../core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../../../core/formats/safetensors/network-writer.ts';
import { simpleCnn } from '../../../core/network/presets.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { EnginePage } from '../../../testing/engine/engine.ts';
import { quicken } from '../../../testing/fakes/quick-backend.ts';
import { withTensor } from '../../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

afterEach(() => vi.unstubAllGlobals());

it('leads to the weights that the run began with, where not one loss was sound', async () => {
  const page = await EnginePage.open();
  const state = readFloatState(await page.save(), 'fresh weights', simpleCnn);
  // So sure of a class that no image here has that the first loss is some hundred.
  const bias = Float32Array.from({ length: 10 }, (_, digit) => (digit === 1 ? 100 : 0));
  await page.import(writeFloatWeights(withTensor(state, 'fc2.bias', bias)), 'sure-of-one.safetensors');
  const imported = await page.save();
  await page.train({ learningRate: 1e30 });
  expect(page.state.run.record.steps.points(1, 0)[0]?.loss).toBeGreaterThan(50);
  expect(page.of('diverged')).toMatchObject([{ lastGoodStep: 0 }]);
  expect(await page.run('recover', {})).toBeUndefined();
  expect(sameBytes(await page.save(), imported)).toBe(true);
});
