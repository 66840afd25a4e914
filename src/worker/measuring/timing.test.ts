import { describe, expect, it } from 'vitest';
import { summarise } from '../../core/metrics/latency.ts';
import { clockStep, timeInTurns } from './timing.ts';

/** Milliseconds that pass while a clock is read. */
const reading = 0.001;

/** A clock of such steps, over a time that passes as the test says. */
function steppingClock(step: number) {
  // A clock's steps begin at no particular moment.
  let time = 0.37 * step;
  return {
    clock: () => {
      time += reading;
      return Math.floor(time / step) * step;
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    time: () => time,
  };
}

const steps = [0.005, 0.1, 1, 16, 100];

it.each(steps)('finds the step of a clock that counts %d ms at a time', (step) => {
  expect(clockStep(steppingClock(step).clock)).toBeCloseTo(step, 9);
});

/** Times runs of such milliseconds, which take a tenth more or less in turns, on a clock of such steps. */
async function timed(step: number, baseline: number, candidate: number) {
  const { clock, pass, time } = steppingClock(step);
  const calls = { baseline: 0, candidate: 0 };
  const side = (role: keyof typeof calls, milliseconds: number) => (run: number) => {
    if (run !== calls[role]) throw new Error(`Run ${calls[role]} of the ${role} was numbered ${run}.`);
    calls[role]++;
    pass(milliseconds * (1 + 0.1 * Math.sin(run)));
    return Promise.resolve();
  };
  const sides = { baseline: side('baseline', baseline), candidate: side('candidate', candidate) };
  const timings = await timeInTurns(sides, clock, () => Promise.resolve());
  return { timings, calls, elapsed: time() };
}

describe.each(steps)('on a clock that counts %d ms at a time', (step) => {
  // A timing lasts 20 steps, or half a second, and each of its ends is less than a step off; the mean of some runs is as good.
  const share = step < 25 ? 1 / 20 : step / 500;

  it.each([
    { baseline: 0.2, candidate: 0.07 },
    { baseline: 3, candidate: 3.3 },
    { baseline: 40, candidate: 25 },
  ])('$baseline and $candidate ms are found, and their ratio', async ({ baseline, candidate }) => {
    const { timings } = await timed(step, baseline, candidate);
    const of = (role: 'baseline' | 'candidate') => summarise(timings[role].milliseconds).median;
    // A single run may take a tenth more or less.
    const tolerance = share + 0.1;
    expect(Math.abs(of('baseline') / baseline - 1)).toBeLessThan(tolerance);
    expect(Math.abs(of('candidate') / candidate - 1)).toBeLessThan(tolerance);
  });

  it('every run is counted, those to warm up apart', async () => {
    const { timings, calls } = await timed(step, 0.2, 0.07);
    for (const role of ['baseline', 'candidate'] as const) {
      const { runs, warmUpRuns, milliseconds } = timings[role];
      expect(runs + warmUpRuns).toBe(calls[role]);
      expect(warmUpRuns).toBeGreaterThanOrEqual(5);
      expect(runs).toBeGreaterThanOrEqual(milliseconds.length);
      expect(milliseconds.every((value) => value > 0)).toBe(true);
    }
    expect(timings.baseline.milliseconds.length).toBe(timings.candidate.milliseconds.length);
  });

  it('two seconds are enough, with what was begun before', async () => {
    const { elapsed, timings } = await timed(step, 0.2, 0.07);
    // A group is a fourth longer than it must be, and a step for where in a step it begins; a single run may take a tenth more.
    const group = 1.25 * 1.1 * (Math.min(20 * step, 500) + 2 * step);
    // The steps that are looked at, two groups to warm up, and the turn that goes on beyond; three turns at least.
    const warmUp = 6 * step + 2 * group + 10;
    expect(elapsed).toBeLessThan(warmUp + Math.max(2_000 + 2 * group, 3 * 2 * group));
    expect(timings.baseline.milliseconds.length).toBeLessThanOrEqual(50);
  });
});

it('times one run at a time where the clock is fine enough, fifty of them', async () => {
  const { timings } = await timed(0.005, 0.2, 0.3);
  expect(timings.baseline.milliseconds).toHaveLength(50);
  expect(timings.baseline.runs).toBe(50);
});

it('times a slow side no less than ten times', async () => {
  const { timings } = await timed(1, 900, 700);
  expect(timings.candidate.runs).toBe(10);
});
