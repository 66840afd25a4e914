import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing } from '../core/drawing/drawing.ts';
import type { Answers } from '../protocol/queries.ts';
import { FakePage, status } from '../testing/fakes/fake-page.ts';
import { someTurns } from '../testing/turns.ts';
import type { Playground } from './actions.ts';
import type { Trial } from './store/slices/try-it.ts';
import { mostWatched } from './try-it.ts';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const line: Drawing = [
  [
    { x: 0.5, y: 0.2 },
    { x: 0.5, y: 0.8 },
  ],
];

/** Logits that are sure of one class. */
const sureOf = (prediction: number) =>
  Float32Array.from({ length: 10 }, (_, index) => (index === prediction ? 9 : 0));
const answers = (baseline: number, candidate?: number): Answers => ({
  baseline: sureOf(baseline),
  candidate: candidate === undefined ? undefined : sureOf(candidate),
});

const trialOf = (playground: Playground) => playground.store.getState().trial;
const saysOf = (playground: Playground) => {
  const probabilities = trialOf(playground)?.answers.float;
  return probabilities?.indexOf(Math.max(...probabilities));
};

describe('a drawing', () => {
  it('is asked about as the picture that is shown, and answered in probabilities', async () => {
    const playground = await page.createIdle();
    page.engine.answers.classify = [answers(7, 1)];
    playground.draw(() => line);
    expect(trialOf(playground)?.pixels).toHaveLength(784);
    await vi.waitFor(() => expect(saysOf(playground)).toBe(7));
    const { float, int8 } = trialOf(playground)?.answers ?? {};
    expect(float?.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 6);
    expect(int8?.[1]).toBeGreaterThan(0.9);
    expect(playground.store.getState().answerMs).toBeGreaterThanOrEqual(0);
  });

  describe('that changes while an answer is on its way', () => {
    async function drawTwice() {
      const playground = await page.createIdle();
      const waiting: ((found: readonly Answers[]) => void)[] = [];
      const asked = vi
        .spyOn(page.engine, 'ask')
        .mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
      playground.draw(() => line);
      await vi.waitFor(() => expect(waiting).toHaveLength(1));
      for (let point = 1; point < 9; point++) playground.draw(() => [[{ x: 0.1 * point, y: 0.5 }]]);
      return { playground, asked, answer: (says: number) => waiting.shift()?.([answers(says)]) };
    }

    it('is asked about once more, as it is then; until that is answered, what it was is', async () => {
      const { playground, asked, answer } = await drawTwice();
      answer(3);
      await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
      expect(saysOf(playground)).toBe(3);
      expect(playground.store.getState().answerMs).toBeUndefined();
      answer(4);
      await vi.waitFor(() => expect(saysOf(playground)).toBe(4));
      expect(playground.store.getState().answerMs).toBeGreaterThan(0);
      expect(asked).toHaveBeenCalledTimes(2);
    });

    it('has no answer where it is gone by then', async () => {
      const { playground, asked, answer } = await drawTwice();
      playground.draw(() => []);
      answer(3);
      await someTurns();
      expect(trialOf(playground)).toBeUndefined();
      expect(asked).toHaveBeenCalledTimes(1);
    });
  });

  describe('while the engine works', () => {
    afterEach(() => void vi.useRealTimers());

    const threePoints = { drawing: [{ length: 3 }] };

    /** From then on the time stands still. */
    async function drawInTraining(asked: Promise<readonly Answers[]>) {
      const playground = await page.createIdle();
      page.engine.tell({ type: 'task', task: { id: 'a', kind: 'train', phase: 'running' } });
      await vi.waitFor(() => expect(status(playground)).toBe('training'));
      vi.spyOn(page.engine, 'ask').mockReturnValue(asked);
      const trials: Trial[] = [];
      playground.store.subscribe(({ trial }) => {
        if (trial) trials.push(trial);
      });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      for (let point = 1; point <= 3; point++) {
        playground.draw(([stroke = []]) => [[...stroke, { x: 0.2 * point, y: 0.5 }]]);
      }
      return { playground, trials };
    }

    it('comes together with its answers, all strokes of it', async () => {
      const { playground, trials } = await drawInTraining(Promise.resolve([answers(7)]));
      await someTurns();
      expect(saysOf(playground)).toBe(7);
      expect(trials.every(({ answers }) => answers.float)).toBe(true);
      expect(trialOf(playground)?.subject).toMatchObject(threePoints);
    });

    it('comes alone where they take long', async () => {
      const { playground } = await drawInTraining(new Promise(() => undefined));
      await someTurns();
      expect(trialOf(playground), 'not yet').toBeUndefined();
      vi.advanceTimersByTime(20);
      expect(trialOf(playground)?.subject).toMatchObject(threePoints);
      expect(trialOf(playground)?.answers).toEqual({});
    });

    it('can be watched and taken away before it has come', async () => {
      const { playground } = await drawInTraining(new Promise(() => undefined));
      playground.watch();
      expect(playground.store.getState().watched).toHaveLength(1);
      playground.draw((drawing) => [...drawing, [{ x: 0.5, y: 0.5 }]]);
      playground.draw(() => []);
      vi.advanceTimersByTime(30);
      expect(trialOf(playground)).toBeUndefined();
    });
  });

  it('is answered anew with every report of a training, and when another model has a role', async () => {
    const playground = await page.createIdle();
    page.engine.answers.classify = [answers(7)];
    playground.draw(() => line);
    await vi.waitFor(() => expect(saysOf(playground)).toBe(7));
    page.engine.answers.classify = [answers(2)];
    page.engine.tell({ type: 'shelf', entries: [], reports: [], baseline: 'a' });
    await vi.waitFor(() => expect(saysOf(playground)).toBe(2));
  });

  it('that is taken back to nothing has no answer', async () => {
    const playground = await page.createIdle();
    page.engine.answers.classify = [answers(7)];
    playground.draw(() => line);
    playground.draw(() => []);
    expect(trialOf(playground)).toBeUndefined();
  });
});

