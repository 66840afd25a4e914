/** What is told of NumPy files of images, without its words: see core/told.ts. */
import { type Telling, telling } from '../../../../told.ts';

export const numpyTelling = {
  'numpy/no-images': [],
  'numpy/no-images-but': ['others'],
  'numpy/no-labels': [],
  'numpy/no-labels-but': ['others'],
  'numpy/shape': ['path', 'shape'],
  'numpy/left-out': ['path', 'shape'],
  'numpy/element': ['path', 'number'],
  'numpy/no-label': ['path', 'number', 'label'],
  'numpy/classes': [],
  'numpy/image': ['number'],
  'numpy/no-array': [],
  'numpy/length': ['path', 'shape'],
  'numpy/damaged-header': ['path'],
  'numpy/long-header': ['path'],
  'numpy/records': ['path'],
  'numpy/other-shape': ['path'],
  'numpy/objects': ['path'],
  'numpy/elements': ['path', 'type'],
} as const satisfies Telling;

export const told = telling<typeof numpyTelling>();
