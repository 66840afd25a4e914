/** The search for remedies on the live model: each is carried out as `quantizeModel` does, and measured on training images that were held out. */
import { layersOf } from '../../core/network/describe.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { tooWideLayers } from '../../core/quantization/remedies/progress/costs.ts';
import { type Remedy, remedyNames } from '../../core/quantization/remedies/remedy.ts';
import {
  climb,
  heldOutImages,
  type ImageRange,
  keptOf,
  leastHeldOut,
  remediesCost,
  type StaircaseEnd,
  type Target,
} from '../../core/quantization/remedies/staircase.ts';
import { withRemedy } from '../../core/quantization/remedies/with-remedy.ts';
import { checkLayers, type LowBitScheme } from '../../core/quantization/schemes/scheme.ts';
import type { Staircase } from '../../core/results/staircase.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { QuantizedFile } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Task } from '../workshop/task.ts';
import { told } from '../workshop/telling.ts';
import { fineTune } from './fine-tuning.ts';
import { HeldOut } from './held-out.ts';
import { type QuantizationPlan, quantizeModel } from './quantize.ts';

export interface RemedySearch extends QuantizationPlan {
  readonly shelf: Shelf;
  readonly target: Target;
}

export interface FoundRemedies {
  /** The model with the remedies that were kept. */
  readonly file: QuantizedFile;
  /** Without its end. */
  readonly staircase: Staircase;
  readonly end: StaircaseEnd;
}

/**
 * Tries remedies on the scheme of the settings, whatever remedies these have. tell: called with all that is known before each attempt, which waits for it. Rejects
 * where the scheme is not one of weights alone in integers or too few images can be held out, with what `quantizeModel` rejects with, and with
 * `Stopped` when the task is stopped.
 */
export async function findRemedies(
  search: RemedySearch,
  task: Task,
  tell: (staircase: Staircase) => Promise<void>,
): Promise<FoundRemedies> {
  const { settings, target } = search;
  const { spec } = search.state;
  const scheme = integersOf(settings, spec);
  const calibrationImages = Math.min(settings.calibrationImages, search.trainImages.count);
  const images = heldOutOf(search, calibrationImages);
  const state = await fineTuned(search, scheme, task);
  const heldOut = await HeldOut.of(search, images, task);
  const takingPart = layersOf(spec).filter(({ name }) => scheme.layers.includes(name));
  const canTry = (remedies: readonly Remedy[]) => tooWideLayers(takingPart, remedies).length === 0;
  const known = {
    target,
    scheme,
    images: images.count,
    floatCorrect: heldOut.floatCorrect,
    calibrationImages,
    passedOver: remedyNames.filter((remedy) => !canTry(withRemedy([], remedy, true))),
  };
  const files = new Map<string, QuantizedFile>();
  const { stairs, end } = await climb({
    target,
    costOf: (remedies) => remediesCost(spec, scheme.layers, remedies, calibrationImages),
    canTry,
    begins: (sofar, trying) => tell({ ...known, stairs: sofar, trying }),
    async tryOut({ remedies }) {
      const before = task.activeMs;
      const tried = { ...settings, remedies: remedies.join(), qatSteps: 0 };
      const made = await quantizeModel({ ...search, state, settings: tried }, task);
      const file = { ...made, qatSteps: settings.qatSteps };
      files.set(remedies.join(), file);
      const found = await heldOut.measure(file, task);
      return { found, seconds: (task.activeMs - before) / 1000 };
    },
  });
  const file = files.get(keptOf(stairs)?.remedies.join() ?? '');
  if (!file) throw new Error('Nothing was tried.');
  return { file, staircase: { ...known, stairs }, end };
}

function integersOf(settings: Settings, spec: NetworkSpec): LowBitScheme {
  const scheme = schemeOf({ ...settings, remedies: '' }, spec);
  if (scheme.kind !== 'weightOnly' || scheme.format !== undefined)
    throw new Error(told('task/remedies-of-integers'));
  checkLayers(scheme, spec);
  return scheme;
}

function heldOutOf({ trainImages: { count } }: RemedySearch, calibrationImages: number): ImageRange {
  const images = heldOutImages(count, calibrationImages);
  if (images) return images;
  throw new Error(
    told('task/too-few-held-out', { images: count, calibration: calibrationImages, least: leastHeldOut }),
  );
}

/** The weights that all attempts quantize: steps of fine-tuning are taken once. */
async function fineTuned(
  { state, trainImages, settings }: RemedySearch,
  scheme: LowBitScheme,
  task: Task,
): Promise<StateDict> {
  if (settings.qatSteps === 0) return state;
  return await fineTune(
    { state, images: trainImages, scheme, ranges: undefined, settings },
    task,
    (done, total) => task.progress({ of: 'fine-tuning-steps', done, total }),
  );
}
