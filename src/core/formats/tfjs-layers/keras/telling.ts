/** What is told of the layers of a Keras model, without its words: see core/told.ts. */
import { type Telling, telling } from '../../../told.ts';

export const kerasTelling = {
  'keras/too-many-layers': ['count', 'most'],
  'keras/nested': [],
  'keras/reads-several': ['layer', 'kind', 'count'],
  'keras/read-by-two': ['layer'],
  'keras/no-chain': [],
  'keras/no-dense-end': [],
  'keras/not-square': ['values'],
  // A layer that the networks of this page can't have.
  'keras/refused': ['problem'],
  'keras/unknown-kind': ['layer', 'kind'],
  'keras/behind-softmax': ['layer', 'kind'],
  'keras/behind-flatten': ['layer', 'kind'],
  'keras/not-flattened': ['layer', 'kind'],
  'keras/no-relu': ['layer', 'kind'],
  'keras/other-relu': ['layer', 'kind'],
  'keras/activation': ['layer', 'kind', 'activation'],
  'keras/unknown-activation': ['layer', 'kind'],
  'keras/other-pool': ['layer', 'kind'],
  'keras/between': ['layer', 'kind'],
  'keras/no-rate': ['layer', 'kind'],
  'keras/not-folded': ['layer', 'kind'],
  'keras/settings': ['layer', 'kind'],
  'keras/setting': ['layer', 'kind', 'setting'],
  'keras/kernel': ['layer', 'kind', 'size'],
  'keras/strides': ['layer', 'kind', 'strides'],
  'keras/dilation': ['layer', 'kind', 'dilation'],
  'keras/groups': ['layer', 'kind', 'groups'],
  'keras/padding': ['layer', 'kind', 'padding'],
  'keras/data-format': ['layer', 'kind', 'format'],
  // What was done, each the part of a sentence.
  'keras/left-out': ['layer', 'kind'],
  'keras/softmax-left-out': [],
  'keras/rescaling-left-out': ['layer'],
} as const satisfies Telling;

export const told = telling<typeof kerasTelling>();
