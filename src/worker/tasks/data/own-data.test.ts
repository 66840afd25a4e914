/** Images of a person's own in the place of the data set that the page comes with. */

import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { told as toldOfNetwork } from '../../../core/network/telling.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { ImageFile } from '../../../protocol/tasks.ts';
import { chosenFile, idxHalf } from '../../../testing/data/chosen-files.ts';
import { afterSteps } from '../../../testing/engine/after-steps.ts';
import { EnginePage } from '../../../testing/engine/engine.ts';
import { workOf } from '../../../testing/engine/kept-work.ts';
import { emptyDatabaseForEachTest } from '../../../testing/engine/storage.ts';
import { quicken } from '../../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';
import { told as toldOfImages } from '../../data/telling.ts';
import { told } from '../../workshop/telling.ts';
import { told as toldOfWork } from '../../workspace/telling.ts';

const settings: Partial<Settings> = { network: 'conv:2:3,pool,dense:8', evalBatchSize: 2 };

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const open = (workspace = 'test') => EnginePage.open({ workspace, settings });

/** Three classes of 8 x 8 pixels. */
const small = [...idxHalf('train', [0, 1, 2, 0, 1, 2], 8), ...idxHalf('t10k', [0, 1, 2], 8)];
/** Ten classes of 28 x 28 pixels, as MNIST has them. */
const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const alike = [...idxHalf('train', digits, 28), ...idxHalf('t10k', [9, 8], 28)];

const bring = (page: EnginePage, files: readonly ImageFile[]) =>
  page.run('importData', { settings: page.settings, source: { kind: 'files', files, side: undefined } });

const workspaces = (page: EnginePage) => page.of('workspace').map(({ id }) => id);

describe('an import', () => {
  it('makes them the data set: the network follows, trains, and is quantized', async () => {
    const page = await open();
    expect(await bring(page, small)).toBeUndefined();
    const { dataSet, dataIsOwn, data, model } = page.state;
    expect(dataSet).toMatchObject({ side: 8, channels: 1, classNames: ['0', '1', '2'] });
    expect(dataSet.counts).toEqual({ train: 6, test: 3 });
    expect([dataIsOwn, data?.trainImages, data?.testImages]).toEqual([true, 6, 3]);
    expect(model?.spec).toMatchObject({ side: 8, classes: 3, dataset: dataSet.name });
    expect(page.state.status).toBe('idle');
    await page.train();
    await page.quantize();
    expect(page.state.reports.float?.accuracy?.images).toBe(3);
    expect(page.state.comparison?.images).toBe(3);
    expect(page.state.notices).toEqual([]);
  });

  it('of a file that cannot be used changes nothing, and names it', async () => {
    const page = await open();
    await page.train();
    const before = await workOf(page);
    const problem = await bring(page, [chosenFile('holiday.txt', Uint8Array.of(1, 2, 3))]);
    expect(problem).toContain('holiday.txt');
    expect(await workOf(page)).toEqual(before);
    expect(page.state.dataSet.name).toBe('MNIST');
    expect(workspaces(page)).toEqual(['test']);
  });

  it('whose images the chosen network cannot read is refused in words, and changes nothing', async () => {
    const page = await open();
    page.settings = { ...page.settings, network: 'pool,pool,pool,pool,dense:8' };
    expect(await bring(page, small)).toBe(
      toldOfNetwork('network/small-images', { position: '4', left: '1', side: '8', times: 3 }),
    );
    expect(page.state.dataSet.name).toBe('MNIST');
  });

  it('that is stopped changes nothing', async () => {
    const page = await open();
    page.hear = (event) => {
      if (event.type === 'task' && event.task.kind === 'importData' && event.task.progress)
        void page.engine.stop();
    };
    expect(await bring(page, small)).toBeUndefined();
    expect(page.state.dataSet.name).toBe('MNIST');
    expect(page.state.status).toBe('idle');
  });

  it('leaves the work so far behind, to be taken up again', async () => {
    const page = await open();
    await page.train();
    await page.quantize();
    const before = await workOf(page);
    await bring(page, small);
    await page.train();
    const left = await page.engine.ask('leftWorkspace', undefined);
    expect(left).toMatchObject({ id: 'test', step: 3, models: 2 });
    const loaded = page.phase('loadData', 'ended');
    await page.run('continueWorkspace', { settings: page.settings, workspace: 'test' });
    await loaded;
    expect(await workOf(page)).toEqual(before);
    expect([page.state.dataSet.name, page.state.dataIsOwn]).toEqual(['MNIST', false]);
    expect(page.state.data?.trainImages).toBe(3);
  });

  it('takes trained weights along where they can read the new images, and nothing that was measured of them', async () => {
    const page = await open();
    await page.train();
    const trained = await page.save();
    await bring(page, alike);
    expect(page.state.model).toMatchObject({
      origin: { kind: 'imported', fileName: told('task/model-of-data', { name: 'MNIST' }) },
      step: 0,
    });
    expect(await page.save()).toEqual(trained);
    expect(page.state.reports.float?.accuracy).toBeUndefined();
    await page.train();
    expect(page.state.model?.spec.dataset).toBe(page.state.dataSet.name);
  });

  it('of drawings sets a sixth of each class apart', async () => {
    const page = await open();
    const labels = Uint8Array.from({ length: 24 }, (_, at) => at % 2);
    const pixels = Uint8Array.from({ length: 24 * 64 }, (_, at) => at % 251);
    const classNames = ['cat', 'dog'];
    const source = { kind: 'drawn', name: 'Pets', side: 8, classNames, labels, pixels } as const;
    expect(await page.run('importData', { settings: page.settings, source })).toBeUndefined();
    expect(page.state.dataSet).toMatchObject({ name: 'Pets', classNames, counts: { train: 20, test: 4 } });
  });
});

