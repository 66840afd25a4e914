/** What models say of images that a person shows them. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../protocol/queries.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

const classes = 10;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

emptyDatabaseForEachTest();

const open = () => EnginePage.open({ settings: { network: 'conv:2:3,pool,dense:8', evalBatchSize: 1 } });

async function testImages(page: EnginePage): Promise<Uint8Array<ArrayBuffer>[]> {
  const found = await Promise.all([0, 1, 2, 3].map((index) => page.engine.ask('testImage', { index })));
  return found.flatMap((image) => (image ? [image.pixels] : []));
}

const classify = async (page: EnginePage): Promise<readonly Answers[]> =>
  page.engine.ask('classify', { images: await testImages(page) });

/** The logits that evaluation found, image by image. */
async function evaluated(page: EnginePage, model: 'float' | 'int8'): Promise<number[][]> {
  const [header = '', ...lines] = (await page.predictions()).trim().split('\n');
  const first = header.split(',').indexOf(`${model}_logit_0`);
  return lines.map((line) =>
    line
      .split(',')
      .slice(first, first + classes)
      .map(Number),
  );
}

const close = (rows: readonly number[][]) => rows.map((row) => row.map((logit) => expect.closeTo(logit, 4)));
const rowsOf = (answers: readonly Answers[], role: keyof Answers) =>
  answers.map((answer) => [...(answer[role] ?? [])]);

it('a test image is the one of that place, with its label; beyond the last there is none', async () => {
  const page = await open();
  expect(await page.engine.ask('testImage', { index: 1 })).toMatchObject({ label: 2 });
  expect((await testImages(page)).map(({ length }) => length)).toEqual([784, 784, 784, 784]);
  expect(await page.engine.ask('testImage', { index: 4 })).toBeUndefined();
});

describe('answers', () => {
  it.each(['dynamic', 'weightOnly', 'static'] as const)(
    'of both models are those that evaluation finds: %s',
    async (scheme) => {
      const page = await open();
      await page.train();
      await page.quantize({ scheme, calibrationImages: 2 });
      const answers = await classify(page);
      expect(rowsOf(answers, 'baseline')).toEqual(close(await evaluated(page, 'float')));
      expect(rowsOf(answers, 'candidate')).toEqual(close(await evaluated(page, 'int8')));
    },
  );

  it('of a quantized model stay what they are when its float model learns on', async () => {
    const page = await open();
    await page.train();
    await page.quantize();
    const quantized = page.state.entries.at(-1)?.id ?? '';
    const answersOfQuantized = async () => {
      for (const role of ['baseline', 'candidate'] as const) await page.engine.assign(role, quantized);
      return classify(page);
    };
    const before = await answersOfQuantized();
    await page.train();
    const after = await answersOfQuantized();
    for (const role of ['baseline', 'candidate'] as const)
      expect(rowsOf(after, role)).toEqual(close(rowsOf(before, role)));
  });

  it('need nothing new on the backend the second time; what they needed goes with the model and with its role', async () => {
    const page = await open();
    await page.train();
    await page.quantize({ scheme: 'weightOnly' });
    const [float = '', quantized = ''] = page.state.entries.map(({ id }) => id);
    const tensors = () => tf.memory().numTensors;
    const without = tensors();
    await classify(page);
    const withRunners = tensors();
    expect(withRunners).toBeGreaterThan(without);
    await classify(page);
    expect(tensors()).toBe(withRunners);
    await page.engine.assign('candidate', float);
    await classify(page);
    expect(tensors()).toBe(without);
    await page.engine.assign('candidate', quantized);
    await classify(page);
    await page.reset();
    expect(tensors()).toBe(without);
  });

  it('are the float model’s alone before there is a candidate', async () => {
    const page = await open();
    const [answer] = await classify(page);
    expect(answer?.baseline).toHaveLength(classes);
    expect(answer?.candidate).toBeUndefined();
  });

  it('do not depend on what else is asked', async () => {
    const page = await open();
    await page.quantize();
    const images = await testImages(page);
    const [alone] = await page.engine.ask('classify', { images: images.slice(0, 1) });
    const [first] = await page.engine.ask('classify', { images });
    expect(first).toEqual(alone);
  });

  it('are those of the weights as they are while training goes on, which they do not disturb', async () => {
    const undisturbed = await open();
    await undisturbed.train({ epochs: 2 });
    const expected = await undisturbed.save();

    const page = await EnginePage.open({
      workspace: 'another',
      settings: { network: 'conv:2:3,pool,dense:8' },
    });
    const before = await classify(page);
    const during: Promise<readonly Answers[]>[] = [];
    page.hear = ({ type }) => {
      if (type === 'epoch') during.push(classify(page));
    };
    await page.train({ epochs: 2 });
    const [first, second] = await Promise.all(during);
    expect(first?.[0]?.baseline).not.toEqual(before[0]?.baseline);
    expect(second?.[0]?.baseline).not.toEqual(first?.[0]?.baseline);
    expect(await page.save()).toEqual(expected);
  });
});
