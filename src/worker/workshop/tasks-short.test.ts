/** Short tasks: others wait for them, and they come one after another. */

import { describe, expect, it } from 'vitest';
import { Shop } from '../../testing/engine/shop.ts';
import { someTurns } from '../../testing/turns.ts';
import { told } from './telling.ts';

describe('a short task', () => {
  it('is waited for by what is asked for meanwhile, which is shown at once', async () => {
    const shop = new Shop();
    const importing = shop.start('import');
    const training = shop.start('train');
    await someTurns();
    expect(shop.begun).toEqual(['import']);
    expect(shop.phases).toEqual(['import running', 'train running']);
    shop.end('import');
    await importing;
    await someTurns();
    expect(shop.begun).toEqual(['import', 'train']);
    shop.end('train');
    expect(await training).toBeUndefined();
  });

  it('comes after the one before, however many wait', async () => {
    const shop = new Shop();
    const ids = ['first', 'second', 'third', 'fourth'];
    const all = ids.map((id) => shop.start('moveBackend', id));
    for (const [index, id] of ids.entries()) {
      await someTurns();
      expect(shop.begun).toEqual(ids.slice(0, index + 1));
      shop.end(id);
    }
    await Promise.all(all);
  });

  it('leaves what runs alone where it may begin at any time', async () => {
    const shop = new Shop();
    const training = shop.start('train');
    await someTurns();
    const moving = shop.start('moveBackend');
    shop.end('moveBackend');
    expect(await moving).toBeUndefined();
    expect(shop.tasks.long).toBe(1);
    await shop.tasks.stop();
    await training;
  });
});

describe('what waits for a short task', () => {
  it('can be stopped, and then never begins', async () => {
    const shop = new Shop();
    const importing = shop.start('import');
    const training = shop.start('train');
    const stopped = shop.tasks.stop();
    shop.end('import');
    await Promise.all([importing, stopped]);
    expect(await training).toBeUndefined();
    expect(shop.begun).toEqual(['import']);
    expect(shop.tasks.long).toBe(0);
  });

  it('can be paused, and rests as soon as it has begun', async () => {
    const shop = new Shop();
    const importing = shop.start('import');
    const training = shop.start('train');
    shop.tasks.pause();
    shop.end('import');
    await importing;
    await shop.comesTo('train', 'resting');
    shop.tasks.resume();
    shop.end('train');
    expect(await training).toBeUndefined();
  });

  it('is refused where it may not begin then', async () => {
    const shop = new Shop();
    const moving = shop.start('moveBackend');
    const training = shop.start('train');
    const evaluation = shop.start('evaluate');
    shop.end('moveBackend');
    await moving;
    expect(await evaluation).toBe(told('task/training-running'));
    await shop.tasks.stop();
    await training;
  });
});

describe.each(['reset', 'startAfresh'] as const)('%s', (kind) => {
  it('ends what runs and rests before it begins', async () => {
    const shop = new Shop();
    const { training } = await shop.rest();
    const aside = shop.start('quantize');
    await someTurns();
    const anew = shop.start(kind);
    await Promise.all([training, aside]);
    expect(shop.tasks.long).toBe(0);
    shop.end(kind);
    expect(await anew).toBeUndefined();
    expect(shop.begun).toEqual(['train', 'quantize', kind]);
    expect(shop.phases.slice(-4)).toEqual([
      `${kind} running`,
      'quantize ended',
      'train ended',
      `${kind} ended`,
    ]);
  });

  it('is waited for by what is asked for right after it', async () => {
    const shop = new Shop();
    const training = shop.start('train');
    await someTurns();
    const anew = shop.start(kind);
    const next = shop.start('train', 'next');
    await training;
    await someTurns();
    expect(shop.begun).toEqual(['train', kind]);
    shop.end(kind);
    await anew;
    await someTurns();
    expect(shop.begun).toEqual(['train', kind, 'next']);
    shop.end('next');
    expect(await next).toBeUndefined();
  });
});
