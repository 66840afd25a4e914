/** What lessons can ask about, out of what the page knows. */
import { greatest } from 'd3-array';
import type { FactName, Facts, FactValue } from '../../../core/lessons/facts.ts';
import { accuracyInterval, isRealDifference } from '../../../core/metrics/significance.ts';
import { speedOf } from '../../../core/metrics/speed.ts';
import { layersOf as networkLayers } from '../../../core/network/describe.ts';
import { weightBits } from '../../../core/quantization/schemes/scheme.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import type { PartLatency } from '../../../core/results/latency.ts';
import { networkInUse } from '../../store/network-in-use.ts';
import { taskOf } from '../../store/slices/tasks.ts';
import { drawingOf } from '../../store/slices/try-it.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { judgedMixes, layerShares } from '../../views/front-findings.ts';
import { imageAnswers } from '../../views/models/image-answers.ts';
import { changesOf, largestError, timeFindings } from '../../views/models/layer-findings.ts';
import { isOutdated } from '../../views/outdated.ts';
import { enoughBits, layersOf, mostSensitive, widthsOf } from '../../views/sweep-findings.ts';

/** Facts that may not be known. */
type Found = Partial<Record<FactName, FactValue | undefined>>;

/** Those that are known. Cheap enough for every change of the state. */
export function factsOf(state: PlaygroundState): Facts {
  const found: Found = {
    ...doings(state),
    ...accuracies(state),
    ...bytes(state),
    ...latencies(state),
    ...oneWeight(state),
    ...ofSweep(state),
    ...ofFront(state),
    ...ofLayers(state),
    'changed-lead': changedLead(state),
  };
  let facts: Facts = {};
  for (const [name, value] of Object.entries(found))
    if (value !== undefined) facts = { ...facts, [name]: value };
  return facts;
}

function doings(state: PlaygroundState): Found {
  const { model, status, reports, chosen, sweep, trial, settings, layerAnswers } = state;
  const training = taskOf(state, 'train') !== undefined;
  const candidate = chosen.int8?.kind;
  return {
    training,
    trained: !training && ((model?.step ?? 0) > 0 || model?.origin.kind === 'imported'),
    evaluated: reports.float?.accuracy !== undefined,
    quantized: candidate !== undefined && candidate !== 'float' && reports.int8?.accuracy !== undefined,
    'up-to-date': reports.int8?.scheme !== undefined && !isOutdated(state),
    drawn: drawingOf(state).length > 0,
    'test-image': trial?.subject.kind === 'test-image',
    sweeping: taskOf(state, 'sweep') !== undefined,
    swept: sweep !== undefined && sweep.results.length === sweep.total,
    'latency-measured': reports.float?.latencies !== undefined && reports.int8?.latencies !== undefined,
    'layers-measured':
      typeof layerAnswers.layerErrors === 'object' && typeof layerAnswers.fourAccuracies === 'object',
    'layer-times-measured': state.layerTimes !== undefined,
    idle: status === 'idle',
    view: settings.view,
    step: model?.step,
  };
}

function accuracies({ reports: { float, int8 }, comparison }: PlaygroundState): Found {
  const [baseline, candidate] = [float?.accuracy, int8?.accuracy];
  const interval = baseline && accuracyInterval(baseline.correct, baseline.images);
  return {
    'float-accuracy': baseline && percentCorrect(baseline),
    'int8-accuracy': candidate && percentCorrect(candidate),
    'accuracy-change': baseline && candidate && percentCorrect(candidate) - percentCorrect(baseline),
    'accuracy-margin': interval && (interval.high - interval.low) / 2,
    changed: comparison?.changed,
    better: comparison?.better,
    worse: comparison?.worse,
    'p-value': comparison?.pValue,
    'logit-error': comparison?.logitError === undefined ? undefined : 100 * comparison.logitError,
    difference: comparison && (isRealDifference(comparison.pValue) ? 'real' : 'chance'),
    scheme: int8?.scheme?.kind,
    'weight-bits': int8?.scheme && weightBits(int8.scheme),
  };
}

