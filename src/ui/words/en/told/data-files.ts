/** What is told of people's data, whatever kind it is (core/dataset/import/telling.ts). */
import type { dataFilesTelling } from '../../../../core/dataset/import/telling.ts';

export const dataFilesTold: Readonly<Record<keyof typeof dataFilesTelling, string>> = {
  'data-files/gzip-too-large':
    '{path} unpacks to more than {megabytes} MB, which is not what data look like. Unpack it first and choose the unpacked file.',
  'data-files/gzip-damaged':
    '{path} is a damaged gzip file: it was cut off, or some of its bytes changed. Download it again.',
  'data-files/unpacks-too-large':
    '{path} unpacks to more than {megabytes} MB, the most for files of this size. If that is right, unpack them first and choose the unpacked files.',
  'data-files/tar-header':
    '{path} is a damaged tar archive: the header of a file in it is wrong. Download it again.',
  'data-files/tar-long-name': '{path} is a damaged tar archive: a name in it has no end. Download it again.',
  'data-files/tar-cut-off': '{path} is a damaged tar archive: it ends within {file}. Download it again.',
  'data-files/tar-many-files':
    '{path} is a damaged tar archive: it has more than {most} files. Download it again.',
  'data-files/many-files': 'These are more than {most} files. Choose a part of them.',
  'data-files/many-layers': '{path} is packed more than {most} times over. Unpack it first.',
  'data-files/zip-too-large':
    '{path} is larger than {megabytes} MB, the most that is taken of a zip archive. Unpack it and choose its folder or its files.',
  'data-files/more': '{count} more',
  'data-files/nothing': 'There are no files in this. Choose the data themselves.',
  'data-files/one-and-next': '{one} {next}',
  'data-files/several-kinds':
    'These files are of several kinds: {kinds}. Choose the files of one kind, which make one data set.',
  'data-files/idx': '{count} {count|IDX file|IDX files} ({paths})',
  'data-files/npy': '{count} {count|NumPy array|NumPy arrays} ({paths})',
  'data-files/csv': '{count} {count|CSV file|CSV files} ({paths})',
  'data-files/cifar': '{count} {count|CIFAR file|CIFAR files} ({paths})',
  'data-files/pictures': '{count} {count|picture|pictures} ({paths})',
  'data-files/left-out': '{count} {count|file was|files were} left out ({paths}).',
  'data-files/labels-missing':
    'The labels that belong to the images in {path} are missing. Choose both files together.',
  'data-files/images-missing':
    'The images that belong to the labels in {path} are missing. Choose both files together.',
  'data-files/counts-differ':
    '{imagesPath} holds {images} {images|image|images}, but {labelsPath} holds {labels} {labels|label|labels}. Choose the files that belong together.',
  'data-files/no-training': 'Training images are missing. Choose them together with the others.',
  'data-files/two-of-images':
    'Both {one} and {other} hold images, and their names do not say which are for training. Choose the files of one data set, with train and test in their names.',
  'data-files/two-of-labels':
    'Both {one} and {other} hold labels, and their names do not say which are for training. Choose the files of one data set, with train and test in their names.',
  'data-files/validation-left-out':
    'The validation set ({count} {count|image|images}) was left out: the page trains and tests.',
  'data-files/validation-tests': 'The validation set ({count} {count|image|images}) is the test set.',
  'data-files/not-square':
    '{path} holds images of {rows} × {columns} pixels. The page takes square images of {least} × {least} to {most} × {most} pixels: crop them, or fill them up with background.',
  'data-files/other-size':
    '{path} holds images of {rows} × {columns} pixels. The page takes square images of {least} × {least} to {most} × {most} pixels: scale them first.',
  'data-files/other-channels':
    '{path} holds images of {rows} × {columns} pixels in {channels} channels. The page takes 1 channel (grey) or 3 (red, green, blue).',
  'data-files/size': '{rows} × {columns}',
  'data-files/size-in-channels': '{rows} × {columns} in {channels} channels',
  'data-files/sizes-differ':
    'The images in {trainPath} have the size {trainSize}, but those in {testPath} have {testSize}. Training and test images must be of one size.',
  'data-files/too-much':
    '{path} holds {count} {count|image|images}, {megabytes} MB of pixels. The page takes up to {most} MB: choose a part of them.',
  'data-files/transposed': 'EMNIST stores its images transposed: rows and columns were exchanged.',
  'data-files/pixels-out-of-range':
    'The pixels in {path} have values from {least} to {most}. The page takes whole numbers from 0 to 255, or fractions from 0 to 1: save the images as they were before they were normalised.',
  'data-files/fractions': 'The pixels are fractions from 0 to 1: they became bytes from 0 to 255.',
  'data-files/rounded': 'The pixels were rounded to whole numbers from 0 to 255.',
  'data-files/black-and-white': 'All pixels are 0 or 1: they were taken for black and white.',
  'data-files/pixels-equal':
    'All pixels of the images in {path} are equal: there is nothing to learn from them.',
  'data-files/no-images': '{path} holds no images.',
  'data-files/shuffled':
    'The training images came sorted by class. They were shuffled (seed {seed}), so that the first ones show all classes.',
  'data-files/none-to-test':
    'There is one image of each class, so that none is left for testing. Add images: the last sixth of each class is set apart.',
  'data-files/last-sixth':
    'The test set is the last sixth of each class ({count} {count|image|images}), because the files hold none.',
  'data-files/one-label':
    'All images in {path} have one label, {label}. A data set needs at least two classes.',
  'data-files/many-classes':
    '{path} has {count} classes. The page takes up to {most}: choose a part of them.',
  'data-files/label-out-of-range':
    '{place} has the label {label}. Labels are whole numbers from 0 to {last}, a number for each class: correct it, or leave this image out.',
  'data-files/label-not-trained':
    '{place} has the label {label}, a class that no training image has: the training labels are {known}. Add training images of this class, or leave it out of the test set.',
  'data-files/class-not-trained':
    '{place} has the label {label} ({name}), a class that no training image has: the training labels are {known}. Add training images of this class, or leave it out of the test set.',
  'data-files/gaps':
    'No training image has the label {labels}: the {count} labels that occur are the classes.',
  'data-files/few-drawings':
    '{name} has {count} {count|drawing|drawings}. Draw at least two of each class: one to train on and one to test.',
  'data-files/drawing': 'Drawing {number}',
};
