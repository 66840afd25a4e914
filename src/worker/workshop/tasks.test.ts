import { describe, expect, it } from 'vitest';
import { Shop } from '../../testing/engine/shop.ts';
import { someTurns } from '../../testing/turns.ts';
import { told } from './telling.ts';

it('tells of a task from its beginning to its end', async () => {
  const shop = new Shop();
  const evaluation = shop.start('evaluate');
  await someTurns();
  expect(shop.tasks.long).toBe(1);
  shop.end('evaluate');
  expect(await evaluation).toBeUndefined();
  expect(shop.tasks.long).toBe(0);
  expect(shop.phases).toEqual(['evaluate running', 'evaluate ended']);
});

it('tells why a task failed, and is free for the next', async () => {
  const shop = new Shop();
  const evaluation = shop.start('evaluate');
  shop.end('evaluate', new Error('No such image.'));
  expect(await evaluation).toBe('No such image.');
  const next = shop.start('train');
  shop.end('train');
  expect(await next).toBeUndefined();
});

it('tells of no problem where a task was stopped', async () => {
  const shop = new Shop();
  const evaluation = shop.start('evaluate');
  await someTurns();
  await shop.tasks.stop();
  expect(await evaluation).toBeUndefined();
  expect(shop.phases).toEqual(['evaluate running', 'evaluate ended']);
});

describe('while training is paused', () => {
  it.each(['evaluate', 'quantize', 'sweep', 'measureLatency'] as const)(
    'there is room for %s beside it',
    async (kind) => {
      const shop = new Shop();
      const { training } = await shop.rest();
      const aside = shop.start(kind);
      shop.end(kind);
      expect(await aside).toBeUndefined();
      shop.tasks.resume();
      shop.end('train');
      await training;
      expect(shop.phases.slice(2)).toEqual([
        `${kind} running`,
        `${kind} ended`,
        'train running',
        'train ended',
      ]);
    },
  );

  it('there is room for one beside it, not for two, and it is not resumed before that ends', async () => {
    const shop = new Shop();
    await shop.rest();
    const aside = shop.start('evaluate');
    expect(await shop.start('quantize')).toBe(told('task/running', { task: told('task/evaluate') }));
    expect(() => shop.tasks.resume()).toThrow(told('task/running-beside', { task: told('task/evaluate') }));
    await shop.tasks.stopAll();
    await aside;
  });

  it('Stop ends what began last: first the evaluation, then the training', async () => {
    const shop = new Shop();
    const { training } = await shop.rest();
    const aside = shop.start('evaluate');
    await someTurns();
    await shop.tasks.stop();
    await aside;
    expect(shop.tasks.long).toBe(1);
    await shop.tasks.stop();
    await training;
    expect(shop.tasks.long).toBe(0);
    await shop.tasks.stop();
    expect(shop.phases).toEqual([
      'train running',
      'train resting',
      'evaluate running',
      'evaluate ended',
      'train ended',
    ]);
  });

  it('what is paused beside it is the one that Resume goes on with', async () => {
    const shop = new Shop();
    const { training } = await shop.rest();
    const aside = shop.start('quantize');
    await someTurns();
    shop.tasks.pause();
    await shop.comesTo('quantize', 'resting');
    shop.tasks.resume();
    await shop.comesTo('quantize', 'running');
    shop.end('quantize');
    await aside;
    await shop.tasks.stopAll();
    await training;
    expect(shop.phases.slice(2)).toEqual([
      'quantize running',
      'quantize resting',
      'quantize running',
      'quantize ended',
      'train ended',
    ]);
  });
});

it.each(['train', 'evaluate', 'quantize', 'sweep', 'measureLatency'] as const)(
  '%s can be paused, resumed, and stopped while it is paused',
  async (kind) => {
    const shop = new Shop();
    const task = shop.start(kind);
    await someTurns();
    for (let time = 0; time < 2; time++) {
      shop.tasks.pause();
      await shop.comesTo(kind, 'resting');
      if (time > 0) break;
      shop.tasks.resume();
      await shop.comesTo(kind, 'running');
    }
    await shop.tasks.stop();
    await task;
    expect(shop.phases).toEqual([
      `${kind} running`,
      `${kind} resting`,
      `${kind} running`,
      `${kind} resting`,
      `${kind} ended`,
    ]);
  },
);

it('says that there is nothing to pause or to resume', async () => {
  const shop = new Shop();
  const nothing = told('task/nothing-to-pause');
  expect(() => shop.tasks.pause()).toThrow(nothing);
  expect(() => shop.tasks.resume()).toThrow(told('task/nothing-paused'));
  const training = shop.start('train');
  await someTurns();
  expect(() => shop.tasks.resume()).toThrow(told('task/nothing-paused'));
  await shop.tasks.stop();
  await training;
  expect(() => shop.tasks.pause()).toThrow(nothing);
});

it('may begin by resting', async () => {
  const shop = new Shop();
  const perform = (task: { checkpoint(): Promise<boolean> }) => task.checkpoint().then(() => undefined);
  const taken = shop.tasks.run('taken up', 'train', perform, { atRest: true });
  expect(shop.phases).toEqual(['taken up resting']);
  const evaluation = shop.start('evaluate');
  shop.end('evaluate');
  expect(await evaluation).toBeUndefined();
  shop.tasks.resume();
  await taken;
  expect(shop.phases.slice(-2)).toEqual(['taken up running', 'taken up ended']);
});

it('lets images be loaded beside everything else', async () => {
  const shop = new Shop();
  const loading = shop.start('loadData');
  const training = shop.start('train');
  const again = shop.start('loadData', 'again');
  await someTurns();
  expect(shop.begun).toEqual(['loadData', 'train', 'again']);
  expect(shop.tasks.long).toBe(1);
  for (const id of ['train', 'loadData', 'again']) shop.end(id);
  expect(await Promise.all([loading, training, again])).toEqual([undefined, undefined, undefined]);
});
