/** The search as a person has it: what it changes at its end, and what it leaves where it has none. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptOf, type Target } from '../../core/quantization/remedies/staircase.ts';
import { parseWorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { Workspaces } from '../../storage/workspaces/workspaces.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { workOf } from '../../testing/engine/kept-work.ts';
import { emptyDatabaseForEachTest, storeAnew, storedNow } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { told } from '../workshop/telling.ts';

const settings: Partial<Settings> = {
  ...{ network: 'conv:2:3,pool,dense:8', evalBatchSize: 20, batchSize: 10, scheme: 'weightOnly', bits: 2 },
  calibrationImages: 10,
};
const train = Array.from({ length: 70 }, (_, image) => image % 10);
const never: Target = { kind: 'logit-error', most: 0 };
/** Rounding alone reaches it: no error of a small network is so large. */
const atOnce: Target = { kind: 'changed', most: 1000 };
/** What its layers take here is too little for AdaRound's thousand steps to be worth the wait. */
const stopBefore = 'adaround';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const open = () => EnginePage.open({ settings, train });

let page: EnginePage;

beforeEach(async () => {
  page = await open();
  await page.train();
});

/** Does something when this many stairs are known, once. */
function onceKnown(stairs: number, act: () => void): void {
  let isDone = false;
  page.hear = (event) => {
    if (isDone || event.type !== 'staircase' || event.staircase.stairs.length < stairs) return;
    isDone = true;
    act();
  };
}

/** All but the stairs. */
async function othersOf(of: EnginePage) {
  const { staircase: _, ...others } = await workOf(of);
  return others;
}

describe('a search that comes to its end', () => {
  it('makes the model with what was kept the candidate, as Quantize would with these remedies', async () => {
    expect(await page.findRemedies(atOnce)).toBeUndefined();
    const { staircase, reports, comparison, chosen } = page.state;
    expect(staircase).toMatchObject({ end: 'met', images: 60, calibrationImages: 10, target: atOnce });
    expect(staircase?.trying).toBeUndefined();
    expect(reports.int8?.accuracy?.images).toBe(4);
    expect(reports.int8?.latency).toBeDefined();
    const bytes = await page.save('candidate');
    expect(await page.quantize({ remedies: keptOf(staircase?.stairs ?? [])?.remedies.join() ?? '' })).toBe(
      undefined,
    );
    expect(page.state.chosen.int8?.id).toBe(chosen.int8?.id);
    expect(page.state.comparison).toEqual(comparison);
    expect(await page.save('candidate')).toEqual(bytes);
  });

  it('tells that end when the candidate stands, not before', async () => {
    const candidates: unknown[] = [];
    page.hear = (event) => {
      if (event.type === 'staircase' && event.staircase.end) candidates.push(page.state.tasks.length);
    };
    await page.findRemedies(atOnce);
    expect(candidates).toEqual([1]);
    const end = page.told.findIndex((event) => event.type === 'staircase' && event.staircase.end);
    const later = page.told.slice(end + 1).map(({ type }) => type);
    expect(later.filter((type) => type === 'staircase')).toEqual([]);
    expect(later).toContain('shelf');
  });

  it('is found again after a reload', async () => {
    await page.findRemedies(atOnce);
    const before = await workOf(page);
    await storeAnew(await storedNow());
    const next = await open();
    expect(await workOf(next)).toEqual(before);
    expect(next.state.target).toEqual(atOnce);
  });

  it('does not outlive its weights', async () => {
    await page.findRemedies(atOnce);
    await page.train();
    expect(page.state.staircase).toBeUndefined();
    await storeAnew(await storedNow());
    expect((await open()).state.staircase).toBeUndefined();
  });
});

