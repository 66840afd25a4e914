/** What the picture of activations says. `[...]` is a term that opens what it means. */
import type { ObserverKind } from '../../../../core/quantization/schemes/scheme.ts';

export const activationsWords = {
  about:
    'Static int8 spreads 128 [levels] over a range that it takes from [calibration] images. An [observer] chooses this range. A wide one cuts off nothing, but its levels lie far apart.',
  waiting:
    'The images pass through the model. This takes about a second, and waits while something else runs.',
  old: 'The weights have changed since this was measured. It is measured anew when nothing else runs.',
  otherImages: 'The float model reads other images than those of this data set.',
  layer: 'Layer',
  measured: {
    train: (model: string, images: string) =>
      `${model} on the first ${images} training images, as many as a calibration sees.`,
    test: (model: string, images: string) =>
      `${model} on the first ${images} test images: not enough training images have arrived yet.`,
  },
  observers: {
    minMax: 'Min-max',
    percentile: 'Percentile',
    mse: 'MSE',
  } satisfies Record<ObserverKind, string>,
  columns: {
    observer: 'Observer',
    range: 'Range',
    scale: '[Scale|scale]',
    zeroPoint: '[Zero point|zero point]',
    cutOff: '[Cut off|clipping]',
  },
  range: (min: string, max: string) => `${min} to ${max}`,
  cutNothing: 'nothing',
  cut: (count: string, share: string) => `about ${count} values, ${share}`,
  axis: 'What the layer reads',
  counts: 'How many, logarithmic',
  picture: (layer: string, total: string, min: string, max: string) =>
    `${total} values that ${layer} reads, from ${min} to ${max}. Each step up the axis means ten times as many.`,
  line: (observer: string, min: string, max: string) => `${observer}: ${min} to ${max}`,
  finer: (observer: string, factor: string, count: string) =>
    `The levels of ${observer} lie ${factor} × closer together than those of min-max. The price: about ${count} values beyond its range move to the outermost level.`,
  same: {
    percentile:
      'Percentile takes the same range as min-max here: more than one in 10,000 values lie at the ends.',
    mse: 'MSE takes the same range as min-max here: cutting off values would cost more than closer levels gain.',
  },
};
