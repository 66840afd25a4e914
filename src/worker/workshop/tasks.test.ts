import { describe, expect, it, vi } from 'vitest';
import type { Activity } from '../../protocol/events.ts';
import type { Task } from './task.ts';
import { Tasks, type Work } from './tasks.ts';

/** Tasks that do nothing but go from checkpoint to checkpoint until they are told to end. */
class Workshop {
  readonly told: Activity[] = [];
  readonly tasks = new Tasks((activity) => this.told.push(activity));
  readonly #ending = new Map<Work, 'end' | Error>();

  start(work: Work): Promise<void> {
    return this.tasks.run(work, async (task) => {
      if (work === 'training') this.#restWhilePaused(task);
      while (!this.#ending.has(work)) await task.checkpoint();
      const ending = this.#ending.get(work);
      if (ending instanceof Error) throw ending;
    });
  }

  #restWhilePaused(task: Task): void {
    task.listenToPauses({
      onPause: () => Promise.resolve(this.tasks.setResting(true)),
      onResume: () => this.tasks.setResting(false),
    });
  }

  end(work: Work, how: 'end' | Error = 'end'): void {
    this.#ending.set(work, how);
  }

  /** Starts a training and pauses it. Resolves when it has come to rest. */
  async rest(): Promise<{ training: Promise<void> }> {
    const training = this.start('training');
    this.tasks.pause();
    await this.tells('paused');
    return { training };
  }

  async tells(activity: Activity): Promise<void> {
    await vi.waitFor(() => expect(this.told.at(-1)).toBe(activity));
  }
}

it('tells what runs and when nothing does', async () => {
  const { told, tasks } = new Workshop();
  expect(tasks.idle).toBe(true);
  await tasks.run('evaluating', () => {
    expect(tasks.idle).toBe(false);
    return Promise.resolve();
  });
  expect(tasks.idle).toBe(true);
  expect(told).toEqual(['evaluating', 'idle']);
});

it('passes on why a task failed, and is free for the next', async () => {
  const workshop = new Workshop();
  const evaluation = workshop.start('evaluating');
  workshop.end('evaluating', new Error('No such image.'));
  await expect(evaluation).rejects.toThrow('No such image.');
  expect(workshop.told).toEqual(['evaluating', 'idle']);
  expect(() => workshop.tasks.refuseIfBusy('training')).not.toThrow();
});

describe('refuses in words', () => {
  it.each([
    { runs: 'training', asked: 'training', words: 'Training is already running.' },
    { runs: 'training', asked: 'evaluating', words: 'Training is running. Pause or stop it first.' },
    { runs: 'training', asked: 'quantizing', words: 'Training is running. Pause or stop it first.' },
    { runs: 'evaluating', asked: 'evaluating', words: 'The evaluation is already running.' },
    { runs: 'evaluating', asked: 'training', words: 'The evaluation is running. Stop it first.' },
    { runs: 'quantizing', asked: 'evaluating', words: 'The quantization is running. Stop it first.' },
  ] as const)('$asked while $runs', async ({ runs, asked, words }) => {
    const workshop = new Workshop();
    const running = workshop.start(runs);
    await expect(workshop.start(asked)).rejects.toThrow(words);
    // What runs is left alone.
    expect(workshop.told).toEqual([runs]);
    workshop.end(runs);
    await running;
  });

  it('what only an idle engine can do', async () => {
    const workshop = new Workshop();
    const running = workshop.start('training');
    expect(() => workshop.tasks.refuseIfBusy()).toThrow('Training is running. Pause or stop it first.');
    workshop.end('training');
    await running;
    expect(() => workshop.tasks.refuseIfBusy()).not.toThrow();
  });

  it('to pause and to resume what is not there', () => {
    const { tasks } = new Workshop();
    expect(() => tasks.pause()).toThrow('Nothing is training or quantizing, so there is nothing to pause.');
    expect(() => tasks.resume()).toThrow('Nothing is paused.');
  });
});

