/** What the view of test images says. */
import type { ImageList } from '../../core/metrics/image-lists.ts';

export const imagesWords = {
  heading: 'Images',
  question: 'Which images are behind the numbers?',
  empty: 'Evaluate the model, or quantize it: the images that it gets wrong appear here.',
  choice: 'Show',
  lists: {
    changed: 'Changed answer',
    onlyBaselineRight: 'Only the baseline is right',
    onlyCandidateRight: 'Only the candidate is right',
    bothWrong: 'Both wrong',
    baselineWrong: 'Mistakes of the baseline',
    candidateWrong: 'Mistakes of the candidate',
  } satisfies Record<ImageList, string>,
  counted: (name: string, count: string) => `${name}: ${count}`,
  none: {
    changed: 'Not one image changed its answer.',
    onlyBaselineRight: 'There is no image that only the baseline gets right.',
    onlyCandidateRight: 'There is no image that only the candidate gets right.',
    bothWrong: 'There is no image that both get wrong.',
    baselineWrong: 'The baseline makes no mistake.',
    candidateWrong: 'The candidate makes no mistake.',
  } satisfies Record<ImageList, string>,
  confidentFirst: 'The mistakes that the model was surest of come first.',
  cell: (model: string, label: string, prediction: string, count: string) =>
    label === prediction
      ? `${count} images of ${label} that ${model} recognises.`
      : `${count} images of ${label} that ${model} takes for ${prediction}.`,
  image: (index: string, label: string) => `Test image ${index}, a ${label}`,
  says: (model: string, answer: string, sure: string) => `${model} says ${answer}, ${sure} sure`,
  label: (label: string) => `a ${label}`,
};

export const confusionWords = {
  heading: 'Confusion',
  question: 'What is taken for what?',
  about: 'Rows are the true classes, columns the answers. Click a number to see its images.',
  empty: 'Evaluate the model first.',
  model: (model: string) => `Answers of ${model}`,
  cell: (label: string, prediction: string, count: string) => `${count} of ${label} taken for ${prediction}`,
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',
  qualityAbout:
    'Precision: of the images that the model calls by this name, how many are. Recall: of the images of this class, how many it finds.',
};

export const marginsWords = {
  heading: 'Margins',
  question: 'Do only the undecided ones flip?',
  empty: 'Quantize the model: each test image becomes a point.',
  about: (float: string, candidate: string) =>
    `Each point is a test image: how far its best class leads the second, for ${float} across and for ${candidate} upwards. Images whose answer changed are ringed.`,
  picture: (changed: string, images: string, widest: string) =>
    `${changed} of ${images} images changed their answer. The most decided of them led by ${widest} logits.`,
  noneChanged: (images: string) => `None of ${images} images changed its answer.`,
  across: (model: string) => `Lead, ${model}`,
} satisfies Record<string, string | ((...parts: string[]) => string)>;
