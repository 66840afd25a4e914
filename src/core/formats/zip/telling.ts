/** What is told of zip archives, without its words: see core/told.ts. The problems complete `zip/unsound`. */
import { type Telling, telling } from '../../told.ts';

export const zipTelling = {
  'zip/unsound': ['file', 'problem'],
  'zip/one-of-several': [],
  'zip/directory-reaches-too-far': ['start', 'end', 'of'],
  'zip/directory-missing': [],
  'zip/directory-damaged': [],
  'zip/too-large': ['most'],
  'zip/name-twice': ['entry'],
  'zip/too-many-entries': ['count', 'most'],
  'zip/entry-damaged': ['index'],
  'zip/name-damaged': ['index'],
  'zip/encrypted': ['entry'],
  'zip/other-method': ['entry', 'method'],
  'zip/stored-size': ['entry', 'stored', 'claimed'],
  'zip/begins-elsewhere': ['entry'],
  'zip/entry-reaches-too-far': ['entry', 'bytes'],
  'zip/checksum': ['entry'],
  'zip/inflated-size': ['entry', 'bytes'],
} as const satisfies Telling;

export const told = telling<typeof zipTelling>();
