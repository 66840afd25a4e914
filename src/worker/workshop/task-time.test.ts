import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTask } from '../../testing/engine/task.ts';
import { someTurns } from '../../testing/turns.ts';

describe('the time of a task', () => {
  let now = 0;
  const timed = () => {
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    return createTask();
  };
  afterEach(() => vi.restoreAllMocks());

  it('is that of its beats, without the pauses', async () => {
    const task = timed();
    now += 40;
    task.beat();
    task.pause();
    const checkpoint = task.checkpoint();
    await someTurns();
    now += 1000;
    task.resume();
    await checkpoint;
    now += 2;
    task.beat();
    expect([task.activeMs, task.asleepMs]).toEqual([42, 0]);
  });

  it('does not count in what the machine slept through: a beat that comes hours after many quick ones', () => {
    const task = timed();
    for (let beat = 0; beat < 10; beat++) {
      now += 100;
      task.beat();
    }
    now += 8 * 3_600_000;
    task.beat();
    expect(task.activeMs).toBeCloseTo(1100, 6);
    expect(task.asleepMs).toBeCloseTo(8 * 3_600_000 - 100, 3);
    now += 100;
    task.beat();
    expect(task.activeMs).toBeCloseTo(1200, 6);
  });

  it('counts a step that is slow: ten seconds are no sleep, nor is what is usual here', () => {
    const task = timed();
    for (let beat = 0; beat < 10; beat++) {
      now += 100;
      task.beat();
    }
    now += 9_900;
    task.beat();
    expect([task.activeMs, task.asleepMs]).toEqual([10_900, 0]);

    const slow = timed();
    for (let beat = 0; beat < 10; beat++) {
      now += 5_000;
      slow.beat();
    }
    now += 60_000;
    slow.beat();
    expect([slow.activeMs, slow.asleepMs]).toEqual([110_000, 0]);
  });

  it('counts whatever comes before anything is usual: a first step may have to wait for its programs', () => {
    const task = timed();
    now += 60_000;
    task.beat();
    now += 10;
    task.beat();
    expect([task.activeMs, task.asleepMs]).toEqual([60_010, 0]);
  });
});
