/** What is told of what was done to a file's weights, without its words: see core/told.ts. Where no file is named, it is the part of a sentence. */
import { type Telling, telling } from '../../told.ts';

export const adaptTelling = {
  'adapt/too-many-tensors': ['file', 'count', 'most'],
  'adapt/long-name': ['file', 'length', 'name', 'most'],
  'adapt/prefix': ['prefix'],
  'adapt/widened': ['type'],
  'adapt/rounded': ['type'],
  'adapt/pruned': [],
  'adapt/channels-first': [],
  'adapt/by-order': ['tensor'],
  'adapt/one-shape': ['layers'],
  'adapt/left-out': ['names'],
} as const satisfies Telling;

export const told = telling<typeof adaptTelling>();
