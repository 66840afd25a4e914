/** What the page is told of the shelf: its models, what is known of them, and how the candidate compares with the baseline. */

import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import { predictionsCsv } from '../../core/formats/text/csv.ts';
import { countCorrect, predictions } from '../../core/metrics/accuracy.ts';
import { compare } from '../../core/metrics/compare.ts';
import { logitError } from '../../core/metrics/logit-error.ts';
import { floatLayerReports, layerReports } from '../../core/quantization/report.ts';
import type { Accuracy } from '../../core/results/accuracy.ts';
import type { Comparison } from '../../core/results/comparison.ts';
import type { ModelEntry, ModelReport } from '../../core/results/model-report.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { EvaluatedAnswers } from '../../protocol/queries.ts';
import type { Evaluated, ShelfEntry } from './entry.ts';
import { gzippedLength } from './gzip.ts';
import type { Shelf } from './shelf.ts';
import { told } from './telling.ts';

/** The part of a report that follows from the weights alone. */
type WeightsReport = Pick<
  ModelReport,
  'fileBytes' | 'gzippedBytes' | 'layers' | 'scheme' | 'qatSteps' | 'remedySeconds'
>;

/** Found once for every state and every file. */
const weightsReports = new WeakMap<object, Promise<WeightsReport>>();

export async function shelfEvent(shelf: Shelf): Promise<EngineEvent> {
  const reports = await Promise.all(shelf.entries.map(modelReport));
  const { baseline, candidate } = shelf;
  const comparison = candidate && compareEntries(baseline, candidate);
  return {
    type: 'shelf',
    entries: shelf.entries.map((entry) => modelEntry(entry, shelf)),
    reports: reports.filter((report) => report !== undefined),
    baseline: baseline.id,
    ...(candidate && { candidate: candidate.id }),
    ...(comparison && { comparison }),
  };
}

function modelEntry(entry: ShelfEntry, { live }: Shelf): ModelEntry {
  const { id, name } = entry;
  return entry.kind === 'float'
    ? { id, name, kind: 'float', live: entry === live }
    : { id, name, kind: entry.file.network.scheme, parent: entry.parent, live: false };
}

/** Undefined while the weights are not known: the model is being trained. */
async function modelReport(entry: ShelfEntry): Promise<ModelReport | undefined> {
  const weights = weightsReport(entry);
  if (!weights) return undefined;
  const { evaluated, latency, latencies } = entry.known;
  return {
    id: entry.id,
    ...(await weights),
    ...(evaluated && { accuracy: accuracyOf(evaluated) }),
    ...(latency && { latency }),
    ...(latencies && { latencies }),
  };
}

/** Bytes of the model's file. Throws while its weights are not known. */
export async function fileBytesOf(entry: ShelfEntry): Promise<number> {
  const report = await weightsReport(entry);
  if (!report) throw new Error(`The weights of ${entry.id} are being changed.`);
  return report.fileBytes;
}

function weightsReport(entry: ShelfEntry): Promise<WeightsReport> | undefined {
  const key = entry.kind === 'float' ? entry.state : entry.file;
  if (!key) return undefined;
  const found = weightsReports.get(key) ?? readWeights(entry);
  if (found) weightsReports.set(key, found);
  return found;
}

function readWeights(entry: ShelfEntry): Promise<WeightsReport> | undefined {
  if (entry.kind === 'quantized') {
    const { bytes, network, original, qatSteps, remedySeconds } = entry.file;
    return withSizes(bytes, {
      layers: layerReports(network, original),
      scheme: network.scheme,
      qatSteps,
      ...(remedySeconds && { remedySeconds }),
    });
  }
  const { state } = entry;
  return state && withSizes(writeFloatWeights(state), { layers: floatLayerReports(state) });
}

async function withSizes(
  file: Uint8Array<ArrayBuffer>,
  report: Omit<WeightsReport, 'fileBytes' | 'gzippedBytes'>,
): Promise<WeightsReport> {
  return { ...report, fileBytes: file.length, gzippedBytes: await gzippedLength(file) };
}

export function accuracyOf({ logits, labels, evalBatchSize }: Evaluated): Accuracy {
  return {
    correct: countCorrect(logits, labels, logits.length / labels.length),
    images: labels.length,
    evalBatchSize,
  };
}

/** Undefined unless both were given the same images in the same batches. */
export function compareEntries(baseline: ShelfEntry, candidate: ShelfEntry): Comparison | undefined {
  const [a, b] = [baseline.known.evaluated, candidate.known.evaluated];
  if (!a || !b || !sameImages(a, b)) return undefined;
  const agreement = compare(classesOf(a), classesOf(b), a.labels);
  return {
    ...agreement,
    baseline: baseline.id,
    candidate: candidate.id,
    logitError: logitError(a.logits, b.logits),
  };
}

/** The class that a model gives each image. */
export const classesOf = ({ logits, labels }: Evaluated) =>
  predictions(logits, logits.length / labels.length);

const sameImages = (a: Evaluated, b: Evaluated): boolean =>
  a.labels.length === b.labels.length && a.evalBatchSize === b.evalBatchSize;

/** Undefined where neither of the two models has been evaluated. */
export function evaluatedAnswers({ baseline, candidate }: Shelf): EvaluatedAnswers | undefined {
  const float = baseline.known.evaluated;
  const int8 = candidate?.known.evaluated;
  const first = float ?? int8;
  if (!first) return undefined;
  const { labels, logits } = first;
  return {
    labels,
    classes: logits.length / labels.length,
    baseline: float?.logits,
    candidate: int8 && sameImages(first, int8) ? int8.logits : undefined,
  };
}

/** CSV of every image that the baseline, the candidate or both have classified. Throws when neither has. */
export function shelfPredictions({ baseline, candidate }: Shelf): string {
  const float = baseline.known.evaluated;
  const int8 = candidate?.known.evaluated;
  const first = float ?? int8;
  if (!first) throw new Error(told('model/no-predictions'));
  const models = [
    ...(float ? [{ name: 'float', logits: float.logits }] : []),
    ...(int8 && sameImages(first, int8) ? [{ name: 'int8', logits: int8.logits }] : []),
  ];
  return predictionsCsv(first.labels, models, first.logits.length / first.labels.length);
}