describe('a search that is stopped', () => {
  it('leaves the models as they were and what it has found in sight, also after a reload', async () => {
    await page.quantize({ bits: 4 });
    const before = await othersOf(page);
    onceKnown(3, () => void page.engine.stop());
    expect(await page.findRemedies(never)).toBeUndefined();
    expect(await othersOf(page)).toEqual(before);
    const { staircase } = page.state;
    expect(staircase?.stairs).toHaveLength(3);
    expect(staircase?.end).toBeUndefined();
    expect(page.state.status).toBe('idle');
    await storeAnew(await storedNow());
    expect((await open()).state.staircase).toEqual(staircase);
  });

  it('while the test images are classified, has no end either', async () => {
    page.hear = (event) => {
      const progress = event.type === 'task' ? event.task.progress : undefined;
      if (progress?.of === 'test-images') void page.engine.stop();
    };
    const before = await othersOf(page);
    expect(await page.findRemedies(atOnce)).toBeUndefined();
    expect(await othersOf(page)).toEqual(before);
    expect(page.state.staircase).toMatchObject({ stairs: [{ verdict: 'kept' }] });
    expect(page.state.staircase?.end).toBeUndefined();
  });

  it('by a page that dies in the middle of it, has lost the remedy under way and no more', async () => {
    onceKnown(4, () => void page.engine.pause());
    void page.findRemedies(never);
    await page.phase('findRemedies', 'resting');
    const { staircase } = page.state;
    const stored = await storedNow();
    await page.engine.stop();
    await storeAnew(stored);
    const next = await open();
    expect(next.state.staircase).toEqual(staircase);
    expect(next.state.status).toBe('idle');
  });
});

it('rests until it is resumed, also beside a training that rests', async () => {
  page.hear = ({ type }) => {
    if (type === 'run-started') void page.engine.pause();
  };
  const training = page.train({ epochs: 2 });
  await page.phase('train', 'resting');
  const before = (await othersOf(page)).run;
  onceKnown(2, () => void page.engine.pause());
  const search = page.findRemedies(never);
  await page.phase('findRemedies', 'resting');
  expect(page.state.status).toBe('paused');
  page.hear = ({ type }) => {
    if (type === 'staircase' && page.state.staircase?.stairs.length === 4) void page.engine.stop();
  };
  await page.engine.resume();
  await search;
  expect(page.state.staircase?.stairs).toHaveLength(4);
  expect((await othersOf(page)).run).toEqual(before);
  expect(page.state.status).toBe('paused');
  await page.engine.stop();
  await training;
});

it('goes as far as the slowest remedy where none is enough', async () => {
  page.hear = (event) => {
    if (event.type === 'staircase' && event.staircase.trying?.remedy === stopBefore) void page.engine.stop();
  };
  await page.findRemedies(never);
  const tried = page.state.staircase?.stairs.map(({ remedy }) => remedy);
  expect(tried).toContain('output-scale');
  expect(page.state.staircase?.trying?.remedy).toBe(stopBefore);
});

it('is refused with words where there are no integers, or too few images, and the stairs before stay', async () => {
  await page.findRemedies(atOnce);
  const { staircase } = page.state;
  expect(await page.findRemedies(never, { scheme: 'dynamic' })).toBe(told('task/remedies-of-integers'));
  expect(await page.findRemedies(never, { calibrationImages: 21 })).toBe(
    told('task/too-few-held-out', { images: 70, calibration: 21, least: 50 }),
  );
  expect(page.state.staircase).toEqual(staircase);
});

it('a record without a search is read as ever, and one whose search is damaged says where', async () => {
  const { save } = Workspaces.prototype;
  const records: unknown[] = [];
  vi.spyOn(Workspaces.prototype, 'save').mockImplementation(async function (
    this: Workspaces<unknown>,
    ...given
  ) {
    if (given[0] === 'test') records.push(given[1].record);
    await save.apply(this, given);
  });
  await page.findRemedies(atOnce);
  vi.restoreAllMocks();
  const record = parseWorkspaceRecord(records.at(-1));
  expect(record.staircase).toMatchObject({ end: 'met' });
  const { staircase: _, ...older } = record;
  expect(parseWorkspaceRecord(older).staircase).toBeUndefined();
  const damaged = { ...record, staircase: { ...record.staircase, images: -1 } };
  expect(() => parseWorkspaceRecord(damaged)).toThrow(/staircase\.images/);
  const dynamic = { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] };
  expect(() =>
    parseWorkspaceRecord({ ...record, staircase: { ...record.staircase, scheme: dynamic } }),
  ).toThrow(/staircase\.scheme.*not-integers/);
});
