/** What the page shows of the answers to test images: predictions, lists and their order. */
import { predictions } from '../../../core/metrics/accuracy.ts';
import {
  type ImageList,
  imagesOf,
  imagesOfCell,
  imagesOfDifference,
  mostConfidentFirst,
  type Said,
} from '../../../core/metrics/image-lists.ts';
import { margins } from '../../../core/metrics/margins.ts';
import { softmax } from '../../../core/metrics/softmax.ts';
import type { EvaluatedAnswers } from '../../../protocol/queries.ts';
import type { Selection } from '../../store/slices/images.ts';
import type { ModelId } from '../../store/slices/shelf.ts';

export interface ModelAnswers {
  readonly logits: Float32Array;
  /** A class for each image. */
  readonly predictions: Uint8Array;
  /** The lead of the best class over the second, in logits, for each image. */
  readonly margins: Float32Array;
}

/** The answers with all that follows from them. */
export interface ImageAnswers {
  readonly labels: Uint8Array;
  readonly classes: number;
  readonly models: Readonly<Partial<Record<ModelId, ModelAnswers>>>;
}

export function imageAnswers({ labels, classes, baseline, candidate }: EvaluatedAnswers): ImageAnswers {
  const model = (logits: Float32Array): ModelAnswers => ({
    logits,
    predictions: predictions(logits, classes),
    margins: margins(logits, classes),
  });
  return {
    labels,
    classes,
    models: { ...(baseline && { float: model(baseline) }), ...(candidate && { int8: model(candidate) }) },
  };
}

/** Of what two models say, as lists want it; undefined where the baseline has said nothing. */
function saidOf({ labels, models: { float, int8 } }: ImageAnswers): Said | undefined {
  return float && { labels, baseline: float.predictions, candidate: int8?.predictions };
}

/** Places of the listed images in the test set. Mistakes come with those first that the model was surest of. */
export function listed(answers: ImageAnswers, selection: Selection): readonly number[] {
  const said = saidOf(answers);
  const { float, int8 } = answers.models;
  if (selection.kind === 'cell') {
    const model = answers.models[selection.model];
    return model
      ? imagesOfCell(answers.labels, model.predictions, selection.label, selection.prediction)
      : [];
  }
  if (!said) return [];
  if (selection.kind === 'difference') return imagesOfDifference(said, selection.label, selection.prediction);
  const images = imagesOf(selection.list, said);
  if (selection.list === 'baselineWrong' && float) return mostConfidentFirst(images, float.margins);
  if (selection.list === 'candidateWrong' && int8) return mostConfidentFirst(images, int8.margins);
  return images;
}

/** How many images each list has. */
export function countOf(answers: ImageAnswers, list: ImageList): number {
  const said = saidOf(answers);
  return said ? imagesOf(list, said).length : 0;
}

/** The probabilities that a model gives to the classes of one image. */
export function probabilitiesOf({ logits }: ModelAnswers, image: number, classes: number): Float32Array {
  return softmax(logits.slice(image * classes, (image + 1) * classes));
}
