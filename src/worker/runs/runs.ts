/**
 * The runs of all pages: every training with what was quantized of it, kept in a database of its own beside the pages' work, so that a new
 * training does not take an old one's place. A run has its name from its first step on; what is saved of it later takes the place of what was
 * saved before.
 */

import { curvesOf, type RunCurves } from '../../core/results/run-curves.ts';
import type { RunAnswers, RunMark, RunRow, RunSize } from '../../core/results/run-row.ts';
import { parseRunContent, placeOf, type RunContent, rowsOf, runOf } from '../../core/runs/run-content.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { Connection } from '../../storage/connection.ts';
import { changeMark, type Mark, readMarks, removeMarks } from '../../storage/marks.ts';
import { sameValue } from '../../storage/same-value.ts';
import { runsDatabase } from '../../storage/schema.ts';
import { Workspaces } from '../../storage/workspaces/workspaces.ts';
import { isWorthKeeping, keptAtRest } from '../workspace/kept-at-rest.ts';
import { describeRun, isPartOfRecord, type Run, runParts, storedRecord } from '../workspace/kept-run.ts';
import { describeShelf, shelfParts } from '../workspace/kept-shelf.ts';
import { StoredParts } from '../workspace/part.ts';
import { Salvage } from '../workspace/salvage.ts';
import { Saver } from '../workspace/saver.ts';
import { type StoredWork, storedWork } from '../workspace/stored-work.ts';
import type { Kept } from '../workspace/workspace.ts';
import { RunNews } from './run-news.ts';
import { answerParts, isAnswerPart, resultsOf, type StoredAnswers, shelfOfRun } from './shelf-of-run.ts';
import { told } from './telling.ts';

/** For so long what was deleted can be had back. */
const undoMs = 60 * 60 * 1000;

const limitMs = 4000;

const nothingKnown: StoredAnswers = { results: [], parts: new Map() };

export class Runs {
  /** Also for who hands runs out or takes them in. */
  readonly store = new Workspaces(parseRunContent, { database: runsDatabase });
  readonly connection = new Connection(runsDatabase, limitMs);
  readonly #saver: Saver<RunContent>;
  readonly #news: RunNews;
  /** The run that was saved last, and what it was. */
  #saved: { readonly id: string; readonly content: RunContent | undefined } | undefined;
  /** What its models said of the test images, as it is stored. */
  #answers = nothingKnown.parts;

  constructor(emit: (event: EngineEvent) => void) {
    this.#saver = new Saver(this.store, (message) => emit({ type: 'warning', message }));
    this.#news = new RunNews(() => emit({ type: 'runs-changed' }));
  }

  /**
   * Keeps the run of the model that is trained, as it stands now, unless that is stored already. A run that was deleted comes back where there is
   * something new in it. Resolves when it is stored, or cannot be, which is told.
   */
  async keep({ live, shelf: present, data, lastGood }: Kept, run: Run): Promise<void> {
    const shelf = shelfOfRun(present);
    const kept = keptAtRest(live.model, present, lastGood, run);
    if (!kept || !isWorthKeeping(kept, shelf)) return;
    if (this.#saved?.id !== run.id) {
      await this.#saver.finish();
      this.#saved = { id: run.id, content: await this.#storedContent(run.id) };
      this.#answers = await this.store.readParts(run.id, isAnswerPart).catch(() => nothingKnown.parts);
    }
    const { content } = this.#saved;
    const dataSet = data.opened?.info.name ?? kept.state.spec.dataset;
    const isSameModel = content?.work.model.step === kept.model.step && content.dataSet === dataSet;
    const before = isSameModel ? { results: content.results, parts: this.#answers } : nothingKnown;
    const record = parseRunContent({
      version: 1,
      work: { version: 1, ...describeRun(kept), shelf: describeShelf(shelf) },
      dataSet,
      ...(data.opened && { classNames: [...data.opened.info.classNames] }),
      results: await resultsOf(present, shelf, before),
    });
    if (sameValue(record, content)) return;
    this.#saved = { id: run.id, content: record };
    const answers = answerParts(present, shelf, before);
    this.#answers = new Map(answers.map((part) => [part.name, part.bytes()]));
    const parts = [...runParts(kept), ...shelfParts(shelf), ...answers];
    await this.#saver.save(run.id, { record, summary: { step: kept.model.step }, parts });
    await this.mark(run.id, { deletedAt: undefined }).catch(() => undefined);
  }

  async #storedContent(id: string): Promise<RunContent | undefined> {
    const stored = await this.store.records().catch(() => []);
    return stored.find((one) => one.id === id)?.record;
  }

