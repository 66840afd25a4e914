/** What is told of zip archives (core/formats/zip/telling.ts). */
import type { zipTelling } from '../../../../core/formats/zip/telling.ts';

export const zipTold: Readonly<Record<keyof typeof zipTelling, string>> = {
  'zip/unsound': '{file} is not a sound zip archive: {problem}',
  'zip/one-of-several': 'it is one part of several.',
  'zip/directory-reaches-too-far':
    'its directory claims bytes {start} to {end} of {of}. It may have been cut off; save or download it again.',
  'zip/directory-missing':
    'its directory, which stands at the end, is missing. It may have been cut off; save or download it again.',
  'zip/directory-damaged': 'its directory is damaged. It may have been cut off; save or download it again.',
  'zip/too-large': 'its contents claim more than the {most} bytes allowed.',
  'zip/name-twice': '"{entry}" stands twice in its directory.',
  'zip/too-many-entries': 'it has {count} entries, more than the {most} allowed.',
  'zip/entry-damaged': 'entry {index} of its directory is damaged.',
  'zip/name-damaged': 'the name of entry {index} of its directory is damaged.',
  'zip/encrypted': '"{entry}" is encrypted. Save it without a password.',
  'zip/other-method': '"{entry}" is packed by method {method}; only storing and deflate are read.',
  'zip/stored-size': '"{entry}" is stored in {stored} bytes but claims {claimed}.',
  'zip/begins-elsewhere': '"{entry}" does not begin where its directory says.',
  'zip/entry-reaches-too-far':
    '"{entry}" claims {bytes} bytes, which reach into the directory. It may have been cut off; save or download it again.',
  'zip/checksum': 'the checksum of "{entry}" is wrong: some of its bytes changed. Save or download it again.',
  'zip/inflated-size': '"{entry}" does not inflate to the {bytes} bytes that it claims.',
};
