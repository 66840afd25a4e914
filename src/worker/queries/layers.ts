/** What is asked of the layers of baseline and candidate, over the first test images. */
import type * as tf from '@tensorflow/tfjs-core';
import { layerNamesOf } from '../../core/network/describe.ts';
import { sameNetwork } from '../../core/network/presets.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { NotFiniteError } from '../../core/quantization/calibration/observer.ts';
import {
  dequantizeNetwork,
  type QuantizedNetwork,
  quantizeNetwork,
} from '../../core/quantization/schemes/quantized-network.ts';
import { isRemedied, withoutRemedies } from '../../core/quantization/schemes/scheme.ts';
import type {
  FourAccuracies,
  LayerErrors,
  LayersObstacle,
  SelfCheck,
} from '../../core/results/layer-errors.ts';
import type { Queries } from '../../protocol/queries.ts';
import type { Split } from '../data/split.ts';
import type { QuantizedEntry, ShelfEntry } from '../shelf/entry.ts';
import type { Model } from '../shelf/model.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { weightsBefore } from '../shelf/weights-before.ts';
import { modelOf } from '../shelf/weights-of.ts';
import { fourAccuracies, type LabelledBatch } from '../tracing/findings/four-accuracies.ts';
import { layerErrors } from '../tracing/findings/layer-errors.ts';
import { type SelfCheckPlan, selfCheck } from '../tracing/findings/self-check.ts';
import { testBatches } from '../tracing/findings/test-batches.ts';
import { unchangedLayers } from '../tracing/findings/unchanged-layers.ts';
import { TracedModel } from '../tracing/traced-layers.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { type Breathe, whileAtRest } from './at-rest.ts';
import { LastAnswer } from './last-answer.ts';

type Question = Queries['layerErrors']['question'];

/** Enough for a tenth of a decibel, and few enough for plain TypeScript. */
const mostTraced = 256;
/** Accuracies want more. */
const mostClassified = 2_000;
/** Time for as many images as errors are found with, and time after which any number has to do: on a slow backend. */
const enoughMs = 2_000;
const longestMs = 10_000;

const lastErrors = new LastAnswer<LayerErrors>();
const lastAccuracies = new LastAnswer<FourAccuracies>();
const lastCheck = new LastAnswer<SelfCheck>();

export function layerErrorsOf(question: Question, workshop: Workshop): Promise<LayerErrors | LayersObstacle> {
  return overTestImages(question, mostTraced, workshop, async (model, { test, count }, breathe) => {
    const { shelf, live } = workshop;
    if (!shelf.candidate) return 'no-candidate';
    const [baseline, candidate] = [
      // Equalization gives a layer other outputs without changing the logits: they are compared with those of the network that is equalized so too.
      remediedCandidate(shelf)?.file.original ?? (await modelOf(shelf.baseline, model)),
      await modelOf(shelf.candidate, model),
    ];
    if (!sameNetwork(baseline.spec, candidate.spec)) return 'different-networks';
    if (!canRead(baseline.spec, test)) return 'other-images';
    return lastErrors.of([baseline, candidate, live.backend, count], async () => {
      const errorsOf = (one: StateDict | QuantizedNetwork, other: StateDict | QuantizedNetwork) =>
        errorsBetween(one, other, { test, count }, breathe);
      const { before, plain } = plainRounding(shelf) ?? {};
      return {
        images: count,
        ...(await errorsOf(baseline, candidate)),
        ...(before && plain && { plain: await errorsOf(before, plain) }),
      };
    });
  });
}

async function errorsBetween(
  baseline: StateDict | QuantizedNetwork,
  candidate: StateDict | QuantizedNetwork,
  { test, count }: TestImages,
  breathe: Breathe,
): Promise<Pick<LayerErrors, 'layers' | 'logits'>> {
  const pair = { baseline: new TracedModel(baseline), candidate: new TracedModel(candidate) };
  try {
    const unchanged = unchangedLayers(baseline, candidate);
    return await layerErrors(pair, unchanged, imagesOf(testBatches(test, count)), breathe);
  } finally {
    pair.baseline.dispose();
    pair.candidate.dispose();
  }
}

