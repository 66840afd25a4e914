/** Storage that fails: what a person is told, and what is not lost by it. */

import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseWorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { messageOf } from '../../core/told.ts';
import { told as storageTold } from '../../storage/telling.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { workOf } from '../../testing/engine/kept-work.ts';
import {
  emptyDatabaseForEachTest,
  type Stored,
  storeAnew,
  storedNow,
  withDatabase,
} from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { told } from './telling.ts';

const settings: Partial<Settings> = { network: 'conv:2:3,pool,dense:8', evalBatchSize: 2 };

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const open = (workspace = 'test') => EnginePage.open({ workspace, settings });
const warnings = (page: EnginePage) => page.of('warning').map(({ message }) => message);

const refusal = 'A mutation operation was attempted on a database that did not allow mutations.';

/** From now on the browser refuses to store, until the mocks are restored. */
function refuseStorage(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException(refusal, 'InvalidStateError');
  });
}

/** The message that one thing was lost, because a part of what was stored is missing. */
const lost = (what: string, part: string): string =>
  told('work/partly-read', {
    lost: [told('work/lost', { what, cause: told('work/part-missing', { part }) })],
  });

/** Why a record cannot be read. */
function problemWith(record: unknown): string {
  try {
    parseWorkspaceRecord(record);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

/** A trained model and a quantized one, as they were stored. */
async function stored(): Promise<{ readonly page: EnginePage; readonly stored: Stored }> {
  const page = await open();
  await page.train();
  await page.quantize();
  return { page, stored: await storedNow() };
}

/** The same, with the bytes of one part changed. */
async function storeDamaged(work: Stored, which: (name: string) => boolean): Promise<void> {
  await storeAnew(work);
  const damaged = await withDatabase(async (database) => {
    const keys = (await database.getAllKeys('parts')).filter(
      (key) => Array.isArray(key) && which(String(key[2])),
    );
    for (const key of keys) await database.put('parts', Uint8Array.of(1, 2, 3), key);
    return keys.length;
  });
  expect(damaged).toBeGreaterThan(0);
}

describe('storage that refuses', () => {
  it('as the page comes up is told, and the work that lies there is not written over', async () => {
    const { page, stored: before } = await stored();
    const work = await workOf(page);
    await storeAnew(before);
    refuseStorage();
    const next = await open();
    expect(warnings(next)).toEqual([storageTold('storage/refused', { cause: refusal })]);
    expect(next.state.model).toMatchObject({ origin: { kind: 'initialised' }, step: 0 });
    expect(next.state.status).toBe('idle');
    vi.restoreAllMocks();
    await next.train({ seed: 7 });
    const [{ id } = { id: '' }] = next.of('workspace');
    expect(id).not.toBe('test');
    expect(await workOf(await open())).toEqual(work);
    expect((await workOf(await open(id))).model).toMatchObject({ origin: { seed: 7 }, step: 3 });
  });

  it('for a while is told once, and what comes after it is stored', async () => {
    const page = await open();
    await page.train();
    refuseStorage();
    // The connection that was open is gone too.
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await page.quantize();
    await page.train();
    expect(warnings(page)).toHaveLength(1);
    vi.restoreAllMocks();
    await page.evaluate();
    const work = await workOf(page);
    expect(await workOf(await open())).toEqual(work);
  });
});

describe('a part that was damaged', () => {
  it('of one quantized model leaves all others, and says which', async () => {
    const { page } = await stored();
    await page.quantize({ scheme: 'weightOnly' });
    const before = await workOf(page);
    const [live, int8, fourBits] = before.entries;
    await storeDamaged(await storedNow(), (name) => name === `model/${fourBits?.id}`);
    const next = await open();
    const found = await workOf(next);
    expect([found.model, found.run, found.files[0]]).toEqual([before.model, before.run, before.files[0]]);
    expect(found.entries).toEqual([live, int8]);
    expect(found.chosen).toEqual({ float: live });
    expect(found.reports.float).toEqual(before.reports.float);
    expect(warnings(next)).toEqual([lost(fourBits?.name ?? '', `model/${fourBits?.id}`)]);
    expect(next.state.status).toBe('idle');
  });

  it('of its answers leaves the model, without its accuracy, and says so', async () => {
    const { page, stored: before } = await stored();
    const { chosen, files } = await workOf(page);
    await storeDamaged(before, (name) => name === `logits/${chosen.int8?.id}`);
    const next = await open();
    const found = await workOf(next);
    expect([found.chosen, found.files]).toEqual([chosen, files]);
    expect(found.reports.float?.accuracy).toBeDefined();
    expect(found.reports.int8?.accuracy).toBeUndefined();
    const { id, name: model = '' } = chosen.int8 ?? {};
    expect(warnings(next)).toEqual([lost(told('work/answers-of', { model }), `logits/${id}`)]);
  });

  it.each([
    ['generator', told('work/order-of-images')],
    ['losses/0', told('work/curves')],
    ['velocities', told('work/training-under-way')],
  ])('of a run (%s) leaves its weights and what else there is', async (name, what) => {
    const page = await open();
    page.hear = ({ type }) => {
      if (type === 'run-started') void page.engine.pause();
    };
    void page.train({ epochs: 2 });
    await page.phase('train', 'resting');
    await page.quantize();
    const before = await workOf(page);
    await storeDamaged(await storedNow(), (part) => part === name);
    const next = await open();
    const found = await workOf(next);
    expect([found.files, found.entries, found.reports]).toEqual([
      before.files,
      before.entries,
      before.reports,
    ]);
    expect(warnings(next)).toEqual([lost(what, name)]);
    expect(next.state.status).toBe(name === 'losses/0' ? 'paused' : 'idle');
    expect(found.run.losses.length).toBe(name === 'losses/0' ? 0 : before.run.losses.length);
    await next.engine.stop();
    expect(await next.train()).toBeUndefined();
  });

  it('of the model makes the page begin anew, and says so', async () => {
    const { stored: before } = await stored();
    await storeDamaged(before, (name) => name === 'weights');
    const next = await open();
    expect(next.state.model).toMatchObject({ origin: { kind: 'initialised', seed: 0 }, step: 0 });
    expect(next.state.run.record.steps.length).toBe(0);
    const cause = told('work/part-missing', { part: 'weights' });
    const problem = told('work/unreadable', { step: '3', cause });
    expect(warnings(next)).toEqual([told('work/fresh-weights', { problem })]);
    await next.train();
    expect((await workOf(await open())).model?.step).toBe(3);
  });

  it('of the description makes the page begin anew, and says so', async () => {
    const { stored: before } = await stored();
    await storeAnew(before);
    await withDatabase(async (database) => {
      const entry: unknown = await database.get('workspaces', 'test');
      await database.put('workspaces', { ...Object(entry), record: { version: 99 } }, 'test');
    });
    const next = await open();
    expect(next.state.model?.step).toBe(0);
    const cause = problemWith({ version: 99 });
    const problem = storageTold('storage/description-damaged', { cause });
    expect(warnings(next)).toEqual([told('work/fresh-weights', { problem })]);
  });
});
