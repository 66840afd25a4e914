/** What a worker finds that is started after the one before has died: all of the work, to the bit. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../core/settings/settings.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { workOf } from '../../testing/engine/kept-work.ts';
import { emptyDatabaseForEachTest, storeAnew, storedNow } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { turns } from '../../testing/turns.ts';

const settings: Partial<Settings> = { network: 'conv:2:3,pool,dense:8', evalBatchSize: 2 };
const fourBits: Partial<Settings> = { scheme: 'weightOnly', bits: 4 };

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const open = () => EnginePage.open({ settings });

/** The work as it is, and as another worker finds it. */
async function afterDeath(page: EnginePage) {
  const before = await workOf(page);
  const stored = await storedNow();
  while (page.state.tasks.length > 0) await page.engine.stop();
  await storeAnew(stored);
  const next = await open();
  return { before, after: await workOf(next), next };
}

it('a page on which nothing was done leaves nothing', async () => {
  const page = await open();
  await page.evaluate();
  expect((await storedNow()).get('workspaces')).toEqual([]);
});

describe('all comes back', () => {
  it('of a training that has ended', async () => {
    const page = await open();
    await page.train({ epochs: 2, evalEvery: 2 });
    const { before, after, next } = await afterDeath(page);
    expect(after).toEqual(before);
    expect(before.run.epochs).toHaveLength(2);
    expect(next.state.status).toBe('idle');
  });

  it('of several models: answers, times, comparison, and what they were made of', async () => {
    const page = await open();
    await page.train();
    await page.quantize();
    await page.quantize({ ...fourBits, qatSteps: 3, batchSize: 2 });
    await page.run('measureLatency', { settings: page.settings });
    await page.train();
    await page.quantize({ scheme: 'static', calibrationImages: 2 });
    const { before, after } = await afterDeath(page);
    expect(after).toEqual(before);
    expect(before.entries).toHaveLength(5);
    expect(before.comparison).toBeDefined();
  });

  it('of roles that were given to others', async () => {
    const page = await open();
    await page.quantize();
    await page.quantize(fourBits);
    const [, first, second] = page.state.entries;
    await page.engine.assign('baseline', second?.id ?? '');
    await page.engine.assign('candidate', first?.id ?? '');
    const { before, after } = await afterDeath(page);
    expect(after).toEqual(before);
    expect(before.chosen).toEqual({ float: second, int8: first });
  });

  it('of a role that was given while a training came to its end, at any moment of it', async () => {
    for (let moment = 0; moment < 30; moment += 3) {
      await storeAnew(new Map());
      const page = await open();
      const training = page.train({ trainSize: 3, batchSize: 2, evalEvery: 2, evalImages: 2 });
      await turns(moment);
      const [live] = page.state.entries;
      await page.engine.assign('candidate', live?.id ?? '');
      await training;
      const { before, after } = await afterDeath(page);
      expect(after, `given after ${moment} turns`).toEqual(before);
    }
  });

  it('of a role that was given while a training came to rest, at any moment of it', async () => {
    for (let moment = 0; moment < 60; moment += 3) {
      await storeAnew(new Map());
      const page = await open();
      page.hear = ({ type }) => {
        if (type === 'epoch') void page.engine.pause();
      };
      void page.train({ epochs: 2, trainSize: 1 });
      const rests = page.phase('train', 'resting');
      await turns(moment);
      const [live] = page.state.entries;
      await page.engine.assign('candidate', live?.id ?? '');
      await rests;
      const { before, after, next } = await afterDeath(page);
      expect(after.chosen, `given after ${moment} turns`).toEqual(before.chosen);
      await next.engine.stop();
    }
  });

  it('of a sweep, with its points on the shelf', async () => {
    const page = await open();
    await page.sweep();
    const { before, after, next } = await afterDeath(page);
    expect(after).toEqual(before);
    expect(after.sweep?.front?.isWhole).toBe(true);
    const point = after.sweep?.results[3]?.entry ?? '';
    await next.engine.assign('candidate', point);
    expect(next.state.chosen.int8?.id).toBe(point);
  });

  it('of weights from a file, float and quantized', async () => {
    const page = await open();
    await page.train();
    await page.quantize();
    const [float, int8] = [await page.save('baseline'), await page.save('candidate')];
    await page.import(float.slice(), 'mine.safetensors');
    const first = await afterDeath(page);
    expect(first.after).toEqual(first.before);
    expect(first.after.model?.origin).toMatchObject({ fileName: 'mine.safetensors' });
    await first.next.import(int8.slice(), 'small.safetensors');
    const second = await afterDeath(first.next);
    expect(second.after).toEqual(second.before);
    expect(second.after.model?.origin).toMatchObject({ fileName: 'small.safetensors', content: 'quantized' });
  });

  it('of a training that rests, with what was made beside it', async () => {
    const page = await open();
    page.hear = ({ type }) => {
      if (type === 'run-started') void page.engine.pause();
    };
    void page.train({ epochs: 3 });
    await page.phase('train', 'resting');
    await page.quantize();
    const { before, after, next } = await afterDeath(page);
    expect(after).toEqual(before);
    expect(after.tasks).toEqual(['train resting']);
    await next.engine.stop();
  });

  it('of an epoch whose evaluation was cut off, also when it is not taken up', async () => {
    const page = await open();
    page.hear = ({ type }) => {
      if (type === 'epoch') void page.engine.pause();
    };
    void page.train({ epochs: 2 });
    await page.phase('train', 'resting');
    const { before, after, next } = await afterDeath(page);
    expect([after.run, after.files]).toEqual([before.run, before.files]);
    expect(after.run.epochs).toMatchObject([{ epoch: 1, step: 3 }]);
    await next.engine.stop();
    const second = await afterDeath(next);
    expect(second.after.run.epochs).toEqual(after.run.epochs);
  });

  it('of a reset, which takes the training away and leaves the shelf', async () => {
    const page = await open();
    await page.train();
    await page.quantize();
    await page.reset();
    const { before, after } = await afterDeath(page);
    expect(after).toEqual(before);
    expect(after.model?.step).toBe(0);
    expect(after.entries.map(({ live }) => live)).toEqual([false, false, true]);
  });
});

