/** The page's connection to its worker: starts it, hears it, asks it for things, and notices when it dies. */

import type { Remote } from 'comlink';
import type { StoreApi } from 'zustand/vanilla';
import { messageOf } from '../../core/told.ts';
import type { Engine } from '../../protocol/engine.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Queries, QueryName } from '../../protocol/queries.ts';
import type { TaskArguments, TaskKind } from '../../protocol/tasks.ts';
import { dataSlice } from '../store/slices/data.ts';
import { type Notice, withNotice } from '../store/slices/notices.ts';
import { withoutTask, withTask } from '../store/slices/tasks.ts';
import { type PlaygroundState, reduce, withStatus } from '../store/state.ts';
import { told } from '../telling.ts';
import { whenSilent } from './silence.ts';
import { remoteListener, startWorker, type WorkerLink } from './worker-link.ts';
import { rememberWorkspace, tabWorkspace } from './workspace-id.ts';

export interface ConnectionOptions {
  /** The worker is started when this resolves. */
  readonly after: Promise<void>;
  readonly store: StoreApi<PlaygroundState>;
  /** See `StartOptions`. */
  readonly giveWay: Int32Array<SharedArrayBuffer> | undefined;
  /** Called with every event, after the store has heard it. */
  readonly onEvent: (event: EngineEvent) => void;
  /** Called when a question has been answered, before the one who asked hears of it. */
  readonly onAnswer: (name: QueryName) => void;
}

/** Workers that may take the place of one that falls silent before it has started, one after the other. */
const mostFresh = 2;

export class Connection {
  readonly #options: ConnectionOptions;
  #link: WorkerLink | undefined;
  /** The name under which the work is kept, also where the browser gives this tab no storage of its own. */
  #workspace = tabWorkspace();
  /** Resolves when the worker can be asked for things, or when it is clear that it can't. */
  #starting: Promise<void>;
  #tasks = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#starting = options.after.then(() => this.#launch());
  }

  /** Ends the worker, and starts one that takes up what was kept. */
  async restart(): Promise<void> {
    this.#link?.end();
    this.#starting = this.#launchAnew();
    await this.#starting;
  }

  async #launchAnew(fresh?: number): Promise<void> {
    // The next worker has no images yet. The samples that are shown are the same ones.
    this.#set((state) => ({
      ...state,
      ...dataSlice.initial,
      samples: state.samples,
      pictureSide: state.pictureSide,
      engine: 'starting',
      tasks: [],
    }));
    await this.#launch(fresh);
  }

  /** fresh: how many workers may still take the place of this one, if it falls silent before it has started. */
  async #launch(fresh = mostFresh): Promise<void> {
    const link = startWorker();
    this.#link = link;
    link.death.catch((error: unknown) => {
      if (this.#link === link) this.#onDeath(error);
    });
    const { store, giveWay } = this.#options;
    const dataUrl = new URL('mnist/', document.baseURI).href;
    const { settings } = store.getState();
    const start = link.engine.start(
      { settings, dataUrl, workspace: this.#workspace, takesOver: fresh < mostFresh, giveWay },
      remoteListener((event) => {
        // A worker that was replaced may still have something to say.
        if (this.#link === link) this.#hear(event);
      }),
    );
    const over = new AbortController();
    try {
      const outcome = await Promise.race([
        start,
        link.death,
        whenSilent(() => link.engine.ping(), over.signal),
      ]);
      if (outcome !== 'silent' || this.#link !== link) return;
      link.end();
      if (fresh > 0) await this.#launchAnew(fresh - 1);
      else this.#onDeath(new Error(told('page/silent-at-start')));
    } catch (error) {
      // A death has its own notice.
      if (this.#link !== link) return;
      this.#set((state) => ({ ...state, engine: 'stopped' }));
      this.#note({ kind: 'error', message: messageOf(error), remedy: 'restart' });
    } finally {
      over.abort();
    }
  }

  #hear(event: EngineEvent): void {
    if (event.type === 'workspace') {
      this.#workspace = event.id;
      rememberWorkspace(event.id);
    }
    this.#options.store.setState((state) => reduce(state, event), true);
    this.#options.onEvent(event);
  }

  #onDeath(error: unknown): void {
    this.#link?.end();
    this.#link = undefined;
    this.#set((state) => ({ ...state, engine: 'stopped', tasks: [] }));
    const message = told('page/worker-stopped', { cause: messageOf(error) });
    this.#note({ kind: 'error', message, remedy: 'restart' });
  }

  /**
   * Resolves when the task has ended. It is shown as running at once; what comes of it, the worker tells. Its answer may overtake what it
   * told before: a task is over when its end has been told, or when there is no answer.
   */
  async run<Kind extends TaskKind>(kind: Kind, given: TaskArguments[Kind]): Promise<void> {
    this.#tasks++;
    const id = `${kind} ${this.#tasks}`;
    this.#set((state) => ({ ...state, tasks: withTask(state.tasks, id, kind) }));
    const answered = await this.#call((engine) => engine.run(id, kind, given).then(() => true));
    if (!answered) this.#set((state) => ({ ...state, tasks: withoutTask(state.tasks, id) }));
    await this.#isOver(id);
  }

  #isOver(id: string): Promise<void> {
    const { store } = this.#options;
    return new Promise((resolve) => {
      const look = () => {
        const { engine, tasks } = store.getState();
        if (engine !== 'stopped' && tasks.some((task) => task.id === id)) return;
        stopLooking();
        resolve();
      };
      const stopLooking = store.subscribe(look);
      look();
    });
  }

  /** Undefined where there is no answer; why not is told as a notice. */
  ask<Name extends QueryName>(
    name: Name,
    question: Queries[Name]['question'],
  ): Promise<Queries[Name]['answer'] | undefined> {
    return this.#call<Queries[Name]['answer']>(async (engine) => {
      const answer = await engine.ask(name, question);
      this.#options.onAnswer(name);
      return answer;
    });
  }

  /** Sends what is neither a task nor a question: pause, stop and the like. */
  async tell(call: (engine: Remote<Engine>) => Promise<void>): Promise<void> {
    await this.#call(call);
  }

  /** The same without a word where there is no worker. */
  hint(call: (engine: Remote<Engine>) => Promise<void>): void {
    if (this.#link) void call(this.#link.engine).catch(() => undefined);
  }

  async #call<Result>(call: (engine: Remote<Engine>) => Promise<Result>): Promise<Result | undefined> {
    try {
      await this.#starting;
      const link = this.#link;
      if (!link) throw new Error(told('page/worker-not-running'));
      return await Promise.race([call(link.engine), link.death.catch(() => undefined)]);
    } catch (error) {
      this.#note({ kind: 'error', message: messageOf(error) });
      return undefined;
    }
  }

  #note(notice: Omit<Notice, 'id'>): void {
    this.#set((state) => ({ ...state, notices: withNotice(state.notices, notice) }));
  }

  #set(change: (state: PlaygroundState) => PlaygroundState): void {
    this.#options.store.setState((state) => withStatus(change(state)), true);
  }
}
