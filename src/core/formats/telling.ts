/** What is told of files of weights as a whole, without its words: see core/told.ts. */
import { type Telling, telling } from '../told.ts';

export const weightsFileTelling = {
  'weights-file/none-chosen': [],
  'weights-file/with-others': ['file'],
  'weights-file/what-to-choose': ['problem'],
  'weights-file/empty': ['file'],
  'weights-file/unknown': ['file'],
  'weights-file/several-models': ['file', 'models'],
  // What was done to find the weights, each the part of a sentence.
  'weights-file/taken-from': ['path'],
  'weights-file/put-together': ['count'],
  // Files that hold something else.
  'weights-file/is-git-lfs-pointer': ['file'],
  'weights-file/is-old-pytorch': ['file'],
  'weights-file/is-pickle': ['file'],
  'weights-file/is-hdf5': ['file'],
  'weights-file/is-numpy-array': ['file'],
  'weights-file/is-gguf': ['file'],
  'weights-file/is-tensorflow-lite': ['file'],
  'weights-file/is-png': ['file'],
  'weights-file/is-jpeg': ['file'],
  'weights-file/is-gif': ['file'],
  'weights-file/is-pdf': ['file'],
  'weights-file/is-gzip': ['file'],
  'weights-file/is-7-zip': ['file'],
  'weights-file/is-json': ['file'],
  'weights-file/is-web-page': ['file'],
  'weights-file/is-keras': ['file'],
  'weights-file/is-numpy-archive': ['file'],
  'weights-file/is-empty-zip': ['file'],
  'weights-file/is-other-zip': ['file', 'entry'],
} as const satisfies Telling;

export const told = telling<typeof weightsFileTelling>();
