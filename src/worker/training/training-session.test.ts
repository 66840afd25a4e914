import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry, simpleCnn } from '../../core/network/presets.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { afterSteps } from '../../testing/engine/after-steps.ts';
import { Session } from '../../testing/engine/session.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { someTurns } from '../../testing/turns.ts';
import { Model } from '../shelf/model.ts';
import { Stopped } from '../workshop/task.ts';

beforeAll(async () => {
  await useCpu();
  registerQuickBackend('quick');
  await tf.setBackend('quick');
});

describe('a run', () => {
  it('tells its plan, its steps and epochs, and measures between and after epochs', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), {
      epochs: 2,
      trainSize: 3,
      evalEvery: 2,
      evalImages: 7,
      testSize: 9,
    });
    expect(await session.run()).toBe('finished');
    expect(session.events[0]).toEqual({
      type: 'run-started',
      epochs: 2,
      stepsPerEpoch: 3,
      imagesPerEpoch: 3,
      batchSize: 1,
    });
    expect(session.eventsOf('steps').reduce((sum, { losses }) => sum + losses.length, 0)).toBe(6);
    expect(session.eventsOf('epoch').map(({ epoch, step }) => [epoch, step])).toEqual([
      [1, 3],
      [2, 6],
    ]);
    expect(session.told).toEqual([
      'accuracy of 7 at 2',
      'accuracy of 9, whole at 3',
      'accuracy of 7 at 4',
      'accuracy of 9, whole at 6',
    ]);
    expect(session.model.step).toBe(6);
  });

  it('never trains on more images than there are', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { trainSize: 60_000, batchSize: 3 });
    await session.run();
    expect(session.events[0]).toMatchObject({ stepsPerEpoch: 2, imagesPerEpoch: 4 });
  });

  it('keeps the weights it begins with, and those of every epoch', async () => {
    const model = Model.initialised(0, simpleCnn);
    const initial = await model.network.state();
    const session = new Session(model, { trainSize: 1, epochs: 2 });
    await session.run();
    expect(session.keptSteps).toEqual([0, 1, 2]);
    expect(different(session.kept[0]?.state, initial)).toBe(0);
    expect(different(session.kept[2]?.state, await model.network.state())).toBe(0);
    expect(different(session.kept[1]?.state, session.kept[2]?.state)).toBeGreaterThan(0);
  });

  it('evaluates an epoch only when its weights are stored, unless somebody wants to interrupt it', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { trainSize: 1 });
    let store: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      store = resolve;
    });
    session.whenKept = (step) => (step === 1 ? slow : Promise.resolve());
    const epochTold = new Promise<void>((resolve) => {
      session.whenTold = ({ type }) => type === 'epoch' && resolve();
    });
    const finished = session.run();
    await epochTold;
    await someTurns();
    expect([session.keptSteps, session.told]).toEqual([[0, 1], []]);
    store();
    await finished;
    expect(session.told).toHaveLength(1);
  });

  it('that is stopped does not wait for the storage', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), {});
    session.whenKept = () => new Promise(() => undefined);
    session.whenTold = ({ type }) => type === 'run-started' && session.task.stop();
    await expect(session.run()).rejects.toThrow(Stopped);
    expect(session.keptSteps).toEqual([0]);
  });

  it('keeps a step again when more is known of it', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { trainSize: 2, evalEvery: 1 });
    session.snapshotAsked = () => true;
    session.task.pause();
    session.whenResting = () => session.task.resume();
    await session.run();
    expect(session.checkpoints.map(({ place: { images, intervalDue } }) => [images, intervalDue])).toEqual([
      [0, false],
      [1, true],
      [1, false],
      [2, false],
    ]);
  });

  it('keeps the weights it was paused at, and is stopped there', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { trainSize: 4 });
    session.task.pause();
    session.whenResting = () => session.task.stop();
    await expect(session.run()).rejects.toThrow(Stopped);
    expect(session.keptSteps).toEqual([0, 1]);
    expect(session.told).toEqual([]);
    expect(session.model.step).toBe(1);
  });
});