/** A candidate with remedies whose float weights compute what the baseline computes: it was made of the baseline. */
function remediedCandidate({ baseline, candidate }: Shelf): QuantizedEntry | undefined {
  if (candidate?.kind !== 'quantized' || candidate.parent !== baseline.id) return undefined;
  const { network, qatSteps } = candidate.file;
  return isRemedied(network.scheme) && qatSteps === 0 ? candidate : undefined;
}

/** What such a candidate would be without its remedies. */
function plainRounding(shelf: Shelf) {
  const candidate = remediedCandidate(shelf);
  const remedied = candidate && weightsBefore(candidate, shelf);
  if (!remedied) return undefined;
  const { scheme, before } = remedied;
  return { before, plain: quantizeNetwork(before, withoutRemedies(scheme)) };
}

export function fourAccuraciesOf(
  question: Question,
  workshop: Workshop,
): Promise<FourAccuracies | LayersObstacle> {
  return overTestImages(question, mostClassified, workshop, (_, { test, count }, breathe) => {
    const { candidate } = workshop.shelf;
    if (!candidate) return 'no-candidate';
    if (candidate.kind === 'float' || !candidate.file.original) return 'no-float-weights';
    const { network, original } = candidate.file;
    if (!canRead(network.spec, test)) return 'other-images';
    return lastAccuracies.of([network, workshop.live.backend, count], () =>
      fourAccuracies({ network, original }, withinTime(testBatches(test, count)), breathe),
    );
  });
}

export function selfCheckOf(question: Question, workshop: Workshop): Promise<SelfCheck | LayersObstacle> {
  return overTestImages(question, mostTraced, workshop, async (model, { test, count }, breathe) => {
    const { candidate } = workshop.shelf;
    if (!candidate) return 'no-candidate';
    const checked = await modelOf(candidate, model);
    if (!canRead(checked.spec, test)) return 'other-images';
    return lastCheck.of([checked, workshop.live.backend, count], () =>
      selfCheck(checkPlan(candidate, checked), imagesOf(withinTime(testBatches(test, count))), breathe),
    );
  });
}

/** The layers that the candidate rounds, in the weights that it was made of. */
function checkPlan(entry: ShelfEntry, model: StateDict | QuantizedNetwork): SelfCheckPlan {
  if (!('kind' in model)) {
    return { state: model, layers: layerNamesOf(model.spec), activations: false };
  }
  const original = entry.kind === 'quantized' ? entry.file.original : undefined;
  return {
    state: original ?? dequantizeNetwork(model),
    layers: model.scheme.layers,
    activations: model.kind !== 'weightOnly',
  };
}

interface TestImages {
  readonly test: Split;
  readonly count: number;
}

async function overTestImages<Answer>(
  { testSize }: Question,
  most: number,
  workshop: Workshop,
  work: (
    model: Model,
    images: TestImages,
    breathe: Breathe,
  ) => Promise<Answer | LayersObstacle> | LayersObstacle,
): Promise<Answer | LayersObstacle> {
  const { test } = await workshop.data.dataset();
  const count = Math.min(testSize, most, test.count);
  const wanted = Uint32Array.from({ length: count }, (_, index) => index);
  while (!test.hasAll(wanted, 0, count)) await test.nextArrival();
  try {
    return await whileAtRest(workshop, async (model, breathe) => work(model, { test, count }, breathe));
  } catch (error) {
    if (error instanceof NotFiniteError) return 'not-finite';
    throw error;
  }
}

const canRead = ({ side, channels }: NetworkSpec, { info }: Split): boolean =>
  side === info.side && channels === info.channels;

function* imagesOf(batches: Iterable<LabelledBatch>): Generator<tf.Tensor4D> {
  for (const { images } of batches) yield images;
}

/** As many batches as there is time for. */
function* withinTime(batches: Iterable<LabelledBatch>): Generator<LabelledBatch> {
  const began = performance.now();
  let images = 0;
  for (const batch of batches) {
    yield batch;
    images += batch.labels.length;
    if (performance.now() - began > (images >= mostTraced ? enoughMs : longestMs)) return;
  }
}
