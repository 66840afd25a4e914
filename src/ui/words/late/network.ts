/** The texts of the network's panel. */
import type { PresetName } from '../../../core/network/presets.ts';
import type { NetworkStage } from '../../../core/network/stages.ts';

export const networkWords = {
  hint: 'Blocks from the image on, with commas between them: conv:FILTERS:KERNEL, pool, dropout:P and dense:UNITS. The last dense layer, with one number for each class, is implied.',
  presets: 'Ready-made networks',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: 'LeNet-like',
    mlp: 'MLP',
    tiny: 'Tiny',
  } satisfies Record<PresetName, string>,
  waiting: (present: string) =>
    `The model on the page is still ${present}, with its weights. This network begins with fresh weights when you press Reset.`,
  reset: 'Reset to this network',
  layer: 'Layer',
  output: 'Output',
  parameters: 'Parameters',
  bytes: 'Bytes',
  total: 'Total',
  about: 'An image goes through these layers from top to bottom.',
  kinds: {
    convolution: '[Convolutions|convolution] look for patterns.',
    relu: '[ReLU] sets negative values to 0.',
    'max-pool': '[Pooling|pooling] makes the picture smaller.',
    dropout: '[Dropout|dropout] works in training only.',
    flatten: 'Flattening writes all values in one row.',
    dense:
      'The [dense layers|dense layer] put the patterns together; the last one gives each class a number, its [logit|logits].',
  } satisfies Record<NetworkStage['kind'], string>,
};
