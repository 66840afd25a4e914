/** A page, its browser and all that can happen to them: what the model-based test of the engine acts on. */

import { expect } from 'vitest';
import type { Status } from '../../client/views/status.ts';
import type { Role } from '../../core/results/model-report.ts';
import { parseWorkspaceRecord, type WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { messageOf } from '../../core/told.ts';
import type { TaskArguments, TaskKind } from '../../protocol/tasks.ts';
import { type SoundWorkspace, Workspaces } from '../../storage/workspaces/workspaces.ts';
import { told } from '../../worker/shelf/telling.ts';
import { EnginePage } from '../engine/engine.ts';
import type { Work } from '../engine/kept-work.ts';
import { type Stored, storeAnew, storedNow } from '../engine/storage.ts';
import { turns } from '../turns.ts';
import { allowStorage, refuseStorage } from './storage-refusal.ts';
import { isExpectedProblem } from './words.ts';

/** Labels of the plain images. */
const trainLabels = [5, 0, 4] as const;
export const testLabels = [7, 2, 1, 0] as const;

/** Small: a step takes some milliseconds. */
const smallSettings: Partial<Settings> = {
  backend: 'cpu',
  network: 'conv:2:3,pool,dense:8',
  evalBatchSize: 2,
};

type StoredWorkspace = SoundWorkspace<WorkspaceRecord>;

const open = (workspace: string, settings = smallSettings): Promise<EnginePage> =>
  EnginePage.open({ workspace, settings, train: trainLabels, test: testLabels });

/** Far longer than anything takes here. */
const longestMs = 60_000;

export class World {
  /** Work that lies stored under another name than this page's, as it was when the page began under its own. */
  readonly leftBehind = new Map<string, StoredWorkspace>();
  page: EnginePage;
  /** The work as it was when everything was quiet and stored for the last time. */
  kept: Work | undefined;
  /** What had been told by then. */
  keptAt = 0;
  /** True from a refusal of the storage until the work is known to be stored again. */
  mayBeUnsaved = false;
  #storageRefused = false;
  #pending = 0;
  /** Stops that were asked for, whose tasks have not ended: one that rested rests until then. */
  #stopping = 0;
  /** Of something that was not waited for. */
  #failure: unknown;

  private constructor(page: EnginePage) {
    this.page = page;
  }

  static async begin(): Promise<World> {
    allowStorage();
    await storeAnew(new Map());
    const world = new World(await open('first'));
    world.#watch();
    return world;
  }

  /** What is told must fit the status: a page that says that it is paused or idle does not train. */
  #watch(): void {
    const { page } = this;
    page.hear = (event) => {
      const { status } = page.state;
      if (event.type === 'steps' && (status === 'idle' || status === 'paused'))
        this.#failure ??= new Error(`It takes steps while the status is ${status}.`);
    };
  }

  /** Under which name the page keeps its work. */
  get workspace(): string {
    return this.page.of('workspace').at(-1)?.id ?? '';
  }

  get status(): Status {
    return this.page.state.status;
  }

  /** Tasks that were asked for and have not been answered. */
  get pending(): number {
    return this.#pending;
  }

  get storageRefused(): boolean {
    return this.#storageRefused;
  }

  /** Asks for a task, as a click does, and does not wait for it. */
  click<Kind extends TaskKind>(kind: Kind, given: TaskArguments[Kind]): void {
    const { page, status } = this;
    this.#pending++;
    const answer = page.run(kind, given).then((problem) => {
      // What a worker says that has died is nobody's concern.
      if (page !== this.page) return;
      this.#pending--;
      if (problem === undefined) return;
      expect(isExpectedProblem(problem), problem).toBe(true);
      if (status === 'idle') expect(problem).not.toMatch(/ is (already )?running\.| is paused\./);
    });
    answer.catch((error: unknown) => {
      this.#failure ??= error;
    });
  }

  /** Pause, Resume or Stop, which a person has exactly where the status says so. */
  async say(word: 'pause' | 'resume' | 'stop'): Promise<void> {
    const { page, status } = this;
    const runs = ['training', 'evaluating', 'quantizing'].includes(status);
    const isOffered = word === 'pause' ? runs : status === 'paused';
    // What is stopped ends when it does; a person goes on.
    if (word === 'stop') {
      this.#stopping++;
      void page.engine.stop().then(() => {
        if (page === this.page) this.#stopping--;
      });
      return;
    }
    try {
      await (word === 'pause' ? page.engine.pause() : page.engine.resume());
    } catch (error) {
      expect(isOffered, `${word} is refused while the status is ${status}: ${String(error)}`).toBe(false);
    }
  }

  /** Gives a role to the model at this place of the shelf, or round the corner of it. */
  async assign(role: Role, place: number): Promise<void> {
    const { entries } = this.page.state;
    const id = entries[place % entries.length]?.id ?? '';
    // A task may have taken it away by now.
    await this.page.engine.assign(role, id).catch((error: unknown) => {
      expect(messageOf(error)).toBe(told('model/gone'));
    });
  }

  /** Lets so much happen meanwhile. */
  async turns(count: number): Promise<void> {
    await turns(count);
    this.#throwFailure();
  }

  /** Whether nothing runs: all tasks have ended or rest. */
  get isQuiet(): boolean {
    return this.#stopping === 0 && this.page.state.tasks.every(({ phase }) => phase === 'resting');
  }

  async quiet(): Promise<void> {
    const late = Date.now() + longestMs;
    while (!this.isQuiet) {
      await turns(1);
      if (Date.now() > late) expect.fail(`never quiet: ${JSON.stringify(this.page.state.tasks)}`);
    }
    // The answer to a task comes after the word of its end.
    await this.turns(3);
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  refuse(): void {
    this.#storageRefused = true;
    this.mayBeUnsaved = true;
    refuseStorage();
  }

  allow(): void {
    this.#storageRefused = false;
    allowStorage();
  }

  /** Looks at what is stored, past a refusal. */
  async behindTheRefusal<Result>(look: () => Promise<Result>): Promise<Result> {
    allowStorage();
    try {
      return await look();
    } finally {
      if (this.#storageRefused) refuseStorage();
    }
  }

  /** What is stored under a name. */
  readStored(workspace = this.workspace): Promise<StoredWorkspace | undefined> {
    const store = new Workspaces<WorkspaceRecord>(parseWorkspaceRecord);
    return this.behindTheRefusal(() => store.readSound(workspace));
  }

  /** The worker dies, wherever it is, and another one is started in the same tab. */
  async die(): Promise<void> {
    const { page: dead, workspace } = this;
    const stored: Stored = await this.behindTheRefusal(storedNow);
    // It must not compute on while the next one does. What it stores yet lies in a browser that nobody has any more.
    while (dead.state.tasks.length > 0) {
      void dead.engine.stop();
      await turns(1);
    }
    await this.behindTheRefusal(() => storeAnew(stored));
    const left = await this.readStored();
    this.#pending = 0;
    this.#stopping = 0;
    this.page = await open(workspace, dead.settings);
    this.#watch();
    this.#throwFailure();
    if (this.workspace === workspace) return;
    if (left) this.leftBehind.set(workspace, left);
    this.kept = undefined;
  }

  /** Everything ends, and nobody is refused anything any more. */
  async end(): Promise<void> {
    this.allow();
    const { page } = this;
    while (page.state.tasks.length > 0) {
      void page.engine.stop();
      await turns(1);
    }
  }
}