describe('while training is paused', () => {
  it.each(['evaluating', 'quantizing'] as const)('there is room for %s beside it', async (work) => {
    const workshop = new Workshop();
    const { training } = await workshop.rest();
    const aside = workshop.start(work);
    workshop.end(work);
    await aside;
    expect(workshop.told).toEqual(['training', 'paused', work, 'paused']);
    workshop.tasks.resume();
    workshop.end('training');
    await training;
    expect(workshop.told.slice(4)).toEqual(['training', 'idle']);
  });

  it('there is no room for a second training, nor for what needs an idle engine', async () => {
    const workshop = new Workshop();
    const { training } = await workshop.rest();
    const words = 'Training is paused. Press Resume to go on with it, or Stop to end it first.';
    await expect(workshop.start('training')).rejects.toThrow(words);
    expect(() => workshop.tasks.refuseIfBusy()).toThrow(words);
    await workshop.tasks.stopAll();
    await training;
  });

  it('there is room for one beside it, not for two, and it is not resumed before that ends', async () => {
    const workshop = new Workshop();
    await workshop.rest();
    const aside = workshop.start('evaluating');
    await expect(workshop.start('quantizing')).rejects.toThrow('The evaluation is running. Stop it first.');
    expect(() => workshop.tasks.resume()).toThrow(
      'The evaluation is running. Stop it or wait for its end, then resume.',
    );
    await workshop.tasks.stopAll();
    await aside;
  });

  it('Stop ends what began last: first the evaluation, then the training', async () => {
    const workshop = new Workshop();
    const { training } = await workshop.rest();
    const aside = workshop.start('evaluating');
    await workshop.tasks.stop();
    await aside;
    expect(workshop.told.at(-1)).toBe('paused');
    expect(workshop.tasks.idle).toBe(false);
    await workshop.tasks.stop();
    await training;
    expect(workshop.told.at(-1)).toBe('idle');
    await workshop.tasks.stop();
    expect(workshop.tasks.idle).toBe(true);
  });

  it('everything can be stopped at once', async () => {
    const workshop = new Workshop();
    await workshop.rest();
    void workshop.start('quantizing');
    await workshop.tasks.stopAll();
    expect(workshop.tasks.idle).toBe(true);
    expect(workshop.told).toEqual(['training', 'paused', 'quantizing', 'paused', 'idle']);
  });
});

describe('a quantization', () => {
  it('can be paused and resumed', async () => {
    const workshop = new Workshop();
    const quantization = workshop.start('quantizing');
    workshop.tasks.pause();
    await workshop.tells('paused');
    await expect(workshop.start('training')).rejects.toThrow('The quantization is running. Stop it first.');
    workshop.tasks.resume();
    await workshop.tells('quantizing');
    workshop.end('quantizing');
    await quantization;
    expect(workshop.told).toEqual(['quantizing', 'paused', 'quantizing', 'idle']);
  });

  it('that is paused beside a paused training is the one that Resume goes on with', async () => {
    const workshop = new Workshop();
    const { training } = await workshop.rest();
    const aside = workshop.start('quantizing');
    workshop.tasks.pause();
    await workshop.tells('paused');
    workshop.tasks.resume();
    await workshop.tells('quantizing');
    workshop.end('quantizing');
    await aside;
    await workshop.tasks.stopAll();
    await training;
    expect(workshop.told).toEqual([
      'training',
      'paused',
      'quantizing',
      'paused',
      'quantizing',
      'paused',
      'idle',
    ]);
  });

  it('can be stopped while it is paused', async () => {
    const workshop = new Workshop();
    const quantization = workshop.start('quantizing');
    workshop.tasks.pause();
    await workshop.tells('paused');
    await workshop.tasks.stop();
    await quantization;
    expect(workshop.told).toEqual(['quantizing', 'paused', 'idle']);
  });
});

it('does not take a training for paused because an earlier one was stopped on its way into a pause', async () => {
  const workshop = new Workshop();
  const { tasks } = workshop;
  await tasks.run('training', async (task) => {
    task.listenToPauses({
      onPause() {
        void tasks.stop();
        return Promise.resolve(tasks.setResting(true));
      },
      onResume: () => undefined,
    });
    tasks.pause();
    await task.checkpoint();
  });
  const training = workshop.start('training');
  await expect(workshop.start('evaluating')).rejects.toThrow('Training is running. Pause or stop it first.');
  await tasks.stop();
  await training;
});
