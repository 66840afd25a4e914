/** A training that was torn at any step and is taken up again ends in the very same bits. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseWorkspaceRecord } from '../../../core/runs/workspace-record.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { Workspaces } from '../../../storage/workspaces/workspaces.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { afterSteps } from '../../../testing/engine/after-steps.ts';
import { EnginePage } from '../../../testing/engine/engine.ts';
import {
  emptyDatabaseForEachTest,
  type Stored,
  storeAnew,
  storedNow,
} from '../../../testing/engine/storage.ts';
import { quicken } from '../../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';
import { Workspace } from '../../workspace/workspace.ts';

/** Three epochs of three steps, the last one of a single image; measured every second step; dropout has a generator of its own. */
const run: Partial<Settings> = {
  network: 'conv:2:3,pool,dropout:0.25,dense:8,dropout:0.5',
  epochs: 3,
  batchSize: 2,
  momentum: 0.9,
  learningRate: 0.05,
  shuffle: true,
  evalEvery: 2,
  evalImages: 3,
  evalBatchSize: 2,
};
/** To test, more images than are classified at once: a pause finds an evaluation half done. */
const images = { train: [5, 0, 4, 1, 9], test: Array.from({ length: 150 }, (_, index) => index % 10) };
const steps = 9;
/** After this step somebody sets another learning rate. */
const changedAfter = 4;
const changedRate = 0.2;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

/** A page that finds this stored, with the settings that it had after so many steps of the training; changes: since then. */
async function open(
  stored: Stored = new Map(),
  step = 0,
  changes: Partial<Settings> = {},
): Promise<EnginePage> {
  await storeAnew(stored);
  const settings = { ...run, ...(step >= changedAfter && { learningRate: changedRate }), ...changes };
  return await EnginePage.open({ ...images, settings });
}

/** Changes the learning rate after its step, and does what else is to be done then. first: steps that were taken before. */
function followSteps(
  page: EnginePage,
  first: number,
  also: (step: number) => unknown = () => undefined,
): void {
  afterSteps((taken) => {
    const step = first + taken;
    if (step === changedAfter) void page.engine.setLearningRate(changedRate);
    also(step);
  });
}

/** All that an ended run leaves, without the times that it took. */
async function outcome(page: EnginePage) {
  const { record, plan } = page.state.run;
  const rows = [...record.rows()].map(({ imagesPerSecond: _, ...row }) => row);
  return {
    weights: await page.save(),
    rows,
    epochs: record.epochs,
    plan,
    predictions: await page.predictions(),
  };
}

type Outcome = Awaited<ReturnType<typeof outcome>>;

function expectTheSame(found: Outcome, undisturbed: Outcome): void {
  const { weights, ...others } = found;
  const { weights: expected, ...expectedOthers } = undisturbed;
  expect(others).toEqual(expectedOthers);
  expect(sameBytes(weights, expected)).toBe(true);
}

/** Another worker on what is stored takes the training up and ends it. */
async function takeUp(stored: Stored, step: number, changes: Partial<Settings> = {}): Promise<Outcome> {
  const page = await open(stored, step, changes);
  expect(page.state.status).toBe('paused');
  expect(page.state.model?.step).toBe(step);
  followSteps(page, step);
  const ended = page.phase('train', 'ended');
  await page.engine.resume();
  await ended;
  expect(page.state.notices).toEqual([]);
  return await outcome(page);
}

async function undisturbedRun(changes: Partial<Settings> = {}): Promise<Outcome> {
  const page = await open(new Map(), 0, changes);
  followSteps(page, 0);
  expect(await page.train()).toBeUndefined();
  return await outcome(page);
}

it('begins from an undisturbed run whose learning rate changes and which is measured on its way', async () => {
  const { rows, epochs } = await undisturbedRun();
  expect(rows.map(({ learningRate }) => learningRate)).toEqual([
    ...Array.from({ length: changedAfter }, () => 0.05),
    ...Array.from({ length: steps - changedAfter }, () => changedRate),
  ]);
  expect(rows.flatMap(({ step, accuracy }) => (accuracy ? [step] : []))).toEqual([2, 3, 4, 6, 8, 9]);
  expect(epochs.map(({ epoch, step }) => [epoch, step])).toEqual([
    [1, 3],
    [2, 6],
    [3, 9],
  ]);
});