function bytes({ reports: { float, int8 } }: PlaygroundState): Found {
  return {
    'float-bytes': float?.fileBytes,
    'int8-bytes': int8?.fileBytes,
    'times-smaller': float && int8 && float.fileBytes / int8.fileBytes,
  };
}

function latencies({ reports: { float, int8 } }: PlaygroundState): Found {
  const [baseline, candidate] = [largestBatch(float?.latencies), largestBatch(int8?.latencies)];
  return {
    'float-latency': float?.latency?.median,
    'int8-latency': int8?.latency?.median,
    speed: float?.latency && int8?.latency && speedOf(float.latency, int8.latency).kind,
    'batch-speed': baseline && candidate && speedOf(baseline, candidate).kind,
    'batch-latency': candidate && candidate.median / candidate.batch,
  };
}

/** The whole model on the largest batch that was timed. */
const largestBatch = (parts: readonly PartLatency[] | undefined): PartLatency | undefined =>
  parts?.filter(({ part }) => part === 'model').toSorted((one, other) => other.batch - one.batch)[0];

function oneWeight({ pickedWeight }: PlaygroundState): Found {
  const rounded = pickedWeight?.rounded;
  return {
    'weight-number': pickedWeight?.index,
    scale: rounded?.scale,
    level: rounded?.level,
    'zero-point': rounded?.zeroPoint,
    'error-in-scales':
      pickedWeight && rounded && Math.abs(pickedWeight.weight - rounded.value) / rounded.scale,
  };
}

function ofFront(state: PlaygroundState): Found {
  const front = state.sweep?.front;
  if (!state.sweep || !front?.isWhole) return { 'widths-found': false };
  const smallest = judgedMixes(front).find(({ isSmallest }) => isSmallest);
  const layers = networkLayers(networkInUse(state)).map(({ name }) => name);
  const shares = layerShares(front, layers);
  return {
    'widths-found': true,
    'costly-layer': greatest(shares, ({ alone }) => alone)?.layer,
    'smallest-bytes': smallest?.fileBytes,
    'smallest-times': smallest && state.sweep.float.fileBytes / smallest.fileBytes,
    'smallest-kind': smallest && (smallest.isUniform ? 'uniform' : 'mixed'),
  };
}

function ofSweep({ sweep }: PlaygroundState): Found {
  if (!sweep || sweep.results.length < sweep.total) return {};
  return {
    'enough-bits': enoughBits(widthsOf(sweep)).enough?.point.scheme.bits,
    'sensitive-layer': mostSensitive(layersOf(sweep))?.point.layer,
  };
}

function ofLayers({ layerAnswers: { layerErrors, fourAccuracies }, layerTimes }: PlaygroundState): Found {
  const times = layerTimes && timeFindings(layerTimes);
  const errors = typeof layerErrors === 'object' ? layerErrors : undefined;
  return {
    'logit-signal': errors?.logits,
    'noisiest-layer': errors && largestError(errors)?.layer.layer,
    'slowest-layer': times?.slowest.layer.layer,
    'most-gain': times?.mostGain,
    'who-costs': typeof fourAccuracies === 'object' ? whoCosts(fourAccuracies) : undefined,
  };
}

function whoCosts(accuracies: Parameters<typeof changesOf>[0]): string {
  const { weights, activations } = changesOf(accuracies);
  if (activations === undefined) return 'weights-only';
  if (weights === activations) return 'alike';
  return weights < activations ? 'weights' : 'activations';
}

/** What was found last: thousands of leads are not looked for anew with every change of the state. */
let last: { readonly answers: PlaygroundState['answers']; readonly lead: number | undefined } | undefined;

function changedLead({ answers }: PlaygroundState): number | undefined {
  if (last?.answers !== answers) last = { answers, lead: answers && largestChangedLead(answers) };
  return last?.lead;
}

function largestChangedLead(answers: NonNullable<PlaygroundState['answers']>): number | undefined {
  const { float, int8 } = imageAnswers(answers).models;
  if (!float || !int8) return undefined;
  let largest: number | undefined;
  for (const [image, lead] of float.margins.entries()) {
    if (float.predictions[image] !== int8.predictions[image] && lead > (largest ?? Number.NEGATIVE_INFINITY))
      largest = lead;
  }
  return largest;
}
