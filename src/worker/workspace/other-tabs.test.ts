/** Work that another tab has, or has left behind. */

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Locks } from '../../storage/workspaces/claims.ts';
import { sameBytes } from '../../testing/bits.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { workOf } from '../../testing/engine/kept-work.ts';
import { emptyDatabaseForEachTest, storedNow, withDatabase } from '../../testing/engine/storage.ts';
import { createFakeLocks } from '../../testing/fakes/fake-locks.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { told } from './telling.ts';

const settings: Partial<Settings> = { network: 'conv:2:3,pool,dense:8', evalBatchSize: 2 };
let locks: Locks;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
beforeEach(() => {
  locks = createFakeLocks();
});
afterEach(() => vi.unstubAllGlobals());

/** In the same browser as the others of this test, unless they have died. */
const open = (workspace: string, changes: Partial<Settings> = {}) =>
  EnginePage.open({ workspace, locks, settings: { ...settings, ...changes } });
const othersHaveDied = () => {
  locks = createFakeLocks();
};
const left = (page: EnginePage) => page.engine.ask('leftWorkspace', undefined);
const adopt = (page: EnginePage, workspace: string) =>
  page.run('continueWorkspace', { settings: page.settings, workspace });

/** A training that rests in its second epoch, after step 4, with a quantized model beside it. */
async function resting(workspace: string): Promise<EnginePage> {
  const page = await open(workspace, { learningRate: 0.05 });
  page.hear = (event) => {
    if (event.type === 'test-accuracy' && event.step === 4) void page.engine.pause();
  };
  void page.train({ epochs: 3, evalEvery: 4 });
  await page.phase('train', 'resting');
  await page.quantize();
  return page;
}

describe('what another tab left behind', () => {
  it('is offered while nobody has it open, with what it is', async () => {
    const page = await resting('first');
    const beside = await open('second');
    expect(await left(beside)).toBeUndefined();
    othersHaveDied();
    const later = await open('third');
    expect(await left(later)).toMatchObject({ id: 'first', step: 4, models: 2 });
    expect(page.state.model?.step).toBe(4);
  });

  it('is the newest that there is', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1000);
    await (await open('older')).train();
    vi.spyOn(Date, 'now').mockReturnValue(2000);
    await (await open('newer')).train({ seed: 1 });
    othersHaveDied();
    expect(await left(await open('third'))).toMatchObject({ id: 'newer', savedAt: 2000 });
  });

  it('is taken up as it was: shelf, results, run, and a training that goes on at its own settings', async () => {
    const before = await workOf(await resting('first'));
    othersHaveDied();
    const page = await open('second');
    expect(await adopt(page, 'first')).toBeUndefined();
    expect(await workOf(page)).toEqual(before);
    expect(page.state.status).toBe('paused');
    expect(page.of('workspace').map(({ id }) => id)).toEqual(['second', 'first']);
    expect(page.of('settings').at(-1)?.hash).toContain('learningRate=0.05');
    const ended = page.phase('train', 'ended');
    await page.engine.resume();
    await ended;
    expect([...page.state.run.record.steps].map(({ learningRate }) => learningRate)).toEqual(
      Array.from({ length: 9 }, () => 0.05),
    );
  });

  it('is this page’s own from then on, and what this page had is left behind in its turn', async () => {
    await resting('first');
    othersHaveDied();
    const page = await open('second');
    await page.train({ seed: 5 });
    expect(await adopt(page, 'first')).toBeUndefined();
    await page.engine.stop();
    await page.reset();
    const own = await workOf(page);
    expect(await left(page)).toMatchObject({ id: 'second' });
    othersHaveDied();
    expect(await workOf(await open('first'))).toEqual(own);
    expect((await workOf(await open('second'))).model?.origin).toEqual({ kind: 'initialised', seed: 5 });
  });

  it('cannot be had where it is open, gone, or damaged: this page keeps what it has', async () => {
    const other = await resting('first');
    const page = await open('second');
    await page.train();
    const before = await workOf(page);
    expect(await adopt(page, 'first')).toBe(told('work/open-elsewhere'));
    expect(await adopt(page, 'never')).toBe(told('work/gone'));
    expect(await workOf(page)).toEqual(before);
    await other.engine.stop();
    othersHaveDied();
    await withDatabase((database) => database.clear('parts'));
    const later = await open('third');
    await later.train();
    const kept = await workOf(later);
    const cause = told('work/part-missing', { part: 'weights' });
    expect(await adopt(later, 'first')).toBe(told('work/unreadable', { step: '4', cause }));
    expect(await workOf(later)).toEqual(kept);
    await later.train();
    othersHaveDied();
    expect((await open('third')).state.model?.step).toBe(6);
  });
});

describe('weights that an older version of the page has stored', () => {
  const state = readState(trainedWeightsPath);
  const savedAt = Date.now() - 1000;

  beforeEach(async () => {
    const page = await open('a page that makes the database');
    await page.engine.stop();
    await withDatabase((database) =>
      database.put('checkpoints', { bytes: writeFloatWeights(state), step: 1875, savedAt }, 'an old page'),
    );
    othersHaveDied();
  });

  it('are offered and taken up, and let go once they are stored anew', async () => {
    const page = await open('mine');
    const offered = await left(page);
    expect(offered).toMatchObject({ savedAt, step: 1875, models: 1 });
    expect(await adopt(page, offered?.id ?? '')).toBeUndefined();
    expect(page.state.model).toMatchObject({ origin: { kind: 'checkpoint', step: 1875 }, step: 1875 });
    expect(sameBytes(await page.save(), writeFloatWeights(state))).toBe(true);
    expect((await storedNow()).get('checkpoints')).toEqual([]);
    const { id } = page.of('workspace').at(-1) ?? { id: '' };
    othersHaveDied();
    const next = await open(id);
    expect(sameBytes(await next.save(), writeFloatWeights(state))).toBe(true);
    expect(await left(next)).toBeUndefined();
  });
});

describe('starting afresh', () => {
  it('leaves nothing stored, and fresh weights alone on the shelf', async () => {
    const page = await resting('first');
    expect(await page.run('startAfresh', { settings: { ...page.settings, seed: 3 } })).toBeUndefined();
    const { entries, model, status, run } = page.state;
    expect([entries.length, status, run.record.steps.length]).toEqual([1, 'idle', 0]);
    expect(model).toMatchObject({ origin: { kind: 'initialised', seed: 3 }, step: 0 });
    const stored = await storedNow();
    for (const [name, all] of stored) expect(all, name).toEqual([]);
    othersHaveDied();
    expect((await open('first')).state.model?.step).toBe(0);
  });

  it('keeps what is done after it, under the same name', async () => {
    const page = await resting('first');
    await page.run('startAfresh', { settings: page.settings });
    await page.train();
    const work = await workOf(page);
    othersHaveDied();
    expect(await workOf(await open('first'))).toEqual(work);
  });
});
