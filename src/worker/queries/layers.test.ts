/** When questions about layers are answered, and when not. */

import { beforeAll, expect, it } from 'vitest';
import type { LayerErrors } from '../../core/results/layer-errors.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { told } from '../workshop/telling.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

emptyDatabaseForEachTest();

const open = () => EnginePage.open({ settings: { network: 'conv:2:3,pool,dense:8' } });
const question = { testSize: 10_000 };

async function errors(page: EnginePage): Promise<LayerErrors> {
  const answer = await page.engine.ask('layerErrors', question);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

it('before there is a candidate none of them has an answer', async () => {
  const page = await open();
  for (const name of ['layerErrors', 'fourAccuracies', 'selfCheck'] as const)
    expect(await page.engine.ask(name, question)).toBe('no-candidate');
});

it('once there is one, the answers are about as many test images as there are', async () => {
  const page = await open();
  await page.quantize();
  const found = await errors(page);
  expect(found.images).toBe(4);
  expect(found.layers.map(({ layer }) => layer)).toEqual(['conv1', 'fc1', 'fc2']);
  // Dynamic quantization leaves the convolution alone.
  expect(found.layers[0]).toMatchObject({
    accumulated: Number.POSITIVE_INFINITY,
    alone: Number.POSITIVE_INFINITY,
  });
  expect(found.logits).toBeGreaterThan(20);
  expect(await page.engine.ask('fourAccuracies', { testSize: 3 })).toMatchObject({ images: 3 });
  expect(await page.engine.ask('selfCheck', question)).toMatchObject({
    images: 4,
    agree: 4,
    activations: true,
  });
});

it('the same question is answered anew only when weights or models have changed', async () => {
  const page = await open();
  await page.quantize({ scheme: 'static', calibrationImages: 2 });
  const first = await errors(page);
  expect(await errors(page)).toBe(first);
  await page.quantize({ scheme: 'weightOnly', bits: 2 });
  const second = await errors(page);
  expect(second.logits).toBeLessThan(first.logits);
});

it('with remedies, plain rounding stands beside: what a model without them answers', async () => {
  const page = await open();
  const scheme = { scheme: 'weightOnly', bits: 3, calibrationImages: 4 } as const;
  await page.quantize(scheme);
  const { layers, logits, plain: none } = await errors(page);
  expect(none).toBeUndefined();
  await page.quantize({ ...scheme, remedies: 'equalize,gptq' });
  const remedied = await errors(page);
  expect(remedied.plain).toEqual({ layers, logits });
  expect(remedied.layers).not.toEqual(layers);
  await page.engine.assign('baseline', page.state.chosen.int8?.id ?? '');
  expect((await errors(page)).plain).toBeUndefined();
});

it('a model against itself is exact', async () => {
  const page = await open();
  await page.quantize();
  const { chosen } = page.state;
  await page.engine.assign('baseline', chosen.int8?.id ?? '');
  const found = await errors(page);
  expect(found.logits).toBe(Number.POSITIVE_INFINITY);
  await page.engine.assign('candidate', chosen.float?.id ?? '');
  expect((await errors(page)).logits).toBeLessThan(100);
  expect(await page.engine.ask('fourAccuracies', question)).toBe('no-float-weights');
});

it('a training that runs comes first, and is not disturbed', async () => {
  const undisturbed = await open();
  await undisturbed.train();
  const expected = await undisturbed.save();
  const page = await EnginePage.open({
    workspace: 'another',
    settings: { network: 'conv:2:3,pool,dense:8' },
  });
  await page.quantize();
  const early = page.engine.ask('layerErrors', question);
  const training = page.train();
  const during = page.engine.ask('selfCheck', question);
  await training;
  expect([await early, await during]).toEqual(['busy', 'busy']);
  expect(await page.save()).toEqual(expected);
});

it('layers are timed where there are two models, and not while a training runs', async () => {
  const page = await open();
  const measure = () => page.run('measureLayers', { settings: page.settings, batch: 32 });
  expect(await measure()).toBe(told('task/nothing-to-time'));
  await page.quantize();
  expect(await measure()).toBeUndefined();
  const [times] = page.of('layer-times');
  expect(times).toMatchObject({
    batch: 4,
    backend: 'simd',
    models: { candidate: page.state.chosen.int8?.id },
  });
  expect(times?.layers.map(({ layer }) => layer)).toEqual(['conv1', 'fc1', 'fc2']);
  const training = page.train();
  expect(await measure()).toBe(told('task/training-running'));
  await training;
});
