/** What of a shelf belongs to the run of the model that is trained. */
import type { RunContent } from '../../core/runs/run-content.ts';
import type { Known, ShelfEntry } from '../shelf/entry.ts';
import { accuracyOf, classesOf, compareEntries, fileBytesOf } from '../shelf/reports.ts';
import { Shelf } from '../shelf/shelf.ts';
import { arrayPart, type Part } from '../workspace/part.ts';

/**
 * The model that is trained with what was quantized of it and looked at: points of a sweep that nobody chose are left out. Answers are left out
 * too, as they take as much room as a model, and can be had again to the bit.
 */
export function shelfOfRun(present: Shelf): Shelf {
  const { live, baseline, candidate, content } = present;
  const belongs = (entry: ShelfEntry) =>
    entry === live ||
    (entry.kind === 'quantized' &&
      entry.parent === live.id &&
      (entry.known.latency !== undefined || entry === candidate || entry === baseline));
  const entries = content.entries.filter(belongs).map(withoutAnswers);
  const chosen = entries.some(({ id }) => id === content.candidate) ? content.candidate : undefined;
  return Shelf.restored({ ...content, entries, baseline: live.id, candidate: chosen });
}

function withoutAnswers<Entry extends ShelfEntry>(entry: Entry): Entry {
  const { evaluated: _, ...known }: Known = entry.known;
  return { ...entry, known };
}

/** What was stored of a run's models before. They may not have been asked since the run was opened. */
export interface StoredAnswers {
  readonly results: RunContent['results'];
  /** The parts that `answerParts` gave then, by their names. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const answerNames = (model: string) => [`labels/${model}`, `predictions/${model}`] as const;

export const isAnswerPart = (name: string): boolean => /^(labels|predictions)\//.test(name);

/**
 * What the models of a run say of the test images, a byte an image: enough to compare any two, in a fortieth of the room of the answers themselves.
 * present: the whole shelf, with the answers.
 */
export function answerParts(present: Shelf, run: Shelf, before: StoredAnswers): Part[] {
  return run.entries.flatMap(({ id }): Part[] => {
    const { evaluated } = present.get(id).known;
    const names = answerNames(id);
    if (evaluated) {
      const [labels, predictions] = names;
      return [
        arrayPart(labels, evaluated.labels),
        { name: predictions, source: evaluated.logits, bytes: () => classesOf(evaluated) },
      ];
    }
    return names.flatMap((name) => {
      const stored = before.parts.get(name);
      return stored ? [arrayPart(name, stored)] : [];
    });
  });
}

/** What is known of the models of a run. */
export function resultsOf(present: Shelf, run: Shelf, before: StoredAnswers): Promise<RunContent['results']> {
  return Promise.all(
    run.entries.map(async ({ id }) => {
      const entry = present.get(id);
      const { evaluated } = entry.known;
      const stored = before.results.find((result) => result.entry === id);
      const accuracy = evaluated ? accuracyOf(evaluated) : stored?.accuracy;
      const comparison = entry === present.live ? undefined : compareEntries(present.live, entry);
      const changed = comparison ?? (evaluated ? undefined : stored?.changed);
      return {
        entry: id,
        fileBytes: await fileBytesOf(entry),
        ...(accuracy && { accuracy }),
        ...(changed && { changed }),
      };
    }),
  );
}
