/**
 * Keeps the page's work: which moment of the training is stored, with the shelf as it is. A browser that cannot store is told once; the
 * page works all the same, and every later attempt may succeed.
 */

import { newId } from '../../core/random/new-id.ts';
import { parseWorkspaceRecord, type WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import { messageOf } from '../../core/told.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { LeftWorkspace } from '../../protocol/queries.ts';
import { StorageProblem } from '../../storage/storage-problem.ts';
import { type Claim, Claims } from '../../storage/workspaces/claims.ts';
import { Workspaces } from '../../storage/workspaces/workspaces.ts';
import type { DataSource } from '../data/source.ts';
import type { LiveModel } from '../shelf/live-model.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Snapshot, TrainingCheckpoint } from '../training/snapshot.ts';
import { isWorthKeeping, keptAtRest } from './kept-at-rest.ts';
import { dataParts, describeData } from './kept-data.ts';
import { describeRun, type KeptRun, runParts } from './kept-run.ts';
import { describeShelf, shelfParts, storableShelf } from './kept-shelf.ts';
import { legacyKeyIn, legacyWorkOf, newestLeft } from './left-behind.ts';
import { RunLog } from './run-log.ts';
import { Saver } from './saver.ts';
import { type StoredWork, storedWork } from './stored-work.ts';
import { told } from './telling.ts';

/** After a reload the page before may take a moment to end. */
const claimWaitMs = 3000;

/** What is kept: the model that is trained, the shelf that it stands on, and the images where they are a person's own. */
export interface Kept {
  readonly data: Pick<DataSource, 'opened'>;
  readonly live: LiveModel;
  readonly shelf: Shelf;
  readonly lastGood: Snapshot | undefined;
}

export class Workspace {
  readonly #emit: (event: EngineEvent) => void;
  readonly #store: Workspaces<WorkspaceRecord>;
  readonly #claims: Claims;
  #claim: Claim | undefined;
  /** What was told of the run and of the sweep. */
  log = new RunLog();
  #training = false;
  #closed = false;
  /** Whether something is stored under its name, or is about to be. */
  #isStored = false;
  /** The moment of the training that is stored, or will be with the next save. */
  #kept: KeptRun | undefined;
  readonly #saver: Saver<WorkspaceRecord>;

  constructor(
    emit: (event: EngineEvent) => void,
    store = new Workspaces<WorkspaceRecord>(parseWorkspaceRecord),
    claims = new Claims(),
  ) {
    this.#emit = emit;
    this.#store = store;
    this.#claims = claims;
    this.#saver = new Saver(store, (message) => emit({ type: 'warning', message }));
  }

  /** Whether the storage has refused what was to be kept last. */
  get isTroubled(): boolean {
    return this.#saver.isTroubled;
  }

  /** Undefined before `open`. */
  get id(): string | undefined {
    return this.#claim?.id;
  }

  /**
   * Takes the workspace for this page, or another name where a second page has it, or where the storage cannot be read now: what is in there
   * may be sound. takesOver: whoever has it now is blocked for ever. Resolves with what is stored, as far as it can be read back; what cannot is told.
   */
  async open(id: string, takesOver = false): Promise<StoredWork | undefined> {
    this.#claim = await (takesOver ? this.#claims.takeOver(id) : this.#claims.claim(id, claimWaitMs));
    if (!this.#claim) {
      await this.#moveAway();
      return undefined;
    }
    const stored = await this.#read(id);
    void this.#store.prune(this.#claims).catch(() => undefined);
    return stored;
  }

  /** Nothing is written over what this page has not taken up. */
  async #moveAway(): Promise<void> {
    await this.#claim?.release();
    this.#claim = await this.#claims.claim(newId());
  }

  async #read(id: string): Promise<StoredWork | undefined> {
    try {
      const workspace = await this.#store.readSound(id);
      const stored = workspace && storedWork(workspace);
      if (stored) this.takeUp(stored);
      if (stored?.problem) this.#emit({ type: 'warning', message: stored.problem });
      return stored;
    } catch (error) {
      const problem = messageOf(error);
      const isLost = error instanceof StorageProblem && error.kind === 'damaged';
      this.#emit({ type: 'warning', message: isLost ? told('work/fresh-weights', { problem }) : problem });
      this.#saver.hasTold(problem);
      if (!isLost) await this.#moveAway();
      return undefined;
    }
  }

  /** What this page has from now on is this. */
  takeUp({ kept, sweep, staircase }: StoredWork): void {
    this.#kept = kept;
    this.#isStored = true;
    // A training that was under way is one still, until it is told to end.
    this.#training = kept.checkpoint !== undefined;
    this.log = new RunLog(kept.run, sweep, staircase);
  }

  /** The newest workspace that no page has open and in which something was done. Storage that fails has been told when it was opened. */
  left(): Promise<LeftWorkspace | undefined> {
    return newestLeft(this.#store, this.#claims, this.id).catch(() => undefined);
  }

  /**
   * Takes a workspace that was left behind. The present one is left behind in its turn. Rejects where it is gone, open elsewhere, or damaged.
   */
  async adopt(id: string): Promise<StoredWork> {
    const legacyKey = legacyKeyIn(id);
    if (legacyKey !== undefined) return this.#adoptLegacy(legacyKey);
    const claim = await this.#claims.claim(id);
    if (!claim) throw new Error(told('work/open-elsewhere'));
    try {
      const workspace = await this.#store.readSound(id);
      const stored = workspace && storedWork(workspace);
      if (!stored) throw new Error(told('work/gone'));
      await this.#leave();
      this.#claim = claim;
      this.takeUp(stored);
      return stored;
    } catch (error) {
      if (this.#claim !== claim) claim.release();
      throw error;
    }
  }

  async #adoptLegacy(key: string): Promise<StoredWork> {
    const stored = await legacyWorkOf(this.#store, key);
    await this.#leave();
    this.#claim = await this.#claims.claim(newId());
    this.takeUp(stored);
    return stored;
  }

  /** The checkpoint is let go once its work is stored as a workspace. */
  async letGo(id: string): Promise<void> {
    const key = legacyKeyIn(id);
    if (key !== undefined) await this.#store.removeLegacyCheckpoint(key).catch(() => undefined);
  }

  async #leave(): Promise<void> {
    await this.#saver.finish();
    await this.#claim?.release();
    this.#claim = undefined;
  }

  /** Saves nothing from now on: what the engine reads from its backend is no longer to be trusted. */
  close(): void {
    this.#closed = true;
  }

  /** Forgets all that is stored of this page. */
  async clear(): Promise<void> {
    this.#forget();
    if (this.id !== undefined) await this.#saver.remove(this.id);
  }

  /** Leaves what is stored behind, as a tab that is closed does, and begins another workspace. Resolves with its name. */
  async beginAnew(): Promise<string> {
    await this.#leave();
    this.#forget();
    const id = newId();
    this.#claim = await this.#claims.claim(id);
    return id;
  }

  #forget(): void {
    this.#kept = undefined;
    this.#isStored = false;
    this.log = new RunLog();
  }

  /** Whether a training is under way: what is stored of it then is its last checkpoint. */
  get training(): boolean {
    return this.#training;
  }

  runBegins(): void {
    this.#training = true;
  }

  runEnds(): void {
    this.#training = false;
  }

  /** Of a training that is under way: all that its next step depends on. Resolves when it is stored, or cannot be. */
  keepCheckpoint(kept: Kept, snapshot: Snapshot, checkpoint: TrainingCheckpoint): Promise<void> {
    const { live, lastGood } = kept;
    const { origin, seed, random } = live.model;
    const { state, step } = snapshot;
    this.#kept = {
      model: { origin, seed, step },
      state,
      generator: random.snapshot(),
      dropout: live.model.dropout.snapshot(),
      run: this.log.run,
      checkpoint,
      lastGood,
    };
    return this.#save(kept);
  }

  /** The shelf as it is; and, unless a training is under way, the model and its run. Resolves when it is stored, or cannot be. */
  keep(present: Kept): Promise<void> {
    const { live, shelf, lastGood } = present;
    if (!this.#training) this.#kept = keptAtRest(live.model, shelf, lastGood, this.log.run);
    return this.#save(present);
  }

  #save({ shelf: present, data: { opened } }: Kept): Promise<void> {
    const kept = this.#kept;
    const dataSet = describeData(opened);
    if (this.#closed || !kept || (!this.#isStored && !dataSet && !isWorthKeeping(kept, present)))
      return Promise.resolve();
    this.#isStored = true;
    const shelf = storableShelf(present);
    const { sweep, staircase } = this.log;
    return this.#saver.save(this.#claim?.id, {
      record: {
        version: 1,
        ...(dataSet && { dataSet }),
        ...describeRun(kept),
        shelf: describeShelf(shelf),
        ...(sweep && { sweep }),
        ...(staircase && { staircase }),
      },
      summary: { step: kept.model.step, models: shelf.entries.length },
      parts: [...runParts(kept), ...shelfParts(shelf), ...dataParts(opened)],
    });
  }
}
