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

/**
 * What the models of a run say of the test images, a byte an image: enough to compare any two, in a fortieth of the room of the answers themselves.
 */
export function answerParts(present: Shelf, run: Shelf): Part[] {
  return run.entries.flatMap(({ id }) => {
    const { evaluated } = present.get(id).known;
    if (!evaluated) return [];
    const { logits, labels } = evaluated;
    return [
      arrayPart(`labels/${id}`, labels),
      { name: `predictions/${id}`, source: logits, bytes: () => classesOf(evaluated) },
    ];
  });
}

/** What is known of the models of a run. present: the whole shelf, with the answers. */
export function resultsOf(present: Shelf, run: Shelf): Promise<RunContent['results']> {
  return Promise.all(
    run.entries.map(async ({ id }) => {
      const entry = present.get(id);
      const { evaluated } = entry.known;
      const comparison = entry === present.live ? undefined : compareEntries(present.live, entry);
      return {
        entry: id,
        fileBytes: await fileBytesOf(entry),
        ...(evaluated && { accuracy: accuracyOf(evaluated) }),
        ...(comparison && { changed: comparison }),
      };
    }),
  );
}
