/** The texts of a report about runs. It is read apart from the page, so it explains itself. */
import { runsWords } from './list.ts';

/** A report says when it was exported; when each row was saved says nothing to who has no such list. */
const { when: _, ...ofList } = runsWords.columns;

export const runsReportWords = {
  title: 'Runs of the Quantization Playground',
  about: (rows: string, day: string) =>
    `${rows === '1' ? '1 model' : `${rows} models`}, exported on ${day}. Each row is a network that was trained in the browser, or one that was quantized from it.`,
  models: 'Models',
  columns: { ...ofList, note: runsWords.note },
  /** Of what can be moved sideways where the screen is narrow. */
  table: 'Table of the models',
  none: '–',
  of: (correct: string, images: string) => `${correct} of ${images}`,
  split: (better: string, worse: string, chance: string) =>
    `${better} better, ${worse} worse, chance alone: ${chance}`,
  explanations: [
    'Accuracy is the share of test images that the model classifies correctly. The range below it is its 95 % interval: how far chance in the choice of the test images may have moved it.',
    'Steps are training steps of the float model; what stands behind a plus are steps of fine-tuning with rounded weights.',
    'Changed counts the test images to which the quantized model gives another answer than its float model. Better and worse are those that it alone gets right or wrong; then comes how often chance alone would split them so unevenly.',
    'Settings name only what differs from the settings that the page begins with.',
  ],
  curves: 'Figures',
  axes: {
    step: 'training step',
    loss: 'loss, smoothed',
    accuracy: 'accuracy',
    bytes: 'size of the file',
  },
  figures: {
    loss: 'The loss of each training. Numbers are those of the rows above. The axis is logarithmic.',
    accuracy:
      'The accuracy on test images as it was measured during each training. Every halving of the errors takes the same room.',
    bytes:
      'Accuracy against the size of the file: float models are blue circles, quantized models are orange diamonds, and the lines are the 95 % intervals. Further up and further left is better.',
  },
};
