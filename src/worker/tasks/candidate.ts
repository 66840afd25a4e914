/** How a quantized model that was made becomes the candidate. */
import type { Settings } from '../../core/settings/settings.ts';
import type { Split } from '../data/split.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { measureLatency } from '../measuring/latency.ts';
import { Runners } from '../measuring/runners.ts';
import type { QuantizedFile } from '../shelf/entry.ts';
import type { Task } from '../workshop/task.ts';
import type { Workshop } from '../workshop/workshop.ts';

/**
 * Evaluates the model that is trained and the one that was made of it on the test images, times both, and gives them the roles of baseline and
 * candidate. What is known of the models stays as it is until all of the new results are there. Rejects with `Stopped` when the task is stopped.
 */
export async function becomeCandidate(
  file: QuantizedFile,
  { shelf, live }: Workshop,
  images: Split,
  settings: Settings,
  task: Task,
): Promise<void> {
  const float = { ...shelf.live, known: { ...shelf.live.known } };
  const entry = shelf.draft(file);
  const runners = new Runners(shelf, live.model.network);
  try {
    await evaluateEntries([float, entry], { runners, images, settings }, task);
    const pair = {
      baseline: runners.of(float),
      candidate: runners.of(entry),
      images,
      backend: live.backend,
    };
    const { baseline, candidate } = await measureLatency(pair, task);
    float.known.latency = baseline;
    entry.known.latency = candidate;
  } finally {
    runners.dispose();
  }
  shelf.live.known = float.known;
  shelf.put(entry);
  shelf.assign('baseline', shelf.live.id);
  shelf.assign('candidate', entry.id);
}