  /** The rows of all runs, the newest run first. From now on news of them are told. */
  async list(): Promise<RunRow[]> {
    this.#news.listen();
    const [runs, marks] = await Promise.all([this.store.records(), readMarks(this.connection)]);
    const isThere = (id: string) => marks.get(id)?.deletedAt === undefined;
    return runs
      .flatMap(({ id, record, savedAt }) => rowsOf(id, record, savedAt))
      .filter(({ id, run }) => isThere(id) && isThere(run))
      .map((row) => ({ ...row, ...shownMark(marks.get(row.id), row.name) }));
  }

  /** What models say of the test images; those that were not asked, or whose run is gone, are left out. */
  async answers(rows: readonly string[]): Promise<RunAnswers[]> {
    const runs = new Map((await this.store.records()).map(({ id, record }) => [id, record]));
    const found: RunAnswers[] = [];
    for (const row of rows) {
      const content = runs.get(runOf(row));
      const model = content && placeOf(row, content);
      const names = [`labels/${model}`, `predictions/${model}`];
      const parts = await this.store.readParts(runOf(row), (name) => names.includes(name));
      const [labels, predictions] = names.map((name) => parts.get(name));
      const { classNames = [] } = content ?? {};
      if (labels && predictions) found.push({ row, classNames, labels, predictions });
    }
    return found;
  }

  /** Bytes that each run takes, deleted ones included, which take them until they are removed. */
  async sizes(): Promise<RunSize[]> {
    return (await this.store.list()).map(({ id, bytes }) => ({ run: id, bytes }));
  }

  /** Removes runs for good, with what a person said of them. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.remove(id);
    const marks = await readMarks(this.connection);
    await removeMarks(
      this.connection,
      [...marks.keys()].filter((row) => ids.includes(runOf(row))),
    );
    this.changed();
  }

  /** How the trainings of these rows went, each once; those that can't be read, or are gone, are left out. */
  async curves(rows: readonly string[], smoothing: number): Promise<RunCurves[]> {
    const runs = new Map((await this.store.records()).map(({ id, record }) => [id, record]));
    const found: RunCurves[] = [];
    for (const run of new Set(rows.map(runOf))) {
      const content = runs.get(run);
      if (!content) continue;
      const parts = new StoredParts(await this.store.readParts(run, isPartOfRecord));
      const record = new Salvage().attempt(run, () => storedRecord(content.work.run, parts));
      if (record) found.push(curvesOf(run, record, smoothing));
    }
    return found;
  }

  /** What a person says of a row. */
  async mark(id: string, change: RunMark): Promise<void> {
    await changeMark(this.connection, id, change);
    this.changed();
  }

  /** Tells all pages that the list is another one. */
  changed(): void {
    this.#news.spread();
  }

  /** Rejects where it is gone or damaged. */
  async read(id: string): Promise<StoredWork & Pick<RunContent, 'dataSet'>> {
    const run = await this.store.readSound(id);
    if (!run) throw new Error(told('kept-runs/gone'));
    const { work, dataSet } = run.record;
    return { ...storedWork({ ...run, record: work }), dataSet };
  }

  /** Removes the runs that were deleted so long ago that nobody will want them back. */
  async removeDeleted(): Promise<void> {
    const marks = await readMarks(this.connection);
    const gone = [...marks].filter(
      ([, { deletedAt }]) => deletedAt !== undefined && Date.now() - deletedAt > undoMs,
    );
    const runs = gone.map(([id]) => id).filter((id) => !id.includes('/'));
    if (runs.length > 0) await this.remove(runs);
  }
}

const shownMark = (mark: Mark | undefined, name: string) => ({
  name: mark?.name ?? name,
  note: mark?.note ?? '',
  isBaseline: mark?.isBaseline ?? false,
  isMarked: Boolean(mark?.name || mark?.note || mark?.isBaseline),
});
