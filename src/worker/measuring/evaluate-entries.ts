/** Evaluation of models that stand on the shelf: what is known of them afterwards, and how far it is on the way. */
import type { Settings } from '../../core/settings/settings.ts';
import type { Progress } from '../../protocol/tasks.ts';
import type { Split } from '../data/split.ts';
import type { ShelfEntry } from '../shelf/entry.ts';
import type { Task } from '../workshop/task.ts';
import { evaluate } from './evaluation.ts';
import type { Runners } from './runners.ts';

interface EntriesPlan {
  readonly runners: Runners;
  readonly images: Split;
  readonly settings: Pick<Settings, 'testSize' | 'evalBatchSize'>;
  /** True where models are to be classified whose answers are known already. */
  readonly again?: boolean;
  /** True where nobody is told how far it is. */
  readonly quietly?: boolean;
  /** What has to be done before the task may rest. */
  readonly settle?: () => Promise<void>;
}

/**
 * Classifies the first `testSize` images, or all there are, with those of the models whose answers to them are not known yet. What was
 * known before stays as it is until all is done. point: of a sweep. Rejects with `Stopped` when the task is stopped.
 */
export async function evaluateEntries(
  entries: readonly ShelfEntry[],
  { runners, images, settings, again = false, quietly = false, settle }: EntriesPlan,
  task: Task,
  point?: Progress['point'],
): Promise<void> {
  const count = Math.min(settings.testSize, images.count);
  const batchSize = settings.evalBatchSize;
  const unknown = entries.filter(({ known: { evaluated } }) => {
    return again || evaluated?.labels.length !== count || evaluated.evalBatchSize !== batchSize;
  });
  if (unknown.length === 0) return;
  const plan = { images, count, batchSize, ...(settle && { settle }) };
  const all = await evaluate(
    new Map(unknown.map((entry) => [entry.id, runners.of(entry)])),
    plan,
    task,
    (done) => {
      if (!quietly) task.progress({ of: 'test-images', done, total: count, ...(point && { point }) });
    },
  );
  const labels = images.labels(count);
  for (const entry of unknown) {
    const logits = all.get(entry.id);
    if (logits) entry.known.evaluated = { labels, evalBatchSize: batchSize, logits };
  }
}