it('what is found out about fresh weights comes back too, where there was something before them', async () => {
  const page = await open();
  await page.train();
  await page.reset();
  const { next } = await afterDeath(page);
  await next.evaluate();
  expect(next.state.reports.float?.accuracy).toBeDefined();
  const { before, after } = await afterDeath(next);
  expect(after).toEqual(before);
});

it('a training that is stopped is none that waits to be taken up', async () => {
  const page = await open();
  page.hear = ({ type }) => {
    if (type === 'run-started') void page.engine.stop();
  };
  await page.train({ epochs: 3 });
  const { after } = await afterDeath(page);
  expect([after.tasks, after.model?.step]).toEqual([[], 1]);
});

describe('of a training that diverged', () => {
  async function diverged(): Promise<EnginePage> {
    const page = await open();
    await page.train({ epochs: 1 });
    await page.train({ learningRate: 1e30 });
    expect(page.state.status).toBe('error');
    return page;
  }

  it('the weights before it began to run away can be had back, also where it was taken up while it did', async () => {
    const page = await open();
    await page.train();
    const sound = await page.save();
    page.hear = (event) => {
      if (event.type === 'steps' && event.losses.some((loss) => loss > 2 * Math.log(10)))
        void page.engine.pause();
    };
    void page.train({ epochs: 10, learningRate: 30 });
    await page.phase('train', 'resting');
    const { before, after, next } = await afterDeath(page);
    expect([after.run, after.files]).toEqual([before.run, before.files]);
    const ended = next.phase('train', 'ended');
    await next.engine.setLearningRate(1e30);
    await next.engine.resume();
    await ended;
    expect(next.of('diverged')).toMatchObject([{ lastGoodStep: 3 }]);
    await next.run('recover', {});
    expect(await next.save()).toEqual(sound);
  });

  it('the last sound weights come back, with the run up to them', async () => {
    const page = await open();
    await page.train();
    const sound = await page.save();
    await page.train({ learningRate: 1e30 });
    const { after, next } = await afterDeath(page);
    expect(after.files[0]).toEqual(sound);
    expect(after.model).toMatchObject({ origin: { kind: 'recovered', step: 3 }, step: 3 });
    expect([...next.state.run.record.steps].map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(next.state.status).toBe('idle');
  });

  it('nothing comes back that was found out about weights that are no numbers', async () => {
    const page = await diverged();
    await page.evaluate();
    expect(page.state.reports.float?.accuracy).toBeDefined();
    const { after, next } = await afterDeath(page);
    expect(after.reports.float?.accuracy).toBeUndefined();
    await next.evaluate();
    expect(next.state.reports.float?.accuracy).toBeDefined();
  });
});
