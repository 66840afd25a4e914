/** A run as it is kept: the model that was trained and what was quantized of it, as a workspace holds them; and what a list shows of them. */
import * as v from 'valibot';
import { parseNetwork } from '../network/parse.ts';
import { networkName } from '../network/presets.ts';
import type { RunRow } from '../results/run-row.ts';
import { told } from './telling.ts';
import { workspaceRecordSchema } from './workspace-record.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const result = v.object({
  /** The model's id on the shelf. */
  entry: v.string(),
  fileBytes: count,
  accuracy: v.optional(v.object({ correct: count, images: count })),
  /** Beside the float model. */
  changed: v.optional(
    v.object({ images: count, changed: count, better: count, worse: count, pValue: v.number() }),
  ),
});

export const runContentSchema = v.object({
  version: v.literal(1),
  /** Of one training: without answers, which are found anew, and without a sweep. */
  work: workspaceRecordSchema,
  dataSet: v.string(),
  /** What its classes are called, where the data set was there. */
  classNames: v.optional(v.array(v.string())),
  results: v.array(result),
});

export type RunContent = v.InferOutput<typeof runContentSchema>;

/** Throws an error that tells what is wrong. */
export function parseRunContent(value: unknown): RunContent {
  const parsed = v.safeParse(runContentSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? 'run';
  throw new Error(told('records/field', { field, problem: issue.message }));
}

/** The run of a row, and the model's id on the run's shelf. */
export function placeOf(row: string, { work }: RunContent): string {
  const slash = row.indexOf('/');
  return slash < 0 ? work.shelf.live : row.slice(slash + 1);
}

export const runOf = (row: string): string => row.split('/')[0] ?? row;

/** When a run began, by its name (`newId`): "2026-11-27 15:58:12", in the time of this place. savedAt: for a run with a name of another kind. */
function beginningOf(run: string, savedAt: number): string {
  const began = Number.parseInt(run.split('-')[0] ?? '', 36);
  const date = new Date(began > 0 && began <= savedAt ? began : savedAt);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}

/** The rows of a run: its training first, then what was quantized of it. */
export function rowsOf(run: string, { work, dataSet, results }: RunContent, savedAt: number): RunRow[] {
  const { model, shelf } = work;
  return shelf.entries.flatMap((entry): RunRow[] => {
    const found = results.find((one) => one.entry === entry.id);
    if (!found) return [];
    const isTraining = entry.kind === 'float';
    return [
      {
        id: isTraining ? run : `${run}/${entry.id}`,
        run,
        kind: isTraining ? 'training' : 'quantization',
        name: isTraining ? beginningOf(run, savedAt) : entry.name,
        dataSet,
        network: networkName(parseNetwork(model.network, model.geometry)),
        settings: work.run.settings,
        step: model.step,
        qatSteps: isTraining ? 0 : entry.qatSteps,
        accuracy: found.accuracy,
        fileBytes: found.fileBytes,
        latency: entry.known.latency?.median,
        changed: found.changed,
        note: '',
        isBaseline: false,
        isMarked: false,
        savedAt,
      },
    ];
  });
}
