import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Staircase } from '../../core/results/staircase.ts';
import { staircase } from '../../testing/events.ts';
import { FakePage } from '../../testing/fakes/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

/** The engine tells this in answer to a search. */
function finds(...told: readonly Staircase[]): void {
  const { engine } = page;
  const run = engine.run.bind(engine);
  engine.run = (id, kind, given) => {
    for (const one of told) engine.tell({ type: 'staircase', staircase: one });
    return run(id, kind, given);
  };
}

const { end: _, ...stoppedStaircase } = staircase.staircase;

describe('a search for remedies', () => {
  it('is asked for with the settings and the target that are chosen then', async () => {
    const playground = await page.createIdle();
    playground.change('bits', 3);
    await playground.chooseTarget({ kind: 'changed', most: 7 });
    await playground.findRemedies();
    expect(page.engine.given('findRemedies')).toMatchObject({
      settings: { bits: 3 },
      target: { kind: 'changed', most: 7 },
    });
  });

  it('switches on what was kept, and off what was not', async () => {
    const playground = await page.createIdle();
    playground.change('remedies', 'bias,adaround');
    finds(stoppedStaircase, staircase.staircase);
    await playground.findRemedies();
    expect(playground.store.getState().settings.remedies).toBe('equalize,gptq');
    await expect.poll(() => page.location.hash).toContain('remedies=equalize,gptq');
  });

  it.each<[string, readonly Staircase[]]>([
    ['is stopped', [stoppedStaircase]],
    ['is refused', []],
  ])('leaves the settings as they are where it %s, also after one that came to its end', async (_, told) => {
    const playground = await page.createIdle();
    page.engine.tell(staircase);
    await expect.poll(() => playground.store.getState().staircase).toBeDefined();
    playground.change('remedies', 'bias');
    finds(...told);
    await playground.findRemedies();
    expect(playground.store.getState().settings.remedies).toBe('bias');
  });
});