describe('stored with the workspace', () => {
  it('they are there after a reload, with the model and its results', async () => {
    const page = await open();
    await bring(page, small);
    await page.train();
    await page.quantize();
    const [, id] = workspaces(page);
    const before = { ...(await workOf(page)), dataSet: page.state.dataSet };
    const next = await open(id);
    expect({ ...(await workOf(next)), dataSet: next.state.dataSet }).toEqual(before);
    await next.train();
    expect(next.state.model?.step).toBe(12);
    expect(next.state.notices).toEqual([]);
  });

  it('a training that was under way goes on with them, to the same bits', async () => {
    const undisturbed = await open('undisturbed');
    await bring(undisturbed, small);
    await undisturbed.train();
    const page = await open();
    await bring(page, small);
    const steps = afterSteps((taken) => {
      if (taken === 2) void page.engine.pause();
    });
    const training = page.train();
    await page.phase('train', 'resting');
    steps.mockRestore();
    const [, id] = workspaces(page);
    const next = await open(id);
    expect([next.state.status, next.state.dataSet.counts.train]).toEqual(['paused', 6]);
    const ended = next.phase('train', 'ended');
    await next.engine.resume();
    await ended;
    expect(next.state.model?.step).toBe(6);
    expect(await next.save()).toEqual(await undisturbed.save());
    await page.engine.stop();
    await training;
  });

  it('they are left out where there is no room for them, which is told, and all else is kept', async () => {
    const page = await open();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (Array.isArray(key) && String(key[2]).startsWith('data/'))
        throw new DOMException('No room.', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    await bring(page, small);
    await page.train();
    const { name } = page.state.dataSet;
    expect(page.of('warning')).toMatchObject([
      { message: toldOfWork('work/no-room', { megabytes: 1, name }) },
    ]);
    const [, id] = workspaces(page);
    const next = await open(id);
    const what = toldOfWork('work/images-of', { name });
    const cause = toldOfWork('work/part-missing', { part: 'data/train-labels' });
    const lost = [toldOfWork('work/lost', { what, cause })];
    expect(next.of('warning')).toMatchObject([
      { message: toldOfWork('work/partly-read-without-images', { lost }) },
    ]);
    expect(next.state.model?.step).toBe(6);
    expect(next.state.dataSet.name).toBe('MNIST');
    const read = toldOfImages('images/in-grey', { side: '8', classes: 3 });
    const images = toldOfImages('images/in-grey', { side: '28', classes: 10 });
    expect(await next.evaluate()).toBe(
      toldOfImages('images/model-reads-others', { read, name: 'MNIST', images }),
    );
    await bring(next, small);
    expect(next.state.model?.origin).toMatchObject({ kind: 'imported' });
    expect(await next.evaluate()).toBeUndefined();
  });

  it('under the names that a person gave them', async () => {
    const page = await open();
    await bring(page, small);
    const rename = (name: string, ...classNames: string[]) => page.run('renameData', { name, classNames });
    expect(await rename('Shades', 'dark', 'dim', 'light')).toBeUndefined();
    expect(await rename('Shades', 'dark', 'dim')).toBe(
      told('task/class-names-missing', { classes: 3, names: 2 }),
    );
    expect(await rename('Shades', 'dark', 'dim', ' dark')).toBe(
      told('task/class-named-twice', { name: 'dark' }),
    );
    expect(await rename('Shades', 'dark', 'dim', '')).toBe(told('task/class-unnamed'));
    const [, id] = workspaces(page);
    const next = await open(id);
    expect(next.state.dataSet).toMatchObject({ name: 'Shades', classNames: ['dark', 'dim', 'light'] });
    expect(await next.run('giveUpOwnData', { settings: next.settings })).toBeUndefined();
    expect(await next.run('renameData', { name: 'x', classNames: [] })).toBe(told('task/not-own-data'));
  });
});

it('giving them up brings back the data set of the page, and a network that fits it', async () => {
  const page = await open();
  await bring(page, small);
  const loaded = page.phase('loadData', 'ended');
  await page.run('giveUpOwnData', { settings: page.settings });
  await loaded;
  expect(page.state.dataSet.name).toBe('MNIST');
  expect(page.state.data?.trainImages).toBe(3);
  expect(page.state.model?.spec).toMatchObject({ side: 28, classes: 10 });
  expect(await page.train()).toBeUndefined();
});

it('Start afresh gives them up too', async () => {
  const page = await open();
  await bring(page, small);
  const loaded = page.phase('loadData', 'ended');
  await page.run('startAfresh', { settings: page.settings });
  await loaded;
  expect([page.state.dataSet.name, page.state.model?.spec.side]).toEqual(['MNIST', 28]);
});
