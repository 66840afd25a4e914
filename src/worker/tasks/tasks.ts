/** Which tasks run. One at a time, except that an evaluation or a quantization may run while training is paused. */
import type { Activity } from '../../protocol/events.ts';
import { createDeferred } from './deferred.ts';
import { Stopped, Task } from './task.ts';

export type Work = Extract<Activity, 'training' | 'evaluating' | 'quantizing'>;

export const inWords: Record<Work, string> = {
  training: 'Training',
  evaluating: 'The evaluation',
  quantizing: 'The quantization',
};

interface Running {
  readonly work: Work;
  readonly task: Task;
  readonly done: Promise<void>;
}

export class Tasks {
  readonly #running: Running[] = [];
  /** True from the moment training has really come to rest until it goes on. */
  #resting = false;
  readonly #onActivity: (activity: Activity) => void;

  constructor(onActivity: (activity: Activity) => void) {
    this.#onActivity = onActivity;
  }

  get idle(): boolean {
    return this.#running.length === 0;
  }

  /** Runs a task to its end. A stopped one ends without an error; one that may not begin now rejects and says why. */
  async run(work: Work, perform: (task: Task) => Promise<void>): Promise<void> {
    this.refuseIfBusy(work);
    const task = new Task();
    const done = createDeferred();
    const running: Running = { work, task, done: done.promise };
    this.#running.push(running);
    this.#onActivity(work);
    // Training tells by itself when it rests: it has more to do then.
    if (work === 'quantizing') this.#tellPauses(task, work);
    try {
      await perform(task);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    } finally {
      this.#running.splice(this.#running.indexOf(running), 1);
      // Stopped on its way into a pause, it has told that it rests.
      if (work === 'training') this.#resting = false;
      done.resolve();
      this.#onActivity(this.#running.length === 0 ? 'idle' : 'paused');
    }
  }

  /** Throws, in words, unless something of this kind may begin now. */
  refuseIfBusy(work?: Work): void {
    const [first, second] = this.#running;
    if (!first || (!second && this.#resting && work && work !== 'training')) return;
    const busy = second ?? first;
    if (busy.work === 'training' && this.#resting) {
      throw new Error('Training is paused. Press Resume to go on with it, or Stop to end it first.');
    }
    throw new Error(
      busy.work === work
        ? `${inWords[busy.work]} is already running.`
        : `${inWords[busy.work]} is running. ${busy.work === 'training' ? 'Pause or stop it' : 'Stop it'} first.`,
    );
  }

  #tellPauses(task: Task, work: Work): void {
    task.listenToPauses({
      onPause: () => Promise.resolve(this.#onActivity('paused')),
      onResume: () => this.#onActivity(work),
    });
  }

  /** Pauses what began last. An evaluation is too short to be worth a pause. */
  pause(): void {
    const latest = this.#running.findLast(({ work }) => work !== 'evaluating');
    if (!latest) throw new Error('Nothing is training or quantizing, so there is nothing to pause.');
    latest.task.pause();
  }

  /** What runs leaves the processor to the page for a moment. */
  stepAside(): void {
    for (const { task } of this.#running) task.stepAside();
  }

  /** The training task tells that it has come to rest, or that it goes on. */
  setResting(resting: boolean): void {
    this.#resting = resting;
    this.#onActivity(resting ? 'paused' : 'training');
  }

  resume(): void {
    const latest = this.#running.at(-1);
    if (latest?.work === 'quantizing' && latest.task.paused) {
      latest.task.resume();
      return;
    }
    const [training, aside] = this.#running;
    if (training?.work !== 'training') throw new Error('Nothing is paused.');
    if (aside)
      throw new Error(`${inWords[aside.work]} is running. Stop it or wait for its end, then resume.`);
    training.task.resume();
  }

  /** Ends what began last, and resolves when it has ended. */
  async stop(): Promise<void> {
    const latest = this.#running.at(-1);
    if (!latest) return;
    latest.task.stop();
    await latest.done;
  }

  async stopAll(): Promise<void> {
    while (!this.idle) await this.stop();
  }
}
