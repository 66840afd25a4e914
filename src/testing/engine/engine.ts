/** An engine as the page drives it, on three images to train and four to test, with what it tells and what the page makes of it. */
import { vi } from 'vitest';
import { initialState, type PlaygroundState, reduce } from '../../client/store/state.ts';
import type { Target } from '../../core/quantization/remedies/staircase.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { TaskArguments, TaskKind, TaskPhase } from '../../protocol/tasks.ts';
import type { Locks } from '../../storage/workspaces/claims.ts';
import { PlaygroundEngine } from '../../worker/engine.ts';
import { DataServer, dataUrl, pack } from '../fakes/data-server.ts';
import { createFakeLocks } from '../fakes/fake-locks.ts';

/** These settings choose `simd`, the one backend that is fast here. */
const settings: Settings = {
  ...defaultSettings,
  backend: 'simd',
  threads: 1,
  batchSize: 1,
  learningRate: 0.1,
  shuffle: false,
  evalEvery: 0,
};

interface PageOptions {
  readonly workspace?: string;
  readonly settings?: Partial<Settings>;
  /** Labels of the images: each is a plain one of its label's shade. */
  readonly train?: readonly number[];
  readonly test?: readonly number[];
  /** Of the browser, where other pages live; without them all others have died. */
  readonly locks?: Locks;
}

export class EnginePage {
  readonly engine = new PlaygroundEngine();
  settings: Settings;
  told: EngineEvent[] = [];
  /** What the page knows after all that was told. */
  state: PlaygroundState = initialState;
  /** Called with every event, in the middle of what tells it. */
  hear: (event: EngineEvent) => void = () => undefined;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  #tasks = 0;

  /** Resolves once it is ready for a first task. Stubs globals: the test takes that back. */
  static async open(options: PageOptions = {}): Promise<EnginePage> {
    const { train = [5, 0, 4], test = [7, 2, 1, 0], locks = createFakeLocks() } = options;
    const dataSet = { train: [pack('train-0.gz', train)], test: [pack('test-0.gz', test)] };
    vi.stubGlobal('fetch', new DataServer(dataSet).fetch);
    vi.stubGlobal('navigator', { locks });
    const page = new EnginePage({ ...settings, ...options.settings });
    await page.#start(options.workspace ?? 'test');
    return page;
  }

  private constructor(settings: Settings) {
    this.settings = settings;
  }

  async #start(workspace: string): Promise<void> {
    const { settings } = this;
    const loaded = this.phase('loadData', 'ended');
    const options = { settings, dataUrl: dataUrl.href, workspace, takesOver: false, giveWay: undefined };
    await this.engine.start(options, (event) => {
      this.told.push(event);
      this.state = reduce(this.state, event);
      this.hear(event);
      for (const listener of this.#listeners) listener(event);
    });
    await loaded;
  }

  /** Resolves when the first event is told that is wanted. */
  hears(wanted: (event: EngineEvent) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = (event: EngineEvent) => {
        if (!wanted(event)) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  /** Resolves when the task of this kind has come to this phase. */
  phase(kind: TaskKind, phase: TaskPhase): Promise<void> {
    return this.hears(
      (event) => event.type === 'task' && event.task.kind === kind && event.task.phase === phase,
    );
  }

  /** Resolves with the problem that put an end to the task, where there was one. */
  async run<Kind extends TaskKind>(kind: Kind, given: TaskArguments[Kind]): Promise<string | undefined> {
    this.#tasks++;
    const id = `${kind} ${this.#tasks}`;
    await this.engine.run(id, kind, given);
    const ended = this.of('task').find(({ task }) => task.id === id && task.phase === 'ended');
    return ended?.task.problem;
  }

  #with(changes: Partial<Settings>): { readonly settings: Settings } {
    return { settings: { ...this.settings, ...changes } };
  }

  train = (changes: Partial<Settings> = {}) => this.run('train', this.#with(changes));
  evaluate = (changes: Partial<Settings> = {}) => this.run('evaluate', this.#with(changes));
  quantize = (changes: Partial<Settings> = {}) => this.run('quantize', this.#with(changes));
  sweep = (changes: Partial<Settings> = {}) => this.run('sweep', this.#with(changes));
  findRemedies = (target: Target, changes: Partial<Settings> = {}) =>
    this.run('findRemedies', { ...this.#with(changes), target });
  reset = (changes: Partial<Settings> = {}, keep = false) =>
    this.run('reset', { ...this.#with(changes), keep });
  move = (changes: Partial<Settings> = {}) => this.run('moveBackend', this.#with(changes));
  import = (bytes: Uint8Array<ArrayBuffer>, name: string, anyNetwork = false) =>
    this.run('import', { settings: this.settings, files: [{ name, bytes }], anyNetwork });

  openRun = (run: string, model?: string) => this.run('openRun', { settings: this.settings, run, model });

  /** A model as safetensors. */
  save(role: 'baseline' | 'candidate' = 'baseline'): Promise<Uint8Array<ArrayBuffer>> {
    return this.engine.ask('exportModel', { role, format: 'safetensors', settings: this.settings });
  }

  predictions(): Promise<string> {
    return this.engine.ask('exportPredictions', undefined);
  }

  /** What was told of this kind. */
  of<Type extends EngineEvent['type']>(type: Type): Extract<EngineEvent, { type: Type }>[] {
    return eventsOf(this.told, type);
  }
}

export function eventsOf<Type extends EngineEvent['type']>(
  told: readonly EngineEvent[],
  type: Type,
): Extract<EngineEvent, { type: Type }>[] {
  return told.filter((event): event is Extract<EngineEvent, { type: Type }> => event.type === type);
}
