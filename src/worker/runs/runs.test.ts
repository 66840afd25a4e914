/** Every training is kept with what was quantized of it, and comes back to the bit whatever took its place. */

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRow } from '../../core/results/run-row.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { told } from './telling.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const small = { network: 'conv:2:3,pool,dense:8', backend: 'cpu' } as const;

const rows = (page: EnginePage) => page.engine.ask('runs', undefined);
const idsOf = (list: readonly RunRow[]) => list.map(({ id }) => id);

describe('the runs of a page', () => {
  let page: EnginePage;
  beforeEach(async () => {
    page = await EnginePage.open({ settings: small });
  });

  it('are none where nothing was done', async () => {
    expect(await rows(page)).toEqual([]);
  });

  it('are its trainings, with what was quantized of each under it', async () => {
    await page.train({ seed: 3, learningRate: 0.05 });
    await page.quantize();
    await page.quantize({ scheme: 'weightOnly', bits: 4 });
    await page.reset();
    await page.train({ epochs: 2 });

    const list = await rows(page);
    expect(list.map(({ kind }) => kind)).toEqual(['training', 'training', 'quantization', 'quantization']);
    const [second, first, int8, fourBits] = list;
    expect(second?.step).toBe(6);
    expect(first?.step).toBe(3);
    expect(first?.settings).toContain('learningRate=0.05');
    expect([int8?.run, fourBits?.run]).toEqual([first?.id, first?.id]);
    expect(first?.accuracy?.images).toBe(4);
    expect(int8?.changed?.images).toBe(4);
    expect(fourBits?.fileBytes).toBeLessThan(int8?.fileBytes ?? 0);
  });

  it('go on as another where weights are trained on of which models were made', async () => {
    await page.train();
    await page.quantize();
    const before = await rows(page);
    await page.train();
    const after = await rows(page);
    expect(after).toHaveLength(3);
    expect(after.slice(1)).toEqual(before);
    expect(after[0]?.step).toBe(6);
  });

  it('come back to the bit, with settings, curves and answers, and leave what was there behind', async () => {
    await page.train({ seed: 3, learningRate: 0.05 });
    await page.quantize();
    const kept = {
      float: await page.save('baseline'),
      int8: await page.save('candidate'),
      predictions: await page.predictions(),
      run: page.state.run,
    };
    const [training, quantization] = await rows(page);
    await page.reset();
    await page.train();
    const others = await page.save();

    await page.openRun(training?.id ?? '', quantization?.id.split('/')[1]);

    expect(await page.save('baseline')).toEqual(kept.float);
    expect(await page.save('candidate')).toEqual(kept.int8);
    expect(await page.predictions()).toBe(kept.predictions);
    expect([...page.state.run.record.rows()]).toEqual([...kept.run.record.rows()]);
    expect(page.of('settings').at(-1)?.hash).toContain('learningRate=0.05');
    expect(others).not.toEqual(kept.float);
    const left = await page.engine.ask('leftWorkspace', undefined);
    expect(left?.step).toBe(3);
    expect(idsOf(await rows(page)).toSorted()).toHaveLength(3);
  });

  it('are not saved anew where one is opened and nothing comes of it', async () => {
    await page.train();
    await page.quantize();
    await page.run('measureLatency', { settings: page.settings });
    await page.reset();
    await page.train({ seed: 1 });
    const before = await rows(page);
    const [, training, quantization] = before;
    await page.openRun(training?.id ?? '', quantization?.id.split('/')[1]);
    expect(await rows(page)).toEqual(before);
  });

  it('lose nothing where one is opened and its evaluation is stopped', async () => {
    await page.train();
    await page.quantize();
    await page.quantize({ scheme: 'weightOnly', bits: 4 });
    const before = await rows(page);
    await page.reset();
    page.hear = (event) => {
      if (event.type === 'task' && event.task.kind === 'openRun' && event.task.progress)
        void page.engine.stop();
    };
    await page.openRun(before[0]?.id ?? '');
    page.hear = () => undefined;
    await page.quantize({ scheme: 'weightOnly', bits: 3 });

    const after = await rows(page);
    expect(after.slice(0, 3).map(({ accuracy }) => accuracy)).toEqual(before.map(({ accuracy }) => accuracy));
    expect(after).toHaveLength(4);
    const answers = await page.engine.ask('runAnswers', { rows: idsOf(after) });
    expect(answers).toHaveLength(4);
  });

  it('tell what each model says of the test images', async () => {
    await page.train();
    await page.quantize();
    const list = await rows(page);
    const answers = await page.engine.ask('runAnswers', { rows: [...idsOf(list), 'gone'] });
    expect(answers.map(({ row }) => row)).toEqual(idsOf(list));
    for (const { labels, predictions } of answers)
      expect([...labels]).toEqual([7, 2, 1, 0].slice(0, predictions.length));
    const [float, int8] = answers;
    const changed = float?.predictions.filter((given, index) => given !== int8?.predictions[index]);
    expect(changed).toHaveLength(list[1]?.changed?.changed ?? Number.NaN);
    const right = int8?.predictions.filter((given, index) => given === int8.labels[index]);
    expect(right).toHaveLength(list[1]?.accuracy?.correct ?? Number.NaN);
  });

  it('tell how their trainings went, read from the record alone', async () => {
    await page.train();
    await page.quantize();
    const [training, quantization] = await rows(page);
    const wanted = [training?.id ?? '', quantization?.id ?? '', 'gone'];
    const curves = await page.engine.ask('runCurves', { rows: wanted, smoothing: 0.9 });
    expect(curves.map(({ run }) => run)).toEqual([training?.id]);
    const { losses, accuracies } = curves[0] ?? { losses: [], accuracies: [] };
    expect(losses.map(({ step, loss }) => [step, loss])).toEqual(
      [...page.state.run.record.rows()].map(({ step, loss }) => [step, loss]),
    );
    expect(accuracies).toMatchObject([{ step: 3, images: 4, whole: true }]);
    expect(losses.at(-1)?.seconds).toBeGreaterThan(0);
  });

  it('are deleted and come back, are called by other names and pinned', async () => {
    await page.train();
    await page.quantize();
    const [training, quantization] = await rows(page);
    const [run, model] = [training?.id ?? '', quantization?.id ?? ''];

    await page.engine.markRun(run, { deletedAt: Date.now() });
    expect(await rows(page)).toEqual([]);
    await page.engine.markRun(run, { deletedAt: undefined });
    await page.engine.markRun(model, { name: 'the small one', isBaseline: true });
    await page.engine.markRun(run, { isBaseline: true });
    expect((await rows(page)).map(({ name, isBaseline }) => [name, isBaseline])).toEqual([
      [training?.name, true],
      ['the small one', false],
    ]);
  });

  it('are let go for good where a person makes room, with what was said of them', async () => {
    await page.train();
    await page.quantize();
    await page.reset();
    await page.train({ seed: 1 });
    const [second, first] = await rows(page);
    const gone = first?.id ?? '';
    await page.engine.markRun(`${gone}/q1`, { note: 'soon gone' });
    await page.engine.removeRuns([gone]);
    expect(idsOf(await rows(page))).toEqual([second?.id]);
    const sizes = await page.engine.ask('runSizes', undefined);
    expect(sizes.map(({ run }) => run)).toEqual([second?.id]);
    expect(sizes[0]?.bytes).toBeGreaterThan(0);
    expect(await page.openRun(gone)).toBe(told('kept-runs/gone'));
  });

  it('are kept again from the beginning where one is removed while it goes on', async () => {
    await page.train();
    const [training] = await rows(page);
    await page.engine.removeRuns([training?.id ?? '']);
    await page.quantize();
    expect((await rows(page)).map(({ kind }) => kind)).toEqual(['training', 'quantization']);
    expect(await page.openRun(training?.id ?? '')).toBeUndefined();
  });
});
