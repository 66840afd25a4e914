/** What is told of what was done to a file's weights (core/formats/adapting/telling.ts). */
import type { adaptTelling } from '../../../../core/formats/adapting/telling.ts';

export const adaptTold: Readonly<Record<keyof typeof adaptTelling, string>> = {
  'adapt/too-many-tensors':
    "{file} has {count} tensors, more than the {most} allowed. Save the model's state_dict alone.",
  'adapt/long-name':
    '{file} has a tensor whose name is {length} characters long ("{name}…"), more than the {most} allowed. Is the file damaged?',
  'adapt/prefix': 'the prefix {prefix} was left out',
  'adapt/widened': 'widened from {type}',
  'adapt/rounded': 'rounded to float32 from {type}',
  'adapt/pruned': 'the masks of pruning were applied',
  'adapt/channels-first':
    'its convolutions were channels last, as MLX has them: they and the first dense layer were transposed',
  'adapt/by-order': '{tensor} and the others were named by their order and shapes',
  'adapt/one-shape': '{layers} have one shape and were taken in this order',
  'adapt/left-out': '{names} left out',
};
