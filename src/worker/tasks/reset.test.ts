import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFloatState } from '../../core/formats/safetensors/network-reader.ts';
import { formatNetwork } from '../../core/network/format.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry, simpleCnn } from '../../core/network/presets.ts';
import { schemeName } from '../../core/quantization/schemes/scheme.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { workOf } from '../../testing/engine/kept-work.ts';
import { emptyDatabaseForEachTest, storeAnew, storedNow } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { told } from '../shelf/telling.ts';

const first = 'conv:2:3,pool,dense:8';
const second = 'conv:3:5,conv:2:1,pool,pool';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const open = () => EnginePage.open({ settings: { network: first, evalBatchSize: 2 } });

/** A trained and quantized model, beside which another network was built. */
async function withBoth(): Promise<EnginePage> {
  const page = await open();
  await page.train();
  await page.quantize();
  page.settings = { ...page.settings, network: second };
  await page.reset({}, true);
  return page;
}

const ofFirst = (name: string) => told('model/of-network', { network: first, name });
const atStep = (step: number) => told('model/at-step', { name: 'float32', step });
const names = ({ state }: EnginePage) => state.entries.map(({ name }) => name);
const networkIn = (bytes: Uint8Array<ArrayBuffer>) =>
  formatNetwork(readFloatState(bytes, 'saved', simpleCnn).spec);

describe('another network beside a trained model', () => {
  it('leaves that one on the shelf with its results, and takes its place', async () => {
    const page = await withBoth();
    const scheme = page.state.entries[1]?.kind ?? 'float';
    const int8 = scheme === 'float' ? '' : schemeName(scheme, parseNetwork(first, mnistGeometry));
    expect(names(page)).toEqual([ofFirst(atStep(3)), ofFirst(int8), 'float32']);
    const { model, chosen, run } = page.state;
    expect(model && formatNetwork(model.spec)).toBe(second);
    expect(model).toMatchObject({ step: 0, origin: { kind: 'initialised' } });
    expect([chosen.float?.live, chosen.int8]).toEqual([true, undefined]);
    expect(run.record.steps.length).toBe(0);
  });

  it('can be compared with it, answers for itself, and both leave as files', async () => {
    const page = await withBoth();
    await page.train();
    const [old, int8, live] = page.state.entries;
    await page.engine.assign('baseline', old?.id ?? '');
    expect(page.state.reports.float?.accuracy, 'known from before').toMatchObject({ images: 4 });
    await page.engine.assign('candidate', live?.id ?? '');
    await page.evaluate();
    expect(page.state.comparison).toMatchObject({ baseline: old?.id, candidate: live?.id });
    expect(networkIn(await page.save('baseline'))).toBe(first);
    expect(networkIn(await page.save('candidate'))).toBe(second);
    await page.run('measureLatency', { settings: page.settings });
    expect(page.state.reports.int8?.latencies?.length).toBeGreaterThan(0);
    await page.engine.assign('candidate', int8?.id ?? '');
    expect(await page.evaluate()).toBeUndefined();
    expect(page.state.reports.int8?.accuracy).toMatchObject({ images: 4 });
  });

  it('comes back with it after a reload, to the bit', async () => {
    const page = await withBoth();
    const [old, int8] = page.state.entries;
    await page.engine.assign('baseline', old?.id ?? '');
    await page.engine.assign('candidate', int8?.id ?? '');
    const before = await workOf(page);
    await storeAnew(await storedNow());
    const next = await EnginePage.open({ settings: { network: second, evalBatchSize: 2 } });
    expect(await workOf(next)).toEqual(before);
    await next.evaluate();
    expect((await workOf(next)).predictions).toBe(before.predictions);
  });

  it('stops a training that is under way, and keeps what it came to', async () => {
    const page = await open();
    const paused = page.phase('train', 'resting');
    page.hear = ({ type }) => {
      if (type === 'steps') void page.engine.pause();
    };
    const training = page.train({ epochs: 50 });
    await paused;
    await page.reset({ network: second }, true);
    await training;
    const { firstStep = 0, losses = [] } = page.of('steps').at(-1) ?? {};
    expect(names(page)).toEqual([ofFirst(atStep(firstStep + losses.length - 1)), 'float32']);
  });
});

it('weights that nothing but a seed has shaped are not kept', async () => {
  const page = await open();
  await page.reset({ network: second }, true);
  expect(names(page)).toEqual(['float32']);
});

it('a Reset keeps no model that nothing was made of', async () => {
  const page = await open();
  await page.train();
  await page.reset();
  expect(names(page)).toEqual(['float32']);
});
