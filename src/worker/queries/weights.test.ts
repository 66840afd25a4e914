/** What the worker says of weights, held against the files that it saves. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFloatState } from '../../core/formats/safetensors/network-reader.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { weightOf } from '../../core/network/state-dict.ts';
import type { WeightChoice } from '../../protocol/weights.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

emptyDatabaseForEachTest();

const network = 'conv:2:3,conv:4:3,pool,dense:8';
const open = (workspace = 'test') => EnginePage.open({ workspace, settings: { network } });

const ask = (page: EnginePage, choice: Partial<WeightChoice> = {}) =>
  page.engine.ask('layerWeights', { layer: undefined, role: 'candidate', ...choice });
const pick = (page: EnginePage, layer: string, by: { index: number } | { value: number }) =>
  page.engine.ask('pickWeight', { layer, role: 'candidate', by });
const filters = (page: EnginePage, layer?: string, channel = 0) =>
  page.engine.ask('filters', { layer, channel });

async function floatWeights(page: EnginePage, layer: string): Promise<Float32Array> {
  return weightOf(readFloatState(await page.save(), 'float.safetensors', simpleCnn), layer);
}

describe('of a layer', () => {
  it('before anything is quantized, the weights of the float model alone', async () => {
    const page = await open();
    const answer = await ask(page);
    expect(answer).toMatchObject({
      layer: 'conv1',
      layers: ['conv1', 'conv2', 'fc1', 'fc2'],
      shape: [2, 1, 3, 3],
      float: { kind: 'model', role: 'baseline', step: undefined },
      picture: { count: 18, grid: undefined },
    });
    expect(answer.quantized).toBeUndefined();
  });

  it('the first quantized one, with the weights that it was made of', async () => {
    const page = await open();
    await page.train();
    await page.quantize({ perChannel: true });
    const answer = await ask(page);
    const weights = await floatWeights(page, 'fc1');
    expect(answer).toMatchObject({
      layer: 'fc1',
      float: { kind: 'original', qatSteps: 0 },
      quantized: { role: 'candidate' },
      picture: { count: weights.length, grid: { lowest: -128, highest: 127, scales: { count: 8 } } },
    });
    expect(answer.picture.range).toEqual({ min: Math.min(...weights), max: Math.max(...weights) });
  });

  it('one that stays float has no levels', async () => {
    const page = await open();
    await page.quantize();
    expect(await ask(page, { layer: 'conv2' })).toMatchObject({
      layer: 'conv2',
      quantized: { role: 'candidate' },
      picture: { grid: undefined },
    });
  });

  it('the levels of the baseline where only that is quantized, and of whichever is wanted where both are', async () => {
    const page = await open();
    await page.quantize();
    const [float, int8] = page.state.entries;
    if (!float || !int8) throw new Error('There are two models.');
    await page.engine.assign('baseline', int8.id);
    await page.engine.assign('candidate', float.id);
    expect(await ask(page)).toMatchObject({ layer: 'fc1', quantized: { role: 'baseline' } });
    await page.quantize({ scheme: 'weightOnly', bits: 2, symmetric: true });
    await page.engine.assign('baseline', int8.id);
    expect(await ask(page)).toMatchObject({
      quantized: { role: 'candidate' },
      picture: { grid: { lowest: 0, highest: 3 } },
    });
    expect(await ask(page, { role: 'baseline' })).toMatchObject({
      quantized: { role: 'baseline' },
      picture: { grid: { lowest: -128, highest: 127 } },
    });
  });

  it('of an imported file: its integers’ own values, or the baseline’s weights where that is another model', async () => {
    const page = await open();
    await page.train();
    await page.quantize();
    const file = await page.save('candidate');
    const trained = page.state.entries[0];
    await page.import(file, 'int8.safetensors');
    expect(await ask(page)).toMatchObject({
      float: { kind: 'restored' },
      picture: { grid: { error: { errorPerScale: 0 } } },
    });
    await page.engine.assign('baseline', trained?.id ?? '');
    const answer = await ask(page);
    expect(answer.float).toMatchObject({ kind: 'model', role: 'baseline' });
    expect(answer.picture.grid?.error.errorPerScale).toBeCloseTo(0.289, 1);
  });

  it('with remedies: the rows before them, and plain rounding’s levels, also after a reload', async () => {
    const page = await open();
    const scheme = { scheme: 'weightOnly', bits: 3, calibrationImages: 4 } as const;
    await page.quantize(scheme);
    const plain = await ask(page, { layer: 'conv2' });
    expect(plain.remedied).toBeUndefined();
    await page.quantize({ ...scheme, remedies: 'equalize,bias' });
    const { remedied, picture } = await ask(page, { layer: 'conv2' });
    expect(remedied?.rows).toEqual(plain.picture.rows);
    expect(picture.rows.max).not.toEqual(remedied?.rows.max);
    expect(remedied).toMatchObject({ scale: undefined, moved: undefined, biasShift: { before: 0 } });
    const seconds = page.state.reports.int8?.remedySeconds ?? {};
    expect(Object.keys(seconds)).toEqual(['equalize', 'images']);

    const again = await open();
    expect((await ask(again, { layer: 'conv2' })).remedied).toEqual(remedied);
    expect(again.state.reports.int8?.remedySeconds).toEqual(seconds);
  });

  it('of a model that was fine-tuned, remedies stand beside plain rounding unless equalization has replaced its weights', async () => {
    const page = await open();
    const scheme = { scheme: 'weightOnly', bits: 3, calibrationImages: 4, qatSteps: 1 } as const;
    await page.quantize({ ...scheme, remedies: 'mse-scale' });
    const { remedied, picture } = await ask(page);
    expect(remedied?.rows.max).toEqual(picture.rows.max);
    await page.quantize({ ...scheme, remedies: 'equalize' });
    expect((await ask(page)).remedied).toBeUndefined();
  });

  it('as it is while training goes on, which is not disturbed', async () => {
    const undisturbed = await open();
    await undisturbed.train({ epochs: 2 });
    const expected = await undisturbed.save();

    const page = await open('another');
    const during: ReturnType<typeof ask>[] = [];
    page.hear = ({ type }) => {
      if (type === 'epoch') during.push(ask(page));
    };
    await page.train({ epochs: 2 });
    const [first, second] = await Promise.all(during);
    expect(first?.float).toMatchObject({ kind: 'model', step: 3 });
    expect(second?.float).toMatchObject({ kind: 'model', step: 6 });
    expect(second?.picture.range).not.toEqual(first?.picture.range);
    expect(await page.save()).toEqual(expected);
  });
});

describe('of one weight', () => {
  it('its place in the tensor, and its numbers', async () => {
    const page = await open();
    await page.quantize({ scheme: 'weightOnly', bits: 4, symmetric: false });
    const weights = await floatWeights(page, 'conv2');
    // conv2 is (4, 2, 3, 3).
    expect(await pick(page, 'conv2', { index: 18 + 9 + 3 + 2 })).toMatchObject({
      layer: 'conv2',
      place: [1, 1, 1, 2],
      weight: weights[32],
      rounded: { group: { number: 0, weights: 72 } },
    });
  });

  it('the one whose value is nearest', async () => {
    const page = await open();
    await page.quantize();
    const weights = await floatWeights(page, 'fc2');
    const largest = await pick(page, 'fc2', { value: 99 });
    expect(largest?.weight).toBe(Math.max(...weights));
    expect(largest?.index).toBe(weights.indexOf(Math.max(...weights)));
    const { scale = 0, level = 0, zeroPoint = 0, value } = largest?.rounded ?? {};
    expect(value).toBe(Math.fround(scale * (level - zeroPoint)));
  });

  it('nothing where there is no such place', async () => {
    const page = await open();
    expect(await pick(page, 'conv1', { index: 17 })).toBeDefined();
    for (const index of [18, -1, 0.5, Number.NaN])
      expect(await pick(page, 'conv1', { index })).toBeUndefined();
  });
});

describe('of filters', () => {
  it('those of both models, for one input channel', async () => {
    const page = await open();
    await page.quantize({ scheme: 'weightOnly', bits: 3, symmetric: true });
    const weights = await floatWeights(page, 'conv2');
    const answer = await filters(page, 'conv2', 1);
    expect(answer).toMatchObject({ layer: 'conv2', layers: ['conv1', 'conv2'], channels: 2, kernel: 3 });
    expect(answer?.baseline).toEqual(
      Float32Array.of(
        ...[0, 1, 2, 3].flatMap((filter) => [...weights.slice(filter * 18 + 9, filter * 18 + 18)]),
      ),
    );
    expect(answer?.candidate).not.toEqual(answer?.baseline);
    expect(new Set(answer?.candidate).size).toBeLessThanOrEqual(8);
  });

  it('the same ones where convolutions stay float; the first channel where there is no such one', async () => {
    const page = await open();
    await page.quantize();
    const answer = await filters(page, undefined, 5);
    expect(answer).toMatchObject({ layer: 'conv1', channel: 0 });
    expect(answer?.candidate).toEqual(answer?.baseline);
  });

  it('none where the network has no convolution', async () => {
    const page = await EnginePage.open({ settings: { network: 'dense:8' } });
    expect(await filters(page)).toBeUndefined();
    expect(await ask(page)).toMatchObject({ layer: 'fc1' });
  });
});
