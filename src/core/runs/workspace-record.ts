/**
 * What is kept of a page's work besides bytes: the model that is trained, its run, a training that was under way, the shelf and the sweep.
 * Weights, losses and logits lie beside it as parts; `worker/workspace` says which.
 */
import * as v from 'valibot';
import { remedyParts } from '../quantization/remedies/progress/stopwatch.ts';
import { arithmetics } from '../results/latency.ts';
import { staircase } from './staircase-record.ts';
import { count, sweepSchema } from './sweep-record.ts';
import { told } from './telling.ts';

const milliseconds = v.pipe(v.number(), v.minValue(0));

const origin = v.variant('kind', [
  v.object({ kind: v.literal('initialised'), seed: count }),
  v.object({
    kind: v.literal('imported'),
    fileName: v.string(),
    content: v.picklist(['float', 'quantized']),
  }),
  v.object({ kind: v.literal('checkpoint'), step: count, savedAt: v.number() }),
  v.object({ kind: v.literal('recovered'), step: count }),
]);

const latency = v.object({
  median: milliseconds,
  p95: milliseconds,
  interquartileRange: milliseconds,
  timings: count,
  runs: count,
  warmUpRuns: count,
  backend: v.picklist(['webgpu', 'webgl', 'simd', 'cpu']),
  arithmetic: v.picklist(arithmetics),
});

const known = v.object({
  /** Its logits and labels are parts. */
  evaluated: v.optional(v.object({ images: count, evalBatchSize: count })),
  latency: v.optional(latency),
  latencies: v.optional(
    v.array(v.object({ ...latency.entries, part: v.picklist(['model', 'dense']), batch: count })),
  ),
});

const entry = v.variant('kind', [
  v.object({ kind: v.literal('float'), id: v.string(), name: v.string(), known }),
  v.object({
    kind: v.literal('quantized'),
    id: v.string(),
    name: v.string(),
    parent: v.string(),
    qatSteps: count,
    /** What its remedies took; older records have none. */
    remedySeconds: v.optional(v.record(v.picklist(remedyParts), v.pipe(v.number(), v.minValue(0)))),
    /** Where the float weights are that it was made of: those of its parent, a part of their own, or nowhere. */
    original: v.picklist(['parent', 'part', 'unknown']),
    known,
  }),
]);

/** A data set of a person's own: its images and labels are parts, unless the storage has no room for them. */
export const dataSetSchema = v.object({
  name: v.string(),
  side: count,
  channels: count,
  classNames: v.array(v.string()),
  mean: v.array(v.number()),
  std: v.array(v.number()),
  counts: v.object({ train: count, test: count }),
});

export const workspaceRecordSchema = v.object({
  version: v.literal(1),
  dataSet: v.optional(dataSetSchema),
  /** network: as in the page's address, for images of this side and so many channels and classes. */
  model: v.object({
    origin,
    seed: count,
    step: count,
    network: v.string(),
    geometry: v.object({ side: count, channels: count, classes: count }),
  }),
  run: v.object({
    /** Its name among all runs, and the settings that it was last trained with, written as in the page's address. Older records have none. */
    id: v.optional(v.string()),
    settings: v.optional(v.string()),
    plan: v.optional(
      v.object({ epochs: count, stepsPerEpoch: count, imagesPerEpoch: count, batchSize: count }),
    ),
    epochs: v.array(v.object({ epoch: count, step: count, meanLoss: v.number() })),
    /** Parts of the record of the run. */
    /** Records that are older than schedules have no rates. */
    chunks: v.object({ losses: count, reports: count, accuracies: count, rates: v.optional(count) }),
  }),
  /** A training that was under way; its velocities and generators are parts. */
  checkpoint: v.optional(
    v.object({
      /** The settings, written as in the page's address. */
      settings: v.string(),
      place: v.object({
        epoch: count,
        images: count,
        epochLosses: v.object({ sum: v.number(), count }),
        imagesSeen: count,
        elapsedMs: milliseconds,
        intervalDue: v.boolean(),
      }),
      /** The step of the part that holds weights to go back to, where those of the checkpoint are none. */
      lastGoodStep: v.optional(count),
    }),
  ),
  shelf: v.object({
    entries: v.array(entry),
    live: v.string(),
    baseline: v.string(),
    candidate: v.optional(v.string()),
    made: count,
  }),
  sweep: v.optional(sweepSchema),
  /** Records that are older than searches for remedies have none. */
  staircase: v.optional(staircase),
});

export type StoredDataSet = v.InferOutput<typeof dataSetSchema>;
export type WorkspaceRecord = v.InferOutput<typeof workspaceRecordSchema>;
export type StoredKnown = v.InferOutput<typeof known>;

/** Throws an error that tells what is wrong. */
export function parseWorkspaceRecord(value: unknown): WorkspaceRecord {
  const result = v.safeParse(workspaceRecordSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'record';
  throw new Error(told('records/field', { field, problem: issue.message }));
}
