/** Time as a run counts it: its steps, without rests and without the machine's sleep. */
import { createThroughput } from '../../core/metrics/throughput.ts';
import type { Task } from '../workshop/task.ts';
import { Stopwatch } from './stopwatch.ts';

export class RunClock {
  readonly #task: Task;
  /** Milliseconds that an interrupted run had taken before it was taken up again. */
  readonly #earlierMs: number;
  readonly #throughput = createThroughput();
  /** Counts the steps since the last report. */
  readonly sinceReport = new Stopwatch();
  #beganAt: number;
  #asleepMs: number;

  constructor(task: Task, earlierMs: number) {
    this.#task = task;
    this.#earlierMs = earlierMs;
    this.#beganAt = task.activeMs;
    this.#asleepMs = task.asleepMs;
  }

  /** Leaves out the time before now: a GPU's programs were compiled. */
  restart(): void {
    this.#task.beat();
    this.#beganAt = this.#task.activeMs;
    this.sinceReport.restart();
  }

  /** Milliseconds of the whole run. */
  get elapsedMs(): number {
    return this.#earlierMs + this.#task.activeMs - this.#beganAt;
  }

  /** Begins a report. images: how many were trained on since the last one. Returns images per second, lately and over the whole run. */
  report(images: number): { readonly moving: number; readonly mean: number } {
    const asleepMs = this.#task.asleepMs - this.#asleepMs;
    this.#asleepMs = this.#task.asleepMs;
    this.#throughput.add(images, Math.max(0, this.sinceReport.milliseconds - asleepMs));
    this.sinceReport.restart();
    return { moving: this.#throughput.moving(), mean: this.#throughput.mean() };
  }
}
