/** What is told of images on their way, without its words: see core/told.ts. */
import { type Telling, telling } from '../../core/told.ts';

export const imagesTelling = {
  'images/no-connection': ['file', 'host'],
  'images/refused': ['file', 'status'],
  'images/no-content': ['file'],
  'images/too-long': ['file', 'bytes'],
  'images/cut-off': ['file', 'received', 'bytes'],
  'images/broken-off': ['file', 'received', 'bytes'],
  'images/damaged': ['file'],
  'images/no-json': ['file'],
  'images/too-many-shards': ['name', 'shards', 'most'],
  'images/model-reads-others': ['read', 'name', 'images'],
  'images/in-grey': ['side', 'classes'],
  'images/in-colour': ['side', 'classes'],
} as const satisfies Telling;

export const told = telling<typeof imagesTelling>();
