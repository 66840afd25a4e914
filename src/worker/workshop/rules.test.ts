/** Which task may begin while which other one runs: every pair, with what is said where it may not. */

import { describe, expect, it } from 'vitest';
import type { TaskKind } from '../../protocol/tasks.ts';
import { Shop } from '../../testing/engine/shop.ts';
import { someTurns } from '../../testing/turns.ts';
import { told } from './telling.ts';

const long = ['train', 'evaluate', 'quantize', 'findRemedies', 'sweep', 'measureLatency'] as const;
/** These throw away what runs, or have nothing to do with it. */
const always = ['loadData', 'reset', 'moveBackend', 'startAfresh'] as const;
const alone = ['train', 'import', 'recover', 'continueWorkspace'] as const;
const beside = ['evaluate', 'quantize', 'findRemedies', 'sweep', 'measureLatency'] as const;

const named: Readonly<Record<(typeof long)[number], string>> = {
  train: told('task/train'),
  evaluate: told('task/evaluate'),
  quantize: told('task/quantize'),
  findRemedies: told('task/find-remedies'),
  sweep: told('task/sweep'),
  measureLatency: told('task/measure-latency'),
};

/** What is said to who asks for a task while another one runs. */
function refusal(runs: keyof typeof named, asked: TaskKind): string {
  const task = named[runs];
  if (runs === asked) return told('task/already-running', { task });
  return runs === 'train' ? told('task/training-running') : told('task/running', { task });
}

/** What is said when `asked` is asked for in this shop. It ends at once where it may begin. */
async function answer(shop: Shop, asked: TaskKind): Promise<string | undefined> {
  shop.end('asked');
  return await shop.start(asked, 'asked');
}

describe.each(long)('while %s runs', (runs) => {
  const running = async () => {
    const shop = new Shop();
    const task = shop.start(runs);
    await someTurns();
    return { shop, task };
  };

  it.each([...alone, ...beside])('%s is refused, and what runs is left alone', async (asked) => {
    const { shop, task } = await running();
    expect(await answer(shop, asked)).toBe(refusal(runs, asked));
    expect(shop.tasks.long).toBe(1);
    await shop.tasks.stop();
    await task;
    expect(shop.begun).toEqual([runs]);
  });

  it.each(always)('%s begins', async (asked) => {
    const { shop, task } = await running();
    expect(await answer(shop, asked)).toBeUndefined();
    await shop.tasks.stop();
    await task;
    expect(shop.begun).toEqual([runs, 'asked']);
  });
});

describe('while training is paused', () => {
  it.each(alone)('%s is refused', async (asked) => {
    const shop = new Shop();
    const { training } = await shop.rest();
    expect(await answer(shop, asked)).toBe(told('task/paused'));
    await shop.tasks.stopAll();
    await training;
  });

  it.each([...always, ...beside])('%s begins', async (asked) => {
    const shop = new Shop();
    const { training } = await shop.rest();
    expect(await answer(shop, asked)).toBeUndefined();
    await shop.tasks.stopAll();
    await training;
  });

  it.each(beside.flatMap((runs) => [...alone, ...beside].map((asked) => ({ runs, asked }))))(
    '$asked is refused while $runs runs beside it',
    async ({ runs, asked }) => {
      const shop = new Shop();
      const { training } = await shop.rest();
      const aside = shop.start(runs);
      await someTurns();
      expect(await answer(shop, asked)).toBe(refusal(runs, asked));
      await shop.tasks.stopAll();
      await Promise.all([training, aside]);
    },
  );
});

it.each([...always, ...alone, ...beside])('%s may begin where nothing runs', async (asked) => {
  expect(await answer(new Shop(), asked)).toBeUndefined();
});
