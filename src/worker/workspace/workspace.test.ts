import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import { parseWorkspaceRecord, type WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { Claims } from '../../storage/workspaces/claims.ts';
import { Workspaces } from '../../storage/workspaces/workspaces.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { createFakeLocks } from '../../testing/fakes/fake-locks.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { LiveModel } from '../shelf/live-model.ts';
import { Model } from '../shelf/model.ts';
import { Shelf } from '../shelf/shelf.ts';
import { type Kept, Workspace } from './workspace.ts';

const spec = parseNetwork('dense:4', mnistGeometry);
let told: EngineEvent[];

beforeAll(useCpu);
emptyDatabaseForEachTest();
beforeEach(() => {
  told = [];
});

const openStore = () => new Workspaces<WorkspaceRecord>(parseWorkspaceRecord);

async function openWorkspace(id = 'mine', locks = createFakeLocks()): Promise<Workspace> {
  const workspace = new Workspace((event) => told.push(event), openStore(), new Claims(locks));
  await workspace.open(id);
  return workspace;
}

/** A model that has taken so many steps, at rest. */
async function trained(step: number): Promise<Kept> {
  const choice = {
    name: 'cpu',
    device: '',
    reason: '',
    passedOver: [],
    unavailable: false,
    ignoreLoss: () => undefined,
    release: () => undefined,
  } as const;
  const model = Model.initialised(0, spec);
  model.step = step;
  const live = new LiveModel(model, choice, { backend: 'cpu', threads: 0 }, () => Promise.resolve(choice));
  const shelf = new Shelf();
  shelf.live.state = await live.state();
  return { live, shelf, data: { opened: undefined }, lastGood: undefined };
}

const storedStep = async (id = 'mine') => (await openStore().read(id))?.record.model.step;

it('keeps nothing of a page on which nothing was done, until something is', async () => {
  const workspace = await openWorkspace();
  await workspace.keep(await trained(0));
  expect(await storedStep()).toBeUndefined();
  await workspace.keep(await trained(3));
  expect(await storedStep()).toBe(3);
  // A reset after that is something that was done.
  await workspace.keep(await trained(0));
  expect(await storedStep()).toBe(0);
});

it('keeps the moment of the last checkpoint while a training is under way', async () => {
  const workspace = await openWorkspace();
  await workspace.keep(await trained(3));
  workspace.runBegins();
  await workspace.keep(await trained(7));
  expect(await storedStep()).toBe(3);
  workspace.runEnds();
  await workspace.keep(await trained(7));
  expect(await storedStep()).toBe(7);
});

it('saves nothing once it is closed: what a lost device says of its weights may be anything', async () => {
  const workspace = await openWorkspace();
  await workspace.keep(await trained(3));
  workspace.close();
  await workspace.keep(await trained(7));
  expect(await storedStep()).toBe(3);
});

it('leaves nothing stored when it is cleared', async () => {
  const workspace = await openWorkspace();
  await workspace.keep(await trained(3));
  await workspace.clear();
  expect(await openStore().list()).toEqual([]);
  expect(workspace.id).toBe('mine');
});

it('waits for the page before, which may take a moment to end, and then has its name', async () => {
  const locks = createFakeLocks();
  const before = new Claims(locks);
  const claim = await before.claim('mine');
  const opening = openWorkspace('mine', locks);
  await claim?.release();
  expect((await opening).id).toBe('mine');
});

it('takes another name where a second page has this one open', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('too late', 'TimeoutError')), ms);
    return controller.signal;
  });
  try {
    const locks = createFakeLocks();
    const first = await openWorkspace('mine', locks);
    const opening = openWorkspace('mine', locks);
    await vi.advanceTimersByTimeAsync(3000);
    const second = await opening;
    expect(first.id).toBe('mine');
    expect(second.id).not.toBe('mine');
    expect(second.id).toBeDefined();
    expect(told).toEqual([]);
  } finally {
    timeout.mockRestore();
    vi.useRealTimers();
  }
});
