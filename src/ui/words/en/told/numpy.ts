/** What is told of NumPy files of images (core/dataset/import/kinds/npy/telling.ts). */
import type { numpyTelling } from '../../../../core/dataset/import/kinds/npy/telling.ts';

export const numpyTold: Readonly<Record<keyof typeof numpyTelling, string>> = {
  'numpy/no-images':
    'No array of images is among these: they have the shape (n, rows, columns), or with channels (n, rows, columns, channels).',
  'numpy/no-images-but':
    'No array of images is among these: they have the shape (n, rows, columns), or with channels (n, rows, columns, channels). What there is has other shapes: {others}.',
  'numpy/no-labels':
    "No array of labels is among these: a label is one number for each image, with the shape (n) or (n, 1). Of one column for each class, numpy's argmax(axis=1) makes labels.",
  'numpy/no-labels-but':
    "No array of labels is among these: a label is one number for each image, with the shape (n) or (n, 1). What there is has other shapes: {others}. Of one column for each class, numpy's argmax(axis=1) makes labels.",
  'numpy/shape': '{path} ({shape})',
  'numpy/left-out': '{path} ({shape}) was left out: it holds neither images nor labels.',
  'numpy/element': 'Element {number} of {path}',
  'numpy/no-label':
    'Element {number} of {path} is the label {label}. Labels are whole numbers from 0, one for each class.',
  'numpy/classes': 'There are no labels: each file is a class, which has the name of the file.',
  'numpy/image': 'Image {number} of all',
  'numpy/no-array': 'No array of images is among these.',
  'numpy/length':
    '{path} is damaged: it does not hold the {shape} elements that its header announces. It may have been cut off; save or download it again.',
  'numpy/damaged-header':
    '{path} is not a NumPy array that can be used: its header is damaged. Save it again with numpy.save.',
  'numpy/long-header':
    '{path} is not a NumPy array that can be used: its header is too long. Save it again with numpy.save.',
  'numpy/records':
    '{path} is not a NumPy array that can be used: its elements are records. Save plain numbers.',
  'numpy/other-shape':
    '{path} is not a NumPy array that can be used: its shape is not one of images or labels.',
  'numpy/objects':
    '{path} is not a NumPy array that can be used: its elements are Python objects. Save plain numbers, with one dtype and one shape.',
  'numpy/elements':
    '{path} is not a NumPy array that can be used: its elements are of type {type}. Save whole numbers or floats.',
};
