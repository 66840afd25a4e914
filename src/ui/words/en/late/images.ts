/** What the view of test images says. */
import type { ImageList } from '../../../../core/metrics/image-lists.ts';

const won = (count: number): string => (count === 1 ? '1 image was won' : `${count} images were won`);

export const imagesWords = {
  empty: 'Evaluate the model, or quantize it: the images that it gets wrong appear here.',
  choice: 'Show',
  counted: (name: string, count: string) => `${name}: ${count}`,
  none: {
    changed: 'Not one image changed its answer.',
    onlyBaselineRight: 'There is no image that only the baseline gets right.',
    onlyCandidateRight: 'There is no image that only the candidate gets right.',
    bothWrong: 'There is no image that both get wrong.',
    changedBothWrong: 'There is no image that both get wrong, each in its own way.',
    bothRight: 'There is no image that both get right.',
    baselineWrong: 'The baseline makes no mistake.',
    candidateWrong: 'The candidate makes no mistake.',
  } satisfies Record<ImageList, string>,
  confidentFirst: 'The mistakes that the model was most sure of come first.',
  cell: (model: string, label: string, prediction: string, count: string) =>
    label === prediction
      ? `${count} images of ${label} that ${model} recognises.`
      : `${count} images of ${label} that ${model} takes for ${prediction}.`,
  difference: (label: string, prediction: string, count: string) =>
    label === prediction
      ? `${count} images of ${label} that only one of the two models recognises.`
      : `${count} images of ${label} that only one of the two models takes for ${prediction}.`,
  image: (index: string, label: string) => `Test image ${index}, a ${label}`,
  says: (model: string, answer: string) => `${model}: ${answer}`,
  howToRead: 'Under each image: what each model says, and how sure it is of that.',
  label: (label: string) => `a ${label}`,
};

export const confusionWords = {
  about:
    'A [confusion matrix] has a row for each true class and a column for each answer. Click a number to see its images. The difference opens those that only one of the two models counts there.',
  empty: 'Evaluate the model first.',
  difference: (baseline: string, candidate: string) => `What changes from ${baseline} to ${candidate}`,
  differenceCell: (label: string, prediction: string, more: string) =>
    `${more} of ${label} taken for ${prediction}`,
  model: (model: string) => `Answers of ${model}`,
  cell: (label: string, prediction: string, count: string) => `${count} of ${label} taken for ${prediction}`,
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',
  qualityAbout:
    '[Precision|precision] is the share of right ones among the images that the model puts into this class. [Recall|recall] is the share of the images of this class that it finds.',
};

export const agreementWords = {
  fewerThan: (percent: string) => `fewer than ${percent}`,
  empty: 'Quantize the model, or choose a second one above: this table sets both side by side.',
  table: 'Images by who is right',
  right: (model: string) => `${model} right`,
  wrong: (model: string) => `${model} wrong`,
  /** low, high: where the difference of the accuracies may lie, as `points` says it. */
  interval: (candidate: string, baseline: string, low: string, high: string) =>
    `With 95 % [confidence|confidence interval], the true accuracy of ${candidate} lies between ${low} and ${high} that of ${baseline}.`,
  points: (difference: number, points: string) => `${points} points ${difference < 0 ? 'below' : 'above'}`,
  same: 'Every image gets a right answer from both or from neither: there is nothing that could tell the two apart.',
  chance: (better: number, worse: number, p: string) =>
    `${won(better)} and ${worse} lost. Tossing a coin for each of them gives a split this uneven in ${p} of cases: chance explains it.`,
  real: (better: number, worse: number, p: string) =>
    `${won(better)} and ${worse} lost. Tossing a coin for each of them gives a split this uneven in ${p} of cases: the difference is real.`,
  test: "This is [McNemar's test], computed exactly. It looks at nothing but the images that one model gets right and the other wrong.",
};

export const marginsWords = {
  empty: 'Quantize the model: each test image becomes a point here.',
  about: (float: string, candidate: string) =>
    `Each point is a test image. Its place says by how many [logits] the best class leads the second, its [margin]: with ${float} to the right, with ${candidate} upwards. A ring marks an image whose answer changed.`,
  picture: (changed: string, images: string, widest: string) =>
    `${changed} of ${images} images changed their answer. The most decided of them led by ${widest} logits.`,
  noneChanged: (images: string) => `None of ${images} images changed its answer.`,
  across: (model: string) => `Lead, ${model}`,
  label: 'Margins of the test images',
  hint: 'Point at the picture to see the image behind a point. By keyboard: the arrow keys lead from one changed answer to the next.',
  lead: (model: string, answer: string, lead: string) => `${model} says ${answer}, leads by ${lead}`,
};
