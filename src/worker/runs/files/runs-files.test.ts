/** Runs go from one browser to another as a file, and are the same there to the bit. Files that are damaged or made up leave everything as it is. */

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRow } from '../../../core/results/run-row.ts';
import { draftId, OwnLessons } from '../../../storage/own-lessons.ts';
import type { EnginePage } from '../../../testing/engine/engine.ts';
import {
  exported,
  imported,
  openElsewhere,
  openSmall,
  pageWithRuns,
  rows,
  said,
} from '../../../testing/engine/runs-files.ts';
import { emptyDatabaseForEachTest } from '../../../testing/engine/storage.ts';
import { quicken } from '../../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';
import { told as toldOfTask } from '../../workshop/telling.ts';
import { whatCameOfIt } from './what-came-of-it.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const nothing = { added: 0, present: 0, renamed: 0, lessons: 0 };
const lastSaid = (page: EnginePage) => said(page).at(-1);
const ids = async (page: EnginePage) => (await rows(page)).map(({ id }) => id);

async function opened(page: EnginePage, run = '', model = '') {
  await page.openRun(run, model.split('/')[1]);
  return {
    float: await page.save('baseline'),
    int8: await page.save('candidate'),
    predictions: await page.predictions(),
    losses: [...page.state.run.record.rows()],
    settings: page.of('settings').at(-1)?.hash,
  };
}

const drawn = {
  kind: 'drawn',
  name: 'Leaves',
  side: 8,
  classNames: ['oak', 'elm'],
  labels: Uint8Array.from({ length: 24 }, (_, index) => index % 2),
  pixels: Uint8Array.from({ length: 24 * 64 }, (_, index) => (index * 37) % 256),
} as const;

describe('a workspace with images of a person’s own', () => {
  it('brings them along, so that its runs open elsewhere', async () => {
    const page = await openSmall();
    const { settings } = page;
    expect(await page.run('importData', { settings, source: drawn })).toBeUndefined();
    await page.train();
    const [training] = await rows(page);
    expect(training?.dataSet).toBe('Leaves');
    const file = await exported(page, 'workspace');
    expect(await imported(page, file)).toBeUndefined();
    const there = await opened(page, training?.id);

    const other = await openElsewhere();
    const brought = await imported(other, file);
    expect(brought).toMatchObject({ name: 'Leaves', classNames: ['oak', 'elm'] });
    expect(await other.run('openRun', { settings, run: training?.id ?? '', model: undefined })).toBe(
      toldOfTask('task/run-of-other-data', { trained: 'Leaves', present: 'MNIST' }),
    );
    const files = [{ path: 'Leaves.npz', content: brought?.archive ?? new Blob() }];
    await other.run('importData', { settings, source: { kind: 'files', files, side: undefined } });
    await other.run('renameData', { name: 'Leaves', classNames: ['oak', 'elm'] });
    expect(await opened(other, training?.id)).toEqual(there);
    expect(other.state.dataSet).toEqual(page.state.dataSet);
    expect(await imported(other, file)).toBeUndefined();
  });
});

describe('a workspace with lessons', () => {
  it('brings those along that were saved, but not what is being written', async () => {
    const page = await openSmall();
    await new OwnLessons().save({ id: 'mine-1', text: '# Grüße', savedAt: 1 });
    await new OwnLessons().save({ id: draftId, text: '# Not yet', savedAt: 2 });
    const file = await exported(page, 'workspace');
    const other = await openElsewhere();
    expect(await new OwnLessons().list()).toEqual([]);
    await imported(other, file);
    expect(await new OwnLessons().list()).toMatchObject([{ id: 'mine-1', text: '# Grüße' }]);
  });
});

describe('a file of runs', () => {
  let page: EnginePage;
  beforeEach(async () => {
    page = await pageWithRuns();
  });

  it.each(['json', 'workspace'] as const)('as %s brings all runs elsewhere, to the bit', async (as) => {
    const before = await rows(page);
    const [, training, quantization] = before;
    const file = await exported(page, as);
    const there = await opened(page, training?.id, quantization?.id);

    const other = await openElsewhere();
    await imported(other, file);
    expect(lastSaid(other)).toBe(whatCameOfIt('mine', { ...nothing, added: 2 }));
    expect(await rows(other)).toEqual(before);
    expect(
      await other.engine.ask('runCurves', { rows: before.map(({ id }) => id), smoothing: 0 }),
    ).toHaveLength(2);
    expect(await opened(other, training?.id, quantization?.id)).toEqual(there);

    await imported(other, file, 'again');
    expect(lastSaid(other)).toBe(whatCameOfIt('again', { ...nothing, present: 2 }));
    // The run that was opened has been saved again since.
    expect(new Set(await ids(other))).toEqual(new Set(before.map(({ id }) => id)));
  });

  it('does not hold the same bytes twice', async () => {
    const { contents, runs } = JSON.parse(await (await exported(page, 'json')).text());
    const named = runs.flatMap(({ parts }: { parts: { sha256: string }[] }) =>
      parts.map(({ sha256 }) => sha256),
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(contents)));
    expect(Object.keys(contents).length).toBeLessThan(named.length);
  });

  it('leaves out what was deleted, and brings back what was deleted since', async () => {
    const file = await exported(page, 'json');
    const [second, first] = await ids(page);
    await page.engine.markRun(first ?? '', { deletedAt: Date.now() });
    const less = JSON.parse(await (await exported(page, 'json')).text());
    expect(less.runs).toMatchObject([{ id: second }]);

    await imported(page, file);
    expect(lastSaid(page)).toBe(whatCameOfIt('mine', { ...nothing, added: 1, present: 1 }));
    expect(await rows(page)).toHaveLength(3);
  });

  it('adds a run of the same name with other content as one of its own, once', async () => {
    const file = await exported(page, 'json');
    const before = await rows(page);
    const other = await openElsewhere();
    await imported(other, file);
    await other.openRun(before[0]?.id ?? '');
    await other.train();
    const here = await rows(other);

    for (const counts of [{ renamed: 1, present: 1 }, { present: 2 }]) {
      await imported(other, file);
      expect(lastSaid(other)).toBe(whatCameOfIt('mine', { ...nothing, ...counts }));
      expect(await rows(other)).toHaveLength(here.length + 1);
    }
    const added = (await rows(other)).find(({ id }) => !here.some((row) => row.id === id));
    expect(added).toMatchObject({ step: before[0]?.step, name: '<second> "run"', isBaseline: false });
    expect(added?.id).toMatch(new RegExp(`^${before[0]?.id}-[0-9a-f]{12}$`));
    await other.openRun(added?.id ?? '');
    const stepsOf = (list: readonly RunRow[]) => new Map(list.map(({ id, step }) => [id, step]));
    expect(stepsOf(await rows(other))).toEqual(stepsOf([...here, ...(added ? [added] : [])]));
  });
});
