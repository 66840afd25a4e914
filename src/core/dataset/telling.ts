/** What is told of a packed data set, without its words: see core/told.ts. */
import { type Telling, telling } from '../told.ts';

export const datasetTelling = {
  'dataset/no-manifest': ['file', 'problems'],
  'dataset/field': ['field', 'problem'],
  'dataset/file-name': [],
  'dataset/hash': [],
  'dataset/shard-counts': [],
  'dataset/moments-of-channels': [],
  'dataset/other-count': ['file', 'count'],
  'dataset/label-out-of-range': ['file', 'image', 'label', 'dataset', 'last'],
} as const satisfies Telling;

export const told = telling<typeof datasetTelling>();
