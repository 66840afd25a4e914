/** The texts of the panel of settings. A hint has its setting's name as its key. */
import type { Settings } from '../../../../core/settings/settings.ts';

export const settingsPanelWords = {
  run: 'Training',
  steps: 'How the weights move',
  measure: 'Measuring',
  where: 'Where it runs',
  hints: {
    epochs: 'A training lasts this many [epochs|epoch].',
    batchSize: 'Each [batch] of a training has this many images.',
    learningRate: 'You can change the [learning rate] while training runs.',
    schedule: {
      constant: 'The learning rate stays as it is. A [schedule] would lower it as training goes on.',
      step: 'The [schedule] divides the learning rate by ten after each third of the steps.',
      cosine: 'The [schedule] lowers the learning rate to 0 along half a wave of a cosine.',
    },
    optimizer: {
      sgd: 'The [optimizer] of the classic script. 0.01 is a good learning rate for it.',
      adam: 'This [optimizer] gives every weight a step of its own size. 0.001 is a good learning rate for it.',
      adamw:
        'Adam, whose weight decay takes its share off the weights themselves. 0.001 is a good learning rate for this [optimizer].',
    },
    momentum: '0.9 is usual; 0 means no [momentum].',
    nesterov: 'Each step looks ahead to where the momentum leads.',
    weightDecay: '0 means no [weight decay]; 0.01 is usual with AdamW.',
    seed: 'A new [seed] gives new weights at the next Reset.',
    shuffle: '[Shuffling|shuffle] gives every epoch a new order of the images.',
    trainSize: 'The network learns from this many [training images].',
    testSize: 'The accuracy is measured on this many images of the [test set].',
    normalisation:
      'The network reads pixels in this range. Change it for weights from a file that were trained on another one.',
    evalBatchSize:
      'The test images are classified in batches of this size. [Dynamic int8|dynamic int8] depends on it a little: it measures the range of the [activations] in each batch.',
    evalEvery:
      'While training runs, the accuracy is measured after this many [steps|step]. 0 measures it only at the end of each epoch.',
    evalImages: 'A measurement in the middle of a training uses this many test images.',
    backend: 'The [backend] does the arithmetic. "auto" takes the fastest one that works here.',
    threads:
      'The simd backend uses this many CPU [threads]. 0 means all cores. The result is the same for any number.',
  },
  backends: {
    auto: 'auto: the fastest',
    webgpu: 'webgpu: the GPU, through WebGPU',
    webgl: 'webgl: the GPU, through WebGL',
    simd: 'simd: the CPU at native speed',
    cpu: 'cpu: plain JavaScript',
  },
  normalisations: {
    dataSet: 'normalised',
    zeroToOne: 'from 0 to 1',
    minusOneToOne: 'from -1 to 1',
  },
  optimizers: { sgd: 'SGD', adam: 'Adam', adamw: 'AdamW' },
  schedules: { constant: 'constant', step: 'step', cosine: 'cosine' },
} satisfies {
  backends: Record<Settings['backend'], string>;
  normalisations: Record<Settings['normalisation'], string>;
  optimizers: Record<Settings['optimizer'], string>;
  schedules: Record<Settings['schedule'], string>;
  [group: string]: unknown;
};
