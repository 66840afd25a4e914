/** What is told of TF.js layers models, without its words: see core/told.ts. What is told of their layers is in keras/telling.ts. */
import { type Telling, telling } from '../../told.ts';

export const tfjsTelling = {
  'tfjs/unreadable': ['file', 'problem'],
  // The JSON.
  'tfjs/no-model': [],
  'tfjs/several-models': ['models'],
  'tfjs/model-too-long': ['model', 'bytes', 'most'],
  'tfjs/model-not-utf-8': ['model'],
  'tfjs/model-not-json': ['model', 'cause'],
  'tfjs/graph-model': [],
  'tfjs/other-model': ['model', 'problem'],
  'tfjs/other-model-field': ['model', 'field', 'problem'],
  // Its files of weights.
  'tfjs/files-missing': ['count', 'files', 'model'],
  'tfjs/file-twice': ['file'],
  'tfjs/other-bytes': ['needed', 'count', 'found'],
  // Its weights.
  'tfjs/weight-twice': ['weight'],
  'tfjs/too-many-weights': ['count', 'most'],
  'tfjs/weight-missing': ['weight'],
  'tfjs/weight-not-found': ['weight', 'others'],
  'tfjs/other-layers': ['count', 'network', 'expected'],
  'tfjs/no-layer': ['layer'],
  'tfjs/shape': ['weight', 'found', 'expected', 'network'],
  'tfjs/no-levels': ['weight', 'value'],
  'tfjs/no-scales': ['weight', 'expected'],
  // What was done, each the part of a sentence.
  'tfjs/by-order': ['layers'],
  'tfjs/renamed': ['layers', 'names'],
  'tfjs/widened': ['type'],
  'tfjs/from-levels': ['type'],
  'tfjs/folded': ['foldings'],
  'tfjs/into': ['normalization', 'layer'],
  'tfjs/left-out': ['weights'],
} as const satisfies Telling;

export const told = telling<typeof tfjsTelling>();