/** What was stored with every checkpoint of a run that takes one after every step. */
async function everyCheckpoint(): Promise<readonly { readonly step: number; readonly stored: Stored }[]> {
  // As if each step took longer than the time between two checkpoints.
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const page = await open();
  const checkpoints: { step: number; stored: Stored }[] = [];
  const { save } = Workspaces.prototype;
  vi.spyOn(Workspaces.prototype, 'save').mockImplementation(async function (
    this: Workspaces<unknown>,
    ...given
  ) {
    await save.apply(this, given);
    const record = parseWorkspaceRecord(given[1].record);
    if (record.checkpoint) checkpoints.push({ step: record.model.step, stored: await storedNow() });
  });
  // Steps go on while a checkpoint is stored, and then the next one may take its place: so they rest meanwhile.
  let keeping = 0;
  const { keepCheckpoint } = Workspace.prototype;
  vi.spyOn(Workspace.prototype, 'keepCheckpoint').mockImplementation(async function (
    this: Workspace,
    ...given
  ) {
    keeping++;
    await page.engine.pause();
    await keepCheckpoint.apply(this, given);
    keeping--;
    if (keeping === 0) await page.engine.resume();
  });
  followSteps(page, 0, () => {
    now += 11_000;
  });
  expect(await page.train()).toBeUndefined();
  vi.restoreAllMocks();
  return checkpoints;
}

/** What was stored when somebody paused this run, and the step that it rested at. */
async function storedAtRest(pauses: (page: EnginePage) => void, changes: Partial<Settings> = {}) {
  const page = await open(new Map(), 0, changes);
  followSteps(page, 0);
  pauses(page);
  const training = page.train();
  await page.phase('train', 'resting');
  const found = { step: page.state.model?.step ?? Number.NaN, stored: await storedNow() };
  await page.engine.stop();
  await training;
  return found;
}

const pauseAfter = (step: number) => (page: EnginePage) =>
  followSteps(page, 0, (taken) => taken === step && page.engine.pause());

describe('a worker that dies', () => {
  let undisturbed: Outcome;

  beforeEach(async () => {
    undisturbed = await undisturbedRun();
  });

  it('at any checkpoint, from the one before the first step to the one at the end of the last epoch', async () => {
    const checkpoints = await everyCheckpoint();
    expect(checkpoints.map(({ step }) => step)).toEqual(Array.from({ length: steps + 1 }, (_, step) => step));
    for (const { step, stored } of checkpoints) expectTheSame(await takeUp(stored, step), undisturbed);
  });

  it.each<[string, Partial<Settings>]>([
    ['SGD', {}],
    ['AdamW on a cosine', { optimizer: 'adamw', schedule: 'cosine', weightDecay: 0.1 }],
  ])('while training rests after any step: %s', async (_, changes) => {
    const whole = await undisturbedRun(changes);
    for (let last = 1; last <= steps; last++) {
      const { step, stored } = await storedAtRest(pauseAfter(last), changes);
      expect(step).toBe(last);
      expectTheSame(await takeUp(stored, step), whole);
    }
  });

  it('while the evaluation at the end of an epoch rests', async () => {
    for (const epoch of [1, 2, 3]) {
      const { step, stored } = await storedAtRest((page) => {
        page.hear = (event) => {
          const { progress } = event.type === 'task' ? event.task : {};
          const is = progress?.of === 'test-images' && progress.done > 0 && progress.done < progress.total;
          if (is && page.state.model?.step === 3 * epoch) void page.engine.pause();
        };
      });
      expect(step).toBe(3 * epoch);
      expectTheSame(await takeUp(stored, step), undisturbed);
    }
  });

  it('whatever has been set meanwhile for the next training', async () => {
    const { step, stored } = await storedAtRest(pauseAfter(2));
    const others: Partial<Settings> = {
      network: 'dense:16',
      epochs: 1,
      batchSize: 3,
      momentum: 0,
      shuffle: false,
      seed: 8,
      evalEvery: 1,
      evalBatchSize: 1,
      trainSize: 2,
      testSize: 1,
    };
    expectTheSame(await takeUp(stored, step, others), undisturbed);
  });

  it('again and again', async () => {
    let stored: Stored | undefined;
    for (let step = 1; step < steps; step++) {
      const page = await open(stored, step - 1);
      followSteps(page, step - 1, () => void page.engine.pause());
      const rests = page.phase('train', 'resting');
      void (stored ? page.engine.resume() : page.train());
      await rests;
      stored = await storedNow();
      await page.engine.stop();
    }
    expectTheSame(await takeUp(stored ?? new Map(), steps - 1), undisturbed);
  });
});
