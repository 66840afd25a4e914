/** What is told of networks (core/network/telling.ts). */
import type { networkTelling } from '../../../../core/network/telling.ts';

export const networkTold: Readonly<Record<keyof typeof networkTelling, string>> = {
  'network/filters':
    'Block {position}, {block}, has {filters} {filters|filter|filters}. Choose a whole number from 1 to {most}.',
  'network/kernel': 'Block {position}, {block}, has a kernel of {kernel}. Choose {kernels}.',
  'network/units':
    'Block {position}, {block}, has {units} {units|unit|units}. Choose a whole number from 1 to {most}.',
  'network/probability':
    'Block {position}, {block}, drops with probability {probability}. Choose a number from 0 to below 1.',
  'network/small-images':
    'Block {position}, pool, halves images that are only {left} × {left} by then. Images of {side} × {side} can be pooled {times} {times|time|times}: leave one out.',
  'network/wide-layer':
    '{layer} would read {values} values, more than the {most} that int8 sums have room for. Put a pool before it, or take fewer filters.',
  'network/parameters':
    'The network would have {parameters} parameters, more than the {most} that a page can train. Take fewer filters or units, or another pool.',
  'network/activations':
    'The layers would make {values} values of one {side} × {side} × {channels} image, more than the {most} that a page has room for. Pool earlier, or take fewer filters.',
  'network/many-blocks': 'There are {blocks} blocks. Take at most {most}.',
  'network/after-dense':
    'Block {position}, {block}, stands after a dense layer, which leaves no image. Put it before the first dense block.',
  'network/many-convolutions': 'There are {convolutions} convolutions. Take at most {most}.',
  'network/many-dense-blocks':
    'There are {blocks} dense blocks. Take at most {most}: the last dense layer, one unit a class, is implied.',
  'network/long-list': 'The list of blocks has {characters} characters. Take at most {most}.',
  'network/no-conv':
    'Block {position}, "{block}", is none. Write conv:FILTERS:KERNEL, such as conv:32:3; the kernel is {kernels}.',
  'network/no-pool': 'Block {position}, "{block}", is none. Write pool alone: it is always 2 × 2.',
  'network/no-dropout': 'Block {position}, "{block}", is none. Write dropout:P, such as dropout:0.25.',
  'network/no-dense': 'Block {position}, "{block}", is none. Write dense:UNITS, such as dense:128.',
  'network/no-block':
    'Block {position}, "{block}", is none. A block is conv:FILTERS:KERNEL, pool, dropout:P or dense:UNITS.',
  'network/other-images':
    'fc1.weight reads {inputs} values, but {channels} {channels|channel|channels} of a {side} × {side} image are {values} values, and no number of 2 × 2 pools makes {inputs} of them. Import a data set of the images that it was made for, or choose weights of a network for images of {side} × {side}.',
  'network/images-after-pools':
    'fc1.weight reads {inputs} values, but {channels} {channels|channel|channels} of a {side} × {side} image are {values} values, and no number of 2 × 2 pools makes {inputs} of them. With a pool after each convolution, it is for images of {wanted} × {wanted}. Import a data set of the images that it was made for, or choose weights of a network for images of {side} × {side}.',
  'network/images-of-side':
    'fc1.weight reads {inputs} values, but {channels} {channels|channel|channels} of a {side} × {side} image are {values} values, and no number of 2 × 2 pools makes {inputs} of them. It is for images of {wanted} × {wanted}. Import a data set of the images that it was made for, or choose weights of a network for images of {side} × {side}.',
  'network/softmax-regression': 'softmax regression',
  'network/convolution': '{from} → {to} channels, {kernel} × {kernel}, padding {padding}',
  'network/dropout': '{probability}, in training',
  'network/another':
    '{file} holds another network: {found}, with {parameters} parameters. The model on the page is {present}; it stays until you load the file. Load it with that network?',
  'network/then': '{one}, {next}',
  'network/block-conv': 'conv {filters} of {kernel} × {kernel}',
  'network/block-pool': 'pool',
  'network/block-dropout': 'dropout {probability}',
  'network/block-dense': 'dense {units}',
};