describe('a test image', () => {
  it('is shown with its label', async () => {
    const playground = await page.createIdle();
    const pixels = new Uint8Array(784).fill(9);
    page.engine.answers.testImage = { pixels, label: 5 };
    page.engine.answers.classify = [answers(5)];
    await playground.tryTestImage(12);
    expect(trialOf(playground)).toMatchObject({
      subject: { kind: 'test-image', index: 12, label: 5 },
      pixels,
    });
    await vi.waitFor(() => expect(saysOf(playground)).toBe(5));
  });

  it('that has not arrived leaves what is shown', async () => {
    const playground = await page.createIdle();
    playground.draw(() => line);
    await playground.tryTestImage(12);
    expect(trialOf(playground)?.subject.kind).toBe('drawing');
  });
});

describe('what is watched', () => {
  it('keeps being answered beside another trial, up to eight', async () => {
    const playground = await page.createIdle();
    page.engine.answers.classify = Array.from({ length: mostWatched + 1 }, (_, index) => answers(index));
    for (let shift = 0; shift < mostWatched + 2; shift++) {
      playground.draw(() => [
        [
          { x: 0.2, y: 0.1 * shift },
          { x: 0.9, y: 0.5 },
        ],
      ]);
      playground.watch();
      playground.watch();
    }
    const watched = () => playground.store.getState().watched;
    expect(watched()).toHaveLength(mostWatched);
    await vi.waitFor(() => expect(watched().at(-1)?.answers.float?.[mostWatched]).toBeGreaterThan(0.9));
    const [first] = watched();
    if (first) playground.unwatch(first);
    expect(watched()).toHaveLength(mostWatched - 1);
    expect(watched()).not.toContain(first);
  });
});
