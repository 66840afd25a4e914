/** Tasks that do nothing but go from checkpoint to checkpoint until the test lets them end. */
import type { TaskKind, TaskPhase, TaskReport } from '../../protocol/tasks.ts';
import { Tasks } from '../../worker/workshop/tasks.ts';

export class Shop {
  readonly told: TaskReport[] = [];
  readonly tasks = new Tasks((report) => {
    this.told.push(report);
    for (const watch of [...this.#watches]) watch();
  });
  /** What was begun, in order. */
  readonly begun: string[] = [];
  readonly #watches = new Set<() => void>();
  readonly #ending = new Map<string, 'end' | Error>();

  /** Its id is its kind, unless another one is given. Resolves with the problem that it ended with. */
  async start(kind: TaskKind, id: string = kind): Promise<string | undefined> {
    await this.tasks.run(id, kind, async (task) => {
      this.begun.push(id);
      while (!this.#ending.has(id)) await task.checkpoint();
      const ending = this.#ending.get(id);
      if (ending instanceof Error) throw ending;
    });
    return this.told.findLast((report) => report.id === id && report.phase === 'ended')?.problem;
  }

  end(id: string, how: 'end' | Error = 'end'): void {
    this.#ending.set(id, how);
  }

  /** Resolves when the task is known to be in this phase. */
  comesTo(id: string, phase: TaskPhase): Promise<void> {
    return new Promise((resolve) => {
      const watch = () => {
        if (this.told.findLast((report) => report.id === id)?.phase !== phase) return;
        this.#watches.delete(watch);
        resolve();
      };
      this.#watches.add(watch);
      watch();
    });
  }

  /** Starts a training and pauses it. Resolves when it has come to rest. */
  async rest(): Promise<{ readonly training: Promise<string | undefined> }> {
    const training = this.start('train');
    await this.comesTo('train', 'running');
    this.tasks.pause();
    await this.comesTo('train', 'resting');
    return { training };
  }

  /** Phases with their ids, one after another: "train running". */
  get phases(): string[] {
    return this.told.map(({ id, phase }) => `${id} ${phase}`);
  }
}