it('a young run is kept as often as its age doubles, and an old one every ten seconds', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  // Half a second a step: every step is reported.
  afterSteps(() => {
    now += 500;
  });
  const model = Model.initialised(0, parseNetwork('dense:4', mnistGeometry));
  const session = new Session(model, { trainSize: 64 }, 64);
  await session.run();
  vi.restoreAllMocks();
  expect(session.keptSteps).toEqual([0, 2, 4, 8, 16, 32, 52, 64]);
});

describe('the last good weights', () => {
  it('are none of a loss that runs away, in a pause or at the end of an epoch', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { learningRate: 1, evalEvery: 1 });
    session.whenTold = (event) => {
      if (event.type === 'steps' && event.firstStep === 2) session.task.pause();
    };
    session.whenResting = () => session.task.resume();
    expect(await session.run()).toBe('finished');
    const losses = session.eventsOf('steps').flatMap((group) => [...group.losses]);
    expect(losses[0]).toBeCloseTo(Math.log(10), 0);
    expect(losses[1]).toBeGreaterThan(2 * Math.log(10));
    expect(session.told).toContain('goes on');
    expect(session.eventsOf('epoch')).toHaveLength(1);
    expect(session.keptSteps, 'kept to go on from, not to go back to').toEqual([0, 2]);
    expect(session.soundSteps).toEqual([0]);
  });

  it('are not those that a step has just ruined: the loss that they give says so', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { learningRate: 1, evalEvery: 1 });
    session.snapshotAsked = () => true;
    await session.run();
    const losses = session.eventsOf('steps').flatMap((group) => [...group.losses]);
    expect(losses[0], 'the loss on the way to step 1').toBeLessThan(2 * Math.log(10));
    expect(session.keptSteps).toContain(1);
    expect(losses[1], 'the loss that its weights give').toBeGreaterThan(2 * Math.log(10));
    expect(session.soundSteps).toEqual([0]);
  });

  it('are kept although one easy batch had a loss far below the last one', async () => {
    const trained = Model.loaded(readState(trainedWeightsPath), { kind: 'recovered', step: 0 }, 0, 0);
    const session = new Session(trained, { trainSize: 4, learningRate: 1e-6, evalEvery: 1, epochs: 2 });
    await session.run();
    const losses = session.eventsOf('steps').flatMap((group) => [...group.losses]);
    expect(losses[3]).toBeGreaterThan(2 * Math.min(...losses));
    // On a slow machine a step between is kept, too: a young run is kept as often as its age doubles.
    expect(session.soundSteps).toEqual(expect.arrayContaining([0, 4]));
  });

  it('are told where the very last step has ruined the weights, and no loss says so', async () => {
    const session = new Session(Model.initialised(0, simpleCnn), { trainSize: 1, learningRate: 1e42 });
    expect(await session.run()).toBe('diverged');
    expect(session.eventsOf('steps').flatMap(({ losses }) => [...losses])).toEqual([expect.any(Number)]);
    expect(session.eventsOf('diverged')).toMatchObject([{ step: 1, lastGoodStep: 0 }]);
    expect(session.keptSteps).toEqual([0]);
    // Nothing is measured of such weights.
    expect(session.told).toEqual([]);
  });

  it('are those of an earlier run where training begins with broken weights', async () => {
    const model = Model.initialised(0, simpleCnn);
    const sound = new Session(model, { trainSize: 1 });
    await sound.run();
    const diverging = new Session(model, { learningRate: 1e30 });
    expect(await diverging.run()).toBe('diverged');
    expect(diverging.soundSteps).toEqual([1]);
    expect(diverging.eventsOf('diverged')).toEqual([
      { type: 'diverged', step: 3, lastGoodStep: 1, learningRate: 1e30 },
    ]);
    const again = new Session(model, {});
    again.sound.push(...diverging.sound);
    expect(await again.run()).toBe('diverged');
    expect(again.sound).toEqual(diverging.sound);
    expect(again.eventsOf('diverged')).toMatchObject([{ step: 4, lastGoodStep: 1 }]);
  });
});

function different(a: StateDict | undefined, b: StateDict | undefined): number {
  return a && b ? countDifferentBits(tensorOf(a, 'fc1.weight'), tensorOf(b, 'fc1.weight')) : Number.NaN;
}
