/** What is told of IDX, CSV and CIFAR files and of kinds that are not read (core/dataset/import/kinds/telling.ts). */
import type { dataKindsTelling } from '../../../../core/dataset/import/kinds/telling.ts';

export const dataKindsTold: Readonly<Record<keyof typeof dataKindsTelling, string>> = {
  'data-kinds/no-cifar': 'No CIFAR file is among these.',
  'data-kinds/other-cifar': '{path} is of {name}, but {other} is not. Choose the files of one data set.',
  'data-kinds/fine-labels': 'Each image has a coarse and a fine label: the fine one was taken.',
  'data-kinds/within-record': '{path} ends within a record. Download it again.',
  'data-kinds/record': 'Record {number} of {path}',
  'data-kinds/image': 'Image {number}',
  'data-kinds/csv-no-labels':
    '{path} holds images without labels: each line has pixels only. Choose the file that has a label in each line, which is most often called train.csv.',
  'data-kinds/csv-lines':
    'Each line holds {values} {values|value|values}: a label and the pixels of an image.',
  'data-kinds/csv-label-first':
    'Each line holds {values} {values|value|values}: a label and the pixels of an image. The label is the first value of each line.',
  'data-kinds/csv-label-last':
    'Each line holds {values} {values|value|values}: a label and the pixels of an image. The label is the last value of each line.',
  'data-kinds/csv-left-out':
    '{path} was left out: its images have no labels, so that nothing can be tested with them.',
  'data-kinds/csv-names-and-numbers':
    'The labels in {names} are names, but those in {numbers} are numbers. Both files must call the classes the same.',
  'data-kinds/csv-long-line':
    '{path}, line {line}, is longer than any image of {side} × {side} pixels. Write an image a line.',
  'data-kinds/csv-more-values':
    '{path} is not a table of images: line {line} has more values, but the first line has {first}. Each line is one image.',
  'data-kinds/csv-other-count':
    '{path} is not a table of images: line {line} has {values} {values|value|values}, but the first line has {first}. Each line is one image.',
  'data-kinds/csv-no-number':
    '{path} is not a table of images: value {place} of line {line} is not a number. Pixels are numbers from 0 to 255.',
  'data-kinds/csv-many-values':
    '{path} is not a table of images: a line has more than {most} values. An image of 28 × 28 pixels and its label are 785 values, one of 32 × 32 in 3 channels 3,073.',
  'data-kinds/csv-header-alone':
    '{path} is not a table of images: a line has {values} {values|value|values} and no image follows. An image of 28 × 28 pixels and its label are 785 values, one of 32 × 32 in 3 channels 3,073.',
  'data-kinds/csv-no-square':
    '{path} is not a table of images: a line has {values} {values|value|values}. An image of 28 × 28 pixels and its label are 785 values, one of 32 × 32 in 3 channels 3,073.',
  'data-kinds/csv-no-label':
    'Line {line} of {path} has no label. Labels are whole numbers from 0, one for each class: correct this line or leave it out.',
  'data-kinds/csv-wrong-label':
    'Line {line} of {path} has the label {label}. Labels are whole numbers from 0, one for each class: correct this line or leave it out.',
  'data-kinds/csv-line': 'Line {line} of {path}',
  'data-kinds/idx-changed': '{path} changed while it was read. Choose it again.',
  'data-kinds/idx-elements':
    '{path} is an IDX file of elements of type {type}. The page reads unsigned bytes (type {byte}).',
  'data-kinds/idx-length':
    '{path} is damaged: its header announces {announced} bytes, but {present} {present|follows|follow}. It may have been cut off; download it again.',
  'data-kinds/idx-image': 'Image {number} of {path}',
  'data-kinds/empty': '{path} is empty. Download it again.',
  'data-kinds/git-lfs':
    '{path} is a Git LFS pointer, which stands for a file that lies elsewhere. Fetch the file itself with git lfs pull, or download it from the page of the repository.',
  'data-kinds/pickle':
    '{path} is a Python pickle. Of CIFAR, choose the binary version. Of other data, save images and labels with numpy.savez.',
  'data-kinds/hdf5': '{path} is an HDF5 file. In Python, save its images and labels with numpy.savez.',
  'data-kinds/matlab': '{path} is a MATLAB file. In Python, save its images and labels with numpy.savez.',
  'data-kinds/parquet': '{path} is a Parquet file. In Python, save its images and labels with numpy.savez.',
  'data-kinds/arrow': '{path} is an Arrow file. In Python, save its images and labels with numpy.savez.',
  'data-kinds/pdf': '{path} is a PDF document. Choose the data themselves.',
  'data-kinds/seven-zip': '{path} is a 7-Zip archive. Unpack it, and choose what is in it.',
  'data-kinds/rar': '{path} is a RAR archive. Unpack it, and choose what is in it.',
  'data-kinds/xz': '{path} is an xz archive. Unpack it, and choose what is in it.',
  'data-kinds/bzip2': '{path} is a bzip2 archive. Unpack it, and choose what is in it.',
  'data-kinds/zstandard': '{path} is a Zstandard archive. Unpack it, and choose what is in it.',
  'data-kinds/tiff': '{path} is a TIFF picture, which browsers do not read. Save the pictures as PNG.',
  'data-kinds/web-page':
    '{path} is a web page. The link may have led to a page about the data; download the data themselves.',
  'data-kinds/text':
    '{path} is text, but not a table of images. The page reads IDX, NPZ, CSV, CIFAR and pictures in folders.',
  'data-kinds/unknown':
    '{path} is of a kind that is not known here. The page reads IDX, NPZ, CSV, CIFAR and pictures in folders.',
};
