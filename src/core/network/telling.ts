/** What is told of networks, without its words: see core/told.ts. */
import { type Telling, telling } from '../told.ts';

export const networkTelling = {
  'network/filters': ['position', 'block', 'filters', 'most'],
  'network/kernel': ['position', 'block', 'kernel', 'kernels'],
  'network/units': ['position', 'block', 'units', 'most'],
  'network/probability': ['position', 'block', 'probability'],
  'network/small-images': ['position', 'left', 'side', 'times'],
  'network/wide-layer': ['layer', 'values', 'most'],
  'network/parameters': ['parameters', 'most'],
  'network/activations': ['values', 'side', 'channels', 'most'],
  'network/many-blocks': ['blocks', 'most'],
  'network/after-dense': ['position', 'block'],
  'network/many-convolutions': ['convolutions', 'most'],
  'network/many-dense-blocks': ['blocks', 'most'],
  'network/long-list': ['characters', 'most'],
  'network/no-conv': ['position', 'block', 'kernels'],
  'network/no-pool': ['position', 'block'],
  'network/no-dropout': ['position', 'block'],
  'network/no-dense': ['position', 'block'],
  'network/no-block': ['position', 'block'],
  'network/other-images': ['inputs', 'channels', 'side', 'values'],
  'network/images-after-pools': ['inputs', 'channels', 'side', 'values', 'wanted'],
  'network/images-of-side': ['inputs', 'channels', 'side', 'values', 'wanted'],
  'network/softmax-regression': [],
  'network/convolution': ['from', 'to', 'kernel', 'padding'],
  'network/dropout': ['probability'],
  'network/another': ['file', 'found', 'parameters', 'present'],
  'network/then': ['one', 'next'],
  'network/block-conv': ['filters', 'kernel'],
  'network/block-pool': [],
  'network/block-dropout': ['probability'],
  'network/block-dense': ['units'],
} as const satisfies Telling;

export const told = telling<typeof networkTelling>();
