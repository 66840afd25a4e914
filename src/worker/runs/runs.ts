/**
 * The runs of all pages: every training with what was quantized of it, kept in a database of its own beside the pages' work, so that a new
 * training does not take an old one's place. A run has its name from its first step on; what is saved of it later takes the place of what was
 * saved before.
 */
import type { RunRow } from '../../core/results/run-row.ts';
import { parseRunContent, type RunContent, rowsOf } from '../../core/runs/run-content.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { runsDatabase } from '../../storage/schema.ts';
import { Workspaces } from '../../storage/workspaces.ts';
import { isWorthKeeping, keptAtRest } from '../workspace/kept-at-rest.ts';
import { describeRun, type Run, runParts } from '../workspace/kept-run.ts';
import { describeShelf, shelfParts } from '../workspace/kept-shelf.ts';
import { Saver } from '../workspace/saver.ts';
import { type StoredWork, storedWork } from '../workspace/stored-work.ts';
import type { Kept } from '../workspace/workspace.ts';
import { resultsOf, shelfOfRun } from './shelf-of-run.ts';

export class Runs {
  readonly #emit: (event: EngineEvent) => void;
  readonly #store: Workspaces<RunContent>;
  readonly #saver: Saver<RunContent>;
  /** The run that was saved last. */
  #saved: string | undefined;

  constructor(
    emit: (event: EngineEvent) => void,
    store = new Workspaces(parseRunContent, { database: runsDatabase }),
  ) {
    this.#emit = emit;
    this.#store = store;
    this.#saver = new Saver(store, (message) => emit({ type: 'warning', message }));
  }

  /** Keeps the run of the model that is trained, as it stands now. Resolves when it is stored, or cannot be, which is told. */
  async keep({ live, shelf: present, data, lastGood }: Kept, run: Run): Promise<void> {
    const shelf = shelfOfRun(present);
    const kept = keptAtRest(live.model, present, lastGood, run);
    if (!kept || !isWorthKeeping(kept, shelf)) return;
    if (run.id !== this.#saved) await this.#saver.finish();
    this.#saved = run.id;
    await this.#saver.save(run.id, {
      record: {
        version: 1,
        work: { version: 1, ...describeRun(kept), shelf: describeShelf(shelf) },
        dataSet: data.opened?.info.name ?? kept.state.spec.dataset,
        results: await resultsOf(present, shelf),
      },
      summary: { step: kept.model.step, models: shelf.entries.length },
      parts: [...runParts(kept), ...shelfParts(shelf)],
    });
    this.#emit({ type: 'runs-changed' });
  }

  /** The rows of all runs, the newest run first. */
  async list(): Promise<RunRow[]> {
    const listed = await this.#store.records();
    return listed.flatMap(({ id, record, savedAt }) => rowsOf(id, record, savedAt));
  }

  /** Rejects where it is gone or damaged. */
  async read(id: string): Promise<StoredWork> {
    const run = await this.#store.readSound(id);
    if (!run) throw new Error('That run is no longer stored: it has been removed meanwhile.');
    return storedWork({ ...run, record: run.record.work });
  }
}
