import { expect, it, vi } from 'vitest';
import { RunRecord } from '../../core/runs/run-record.ts';
import { parseWorkspaceRecord, type WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import { Workspaces } from '../../storage/workspaces/workspaces.ts';
import { emptyDatabaseForEachTest, withDatabase } from '../../testing/engine/storage.ts';
import { Shelf } from '../shelf/shelf.ts';
import { createDeferred } from '../workshop/deferred.ts';
import { describeShelf } from './kept-shelf.ts';
import type { Part } from './part.ts';
import { Saver } from './saver.ts';

emptyDatabaseForEachTest();

const recordAt = (step: number): WorkspaceRecord => {
  const { epochs, losses, reports, accuracies } = RunRecord.of().serialise();
  return {
    version: 1,
    model: {
      origin: { kind: 'initialised', seed: 0 },
      seed: 0,
      step,
      network: 'dense:8',
      geometry: { side: 28, channels: 1, classes: 10 },
    },
    run: {
      epochs: [...epochs],
      chunks: { losses: losses.length, reports: reports.length, accuracies: accuracies.length },
    },
    shelf: describeShelf(new Shelf()),
  };
};

/** A part whose bytes are written down when somebody asks for them. */
function part(name: string, source: object, asked: string[] = []): Part {
  return {
    name,
    source,
    bytes() {
      asked.push(name);
      return Uint8Array.of(name.length);
    },
  };
}

function createSaver() {
  const told: string[] = [];
  const store = new Workspaces<WorkspaceRecord>(parseWorkspaceRecord);
  const saver = new Saver(store, (problem) => told.push(problem));
  const save = (step: number, ...parts: Part[]) =>
    saver.save('work', { record: recordAt(step), summary: { step, models: 1 }, parts });
  const stored = async () => {
    const workspace = await store.read('work');
    return workspace && [workspace.record.model.step, ...workspace.parts.keys()];
  };
  return { saver, store, save, stored, told };
}

it('writes only what has changed, and keeps the rest', async () => {
  const { save, stored } = createSaver();
  const [weights, losses] = [{}, {}];
  const asked: string[] = [];
  await save(1, part('weights', weights, asked), part('losses/0', losses, asked));
  expect(asked).toEqual(['weights', 'losses/0']);
  await save(2, part('weights', {}, asked), part('losses/0', losses, asked), part('losses/1', {}, asked));
  expect(asked.slice(2)).toEqual(['weights', 'losses/1']);
  expect(await stored()).toEqual([2, 'losses/0', 'weights', 'losses/1']);
});

it('lets go what is no longer part of the work', async () => {
  const { save, stored } = createSaver();
  await save(1, part('weights', {}), part('model/int8-2', {}));
  await save(2, part('weights', {}));
  expect(await stored()).toEqual([2, 'weights']);
});

it('saves one at a time, and of those that wait the newest alone', async () => {
  const { store, save, stored } = createSaver();
  const gate = createDeferred();
  const { save: really } = store;
  const saved: number[] = [];
  vi.spyOn(store, 'save').mockImplementation(async (...given) => {
    saved.push(given[1].record.model.step);
    await gate.promise;
    await really.apply(store, given);
  });
  const all = [1, 2, 3].map((step) => save(step, part('weights', {})));
  gate.resolve();
  await Promise.all(all);
  expect(saved).toEqual([1, 3]);
  expect(await stored()).toEqual([3, 'weights']);
});

it('tells a problem that lasts once, and again after a success', async () => {
  const { store, save, told } = createSaver();
  const refusal = vi.spyOn(store, 'save').mockRejectedValue(new Error('The disk is full.'));
  await save(1, part('weights', {}));
  await save(2, part('weights', {}));
  expect(told).toEqual(['The disk is full.']);
  refusal.mockRejectedValue(new Error('The storage does not answer.'));
  await save(3, part('weights', {}));
  expect(told).toEqual(['The disk is full.', 'The storage does not answer.']);
  refusal.mockRestore();
  await save(4, part('weights', {}));
  vi.spyOn(store, 'save').mockRejectedValue(new Error('The storage does not answer.'));
  await save(5, part('weights', {}));
  expect(told.slice(2)).toEqual(['The storage does not answer.']);
});

it('does not repeat what somebody else has told', async () => {
  const { saver, store, save, told } = createSaver();
  saver.hasTold('The disk is full.');
  vi.spyOn(store, 'save').mockRejectedValue(new Error('The disk is full.'));
  await save(1, part('weights', {}));
  expect(told).toEqual([]);
});

it('writes everything anew after a failure', async () => {
  const { store, save, stored } = createSaver();
  const weights = {};
  await save(1, part('weights', weights));
  const refusal = vi.spyOn(store, 'save').mockRejectedValueOnce(new Error('The disk is full.'));
  await save(2, part('weights', weights));
  refusal.mockRestore();
  const asked: string[] = [];
  await save(3, part('weights', weights, asked));
  expect(asked).toEqual(['weights']);
  expect(await stored()).toEqual([3, 'weights']);
});

it('writes everything anew where a part is gone that it thought was stored, and tells nothing', async () => {
  const { save, stored, told } = createSaver();
  const weights = {};
  await save(1, part('weights', weights));
  await withDatabase((database) => database.clear('parts'));
  await save(2, part('weights', weights));
  expect(await stored()).toEqual([2, 'weights']);
  expect(told).toEqual([]);
});

it('removes all that was saved, also what waits, and begins anew with the next', async () => {
  const { saver, save, stored } = createSaver();
  const weights = {};
  await save(1, part('weights', weights));
  const saving = Promise.all([save(2, part('weights', weights)), save(3, part('weights', weights))]);
  await saver.remove('work');
  await saving;
  expect(await stored()).toBeUndefined();
  const asked: string[] = [];
  await save(4, part('weights', weights, asked));
  expect(asked).toEqual(['weights']);
});

it('saves nothing of a page that has no name yet', async () => {
  const { saver, store } = createSaver();
  const saving = vi.spyOn(store, 'save');
  await saver.save(undefined, { record: recordAt(1), summary: {}, parts: [] });
  expect(saving).not.toHaveBeenCalled();
});
