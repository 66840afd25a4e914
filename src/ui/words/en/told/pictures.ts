/** What is told of pictures in folders (core/dataset/import/kinds/pictures/telling.ts). */
import type { picturesTelling } from '../../../../core/dataset/import/kinds/pictures/telling.ts';

export const picturesTold: Readonly<Record<keyof typeof picturesTelling, string>> = {
  'pictures/one-class':
    'Only one class was found, {name}, in the folders around {count} {count|picture|pictures} such as {path}. Put the pictures of each class in a folder of its own that has the name of the class, at least two of them, and choose the folder around these or a zip of it.',
  'pictures/no-classes':
    'No classes were found, in the folders around {count} {count|picture|pictures} such as {path}. Put the pictures of each class in a folder of its own that has the name of the class, at least two of them, and choose the folder around these or a zip of it.',
  'pictures/empty-class':
    'The folder {folder} holds no pictures, so that the class {name} cannot be learnt. Add pictures to it, or remove the folder.',
  'pictures/validation-left-out':
    'The validation set ({count} {count|picture|pictures}) was left out: the page trains and tests.',
  'pictures/validation-tests': 'The validation set ({count} {count|picture|pictures}) is the test set.',
  'pictures/left-out':
    '{count} {count|picture|pictures} such as {path} {count|was|were} left out: no folder says which class they show.',
  'pictures/side':
    'Pictures cannot be scaled to a side of {side}. Choose a side, {least} to {most} pixels, to which all pictures are scaled and cropped.',
  'pictures/not-square':
    '{path} has {width} × {height} pixels, which is not square. Choose a side, {least} to {most} pixels, to which all pictures are scaled and cropped.',
  'pictures/other-side':
    '{path} has {width} × {height} pixels: the page takes {least} × {least} to {most} × {most}. Choose a side, {least} to {most} pixels, to which all pictures are scaled and cropped.',
  'pictures/sizes-differ':
    '{path} has {width} × {height} pixels, but {other} has {side} × {side}. Choose a side, {least} to {most} pixels, to which all pictures are scaled and cropped.',
  'pictures/scaled': 'The pictures were scaled to {side} × {side} pixels.',
  'pictures/cropped': 'Of pictures that are not square, the middle was taken ({count}).',
  'pictures/see-through': 'What is see-through in a picture stands on white ({count}).',
  'pictures/too-large': '{path} is larger than {megabytes} MB. Save the picture smaller.',
  'pictures/unreadable':
    '{path} cannot be decoded: the picture is damaged or of a kind that this browser cannot read. Leave it out, or save it as PNG.',
  'pictures/several-unreadable':
    '{paths} cannot be decoded: the pictures are damaged or of kinds that this browser cannot read. Leave them out, or save them as PNG.',
};
