/** The way of an image through the models of the shelf: what it shows is what the models compute. */
import { beforeAll, describe, expect, it } from 'vitest';
import { stagesOnTheWay } from '../../core/quantization/explain/stages.ts';
import type { ModelPath } from '../../core/results/image-path.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

emptyDatabaseForEachTest();

const settings = { network: 'conv:3:3,pool,conv:2:5,dense:8', evalBatchSize: 1, calibrationImages: 2 };

async function open(): Promise<{ page: EnginePage; pixels: Uint8Array<ArrayBuffer> }> {
  const page = await EnginePage.open({ settings });
  const image = await page.engine.ask('testImage', { index: 1 });
  if (!image) throw new Error('The test image has not arrived.');
  return { page, pixels: image.pixels };
}

const place = { channel: 1, row: 3, column: 4 };

function stageOf(path: ModelPath | undefined, name: string): number {
  return path ? stagesOnTheWay(path.spec).findIndex((stage) => stage.name === name) : -1;
}

it('without a candidate the baseline goes alone', async () => {
  const { page, pixels } = await open();
  const { image, baseline, candidate } = await page.engine.ask('imagePath', { pixels, chosen: undefined });
  expect(image).toHaveLength(784);
  expect(baseline?.outputs.map(({ length }) => length)).toEqual([28 * 28 * 3, 14 * 14 * 2, 8, 10]);
  expect(baseline?.chosen).toBeUndefined();
  expect(candidate).toBeUndefined();
});

describe.each(['dynamic', 'weightOnly', 'static'] as const)('%s', (scheme) => {
  it('ends at the logits that the models answer with', async () => {
    const { page, pixels } = await open();
    await page.train();
    await page.quantize({ scheme });
    const { baseline, candidate } = await page.engine.ask('imagePath', { pixels, chosen: undefined });
    const [answers] = await page.engine.ask('classify', { images: [pixels] });
    expect(baseline?.outputs.at(-1)).toEqual(answers?.baseline);
    expect(candidate?.outputs.at(-1)).toEqual(answers?.candidate);
  });

  it('explains a value of every stage: integers to the bit, floats but for the order of a sum', async () => {
    const { page, pixels } = await open();
    await page.train();
    await page.quantize({ scheme });
    const first = await page.engine.ask('imagePath', { pixels, chosen: undefined });
    for (const name of ['conv1', 'pool1', 'conv2', 'fc1', 'fc2']) {
      const stage = stageOf(first.baseline, name);
      const chosen = { stage, place: name.startsWith('fc') ? { channel: 1, row: 0, column: 0 } : place };
      const path = await page.engine.ask('imagePath', { pixels, chosen });
      for (const { chosen: found } of [path.baseline, path.candidate].filter((one) => one !== undefined)) {
        const explained = found?.computed?.explanation;
        const given = found?.computed?.given;
        if (!explained || given === undefined) throw new Error(`${name} is not explained.`);
        if (explained.kind === 'integer') expect(explained.value).toBe(given);
        else expect(explained.value).toBeCloseTo(given, 4);
        const isLast = name === 'fc2';
        expect(found?.value).toBe(isLast ? given : Math.max(0, given));
      }
    }
  });
});

it('static int8 names the level that the next layer reads, also of the image', async () => {
  const { page, pixels } = await open();
  await page.quantize({ scheme: 'static' });
  const middle = { channel: 0, row: 14, column: 14 };
  const { image, candidate } = await page.engine.ask('imagePath', {
    pixels,
    chosen: { stage: 0, place: middle },
  });
  const { value, computed, read } = candidate?.chosen ?? {};
  expect(value).toBe(image[14 * 28 + 14]);
  expect(computed).toBeUndefined();
  expect(read?.layer).toBe('conv1');
  const { scale = 1, zeroPoint = 0 } = read?.input ?? {};
  expect(Math.abs((read?.level ?? 0) - (Number(value) / scale + zeroPoint))).toBeLessThanOrEqual(0.501);
});

it('a place that the network does not have has no explanation', async () => {
  const { page, pixels } = await open();
  const ask = (stage: number, channel: number) =>
    page.engine.ask('imagePath', { pixels, chosen: { stage, place: { ...place, channel } } });
  expect((await ask(1, 2)).baseline?.chosen).toBeDefined();
  expect((await ask(1, 3)).baseline?.chosen).toBeUndefined();
  expect((await ask(99, 0)).baseline?.chosen).toBeUndefined();
});
