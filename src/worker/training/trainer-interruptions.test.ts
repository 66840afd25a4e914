import { beforeAll, describe, expect, it } from 'vitest';
import { createTask } from '../../testing/engine/task.ts';
import { Record, run, Slope, sevenImages } from '../../testing/engine/training.ts';
import { arrivingSplit, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { someTurns } from '../../testing/turns.ts';
import { Stopped } from '../workshop/task.ts';
import { train } from './trainer.ts';

beforeAll(useCpu);

describe('a training run', () => {
  it('takes no step while paused, and has told of all that it took', async () => {
    const network = new Slope(3);
    const task = createTask();
    let whilePaused: (() => void) | undefined;
    const paused = new Promise<void>((resolve) => {
      whilePaused = resolve;
    });
    const record = new Record({
      onRest() {
        whilePaused?.();
        return Promise.resolve();
      },
    });
    // Asked for in the middle of the first step.
    const nextOrder = () => {
      task.pause();
      return Uint32Array.of(0, 1, 2, 3, 4, 5, 6);
    };
    const training = train(run(network, splitOf(sevenImages), { nextOrder }), task, record);
    await paused;
    expect(record.losses).toEqual([3]);
    await someTurns();
    expect(network.batches).toHaveLength(1);
    task.resume();
    await training;
    expect(network.batches).toHaveLength(4);
    expect(record.told).toEqual(['rests', 'goes on', expect.stringMatching(/^epoch 1 at 4/)]);
  });

  it('rejects with Stopped when stopped, and has told of the steps until then', async () => {
    const task = createTask();
    const network = new Slope(3);
    const nextOrder = () => {
      task.stop();
      return Uint32Array.of(0, 1, 2, 3, 4, 5, 6);
    };
    const record = new Record();
    await expect(train(run(network, splitOf(sevenImages), { nextOrder }), task, record)).rejects.toThrow(
      Stopped,
    );
    expect(network.batches).toEqual([[0, 1]]);
    expect(record.groups).toMatchObject([{ firstStep: 1, losses: Float32Array.of(3), imagesSeen: 2 }]);
    expect(record.told).toEqual([]);
  });

  it('can be stopped while paused', async () => {
    const task = createTask();
    const record = new Record({
      onRest() {
        void task.stop();
        return Promise.resolve();
      },
    });
    const nextOrder = () => {
      task.pause();
      return Uint32Array.of(0, 1, 2);
    };
    const training = train(run(new Slope(3), splitOf(sevenImages), { nextOrder }), task, record);
    await expect(training).rejects.toThrow(Stopped);
    expect(record.told).toEqual(['rests']);
  });
});

describe('a training run whose images have not arrived', () => {
  it('waits for them and goes on when they do', async () => {
    const { split, arrive } = arrivingSplit(sevenImages, 3);
    let next = 0;
    arrive(next++);
    const network = new Slope(0);
    const record = new Record({
      onWaitingForData(waiting) {
        if (waiting) void someTurns().then(() => arrive(next++));
      },
    });
    await train(run(network, split), createTask(), record);
    // The second batch needs the second shard, the fourth the third.
    expect(record.told).toEqual([
      'waits',
      'has its images',
      'waits',
      'has its images',
      expect.stringMatching(/^epoch/),
    ]);
    expect(network.batches).toEqual([[0, 1], [2, 3], [4, 5], [6]]);
  });

  it('can be stopped while it waits', async () => {
    const task = createTask();
    const { split } = arrivingSplit(sevenImages, 3);
    const record = new Record({ onWaitingForData: () => task.stop() });
    await expect(train(run(new Slope(0), split), task, record)).rejects.toThrow(Stopped);
    expect(record.told).toEqual(['waits']);
  });

  it('comes to rest when paused while it waits, and goes on when resumed', async () => {
    const task = createTask();
    const { split, arrive } = arrivingSplit(sevenImages, 7);
    const record = new Record({
      onWaitingForData(waiting) {
        if (waiting) task.pause();
      },
      onRest() {
        arrive(0);
        void someTurns().then(() => task.resume());
        return Promise.resolve();
      },
    });
    await train(run(new Slope(0), split), task, record);
    expect(record.told.slice(0, 4)).toEqual(['waits', 'rests', 'goes on', 'has its images']);
    expect(record.losses).toHaveLength(4);
  });
});
