/** The texts of the data panel: of the data set at hand, and of images of one's own. */
export const dataWords = {
  name: 'Data set:',
  progress: (images: string, total: string, bytes: string, totalBytes: string) =>
    `${images} of ${total} images have arrived: ${bytes} of ${totalBytes}.`,
  trainable: 'Training can already start.',
  complete: (train: string, test: string, bytes: string) =>
    `The network learns from up to ${train} [training images]. The [test set] holds ${test} more. All ${bytes} have arrived and are verified.`,
  failed: 'Not all images could be loaded.',
  samplesLabel:
    'Each column shows images of one class. The number below says how many of them there are to train on.',
  samplesOf: (name: string) => `Samples of ${name}`,
};

export const ownDataWords = {
  heading: 'Your own images',
  about:
    'Train on images of your own: choose files, drop them anywhere on the page, or draw them here. They stay in this browser. Your present work is kept, and you can go back to it.',
  kinds:
    'The page reads IDX files (MNIST, Fashion-MNIST, KMNIST, EMNIST; also .gz), NumPy archives (.npz of Keras or MedMNIST), tables (.csv), CIFAR-10 and CIFAR-100 in binary, and folders or archives of pictures with a folder for each class. Files that belong together are chosen together.',
  folder: 'Import a folder',
  export: 'Export data set',
  side: 'Pixels along each side of a picture',
  asTheyAre: 'As they are',
  sideHint:
    'Pictures of different sizes are scaled and cropped to squares. 28 to 32 pixels are enough for simple shapes; more pixels take longer to train.',
  reading: (done: string, total: string) => `Reading: ${done} of ${total}.`,
  readingLabel: 'Import of data',
  stop: 'Stop the import',
  giveUp: 'Back to MNIST',
  complete: (train: string, test: string, bytes: string) =>
    `The network learns from up to ${train} [training images]. The [test set] holds ${test} more. Together they take ${bytes}.`,
  normalised: (mean: string, std: string) =>
    `Before the network reads a pixel, a number from 0 to 1, the mean ${mean} is subtracted and the result divided by ${std}. Both are computed from the training images.`,
  normalisedOtherwise: (mean: string, std: string) =>
    `Before the network reads a pixel, a number from 0 to 1, ${mean} is subtracted and the result divided by ${std}, as chosen for Inputs under Settings.`,
  names: {
    summary: 'Edit the names',
    title: 'Name of this data set',
    label: 'Names of its classes',
    hint: 'One name in each line, in the order of the labels.',
    save: 'Use these names',
  },
  drawn: {
    summary: 'Draw a data set',
    about:
      'Draw some twenty pictures of one class, then as many of the next. Two classes are the least; the last sixth of each class is kept for the test.',
    setName: 'Name of the data set',
    defaultName: 'My drawings',
    className: 'Name of the class',
    classes: 'Classes',
    newClass: 'Add a class',
    defaultClass: (number: number) => `Class ${number}`,
    counted: (name: string, count: number) => `${name} (${count})`,
    pad: 'Draw a picture',
    add: 'Add drawing',
    undo: 'Undo stroke',
    clear: 'Clear',
    remove: (number: number) => `Remove drawing ${number}`,
    removeClass: 'Remove this class',
    pictures: (name: string) => `Drawings of ${name}`,
    noneYet: 'None yet: draw on the pad, then press Add drawing.',
    use: (count: number) => (count === 0 ? 'Use these drawings' : `Use these ${count} drawings`),
    tooFew: (name: string, count: number) =>
      `${name} has ${count === 1 ? 'one drawing' : `${count} drawings`}. Draw at least two of each class.`,
    oneClass: 'Add a second class: a network learns to tell classes apart.',
    sameName: (name: string) => `Two classes are called ${name}. Give each a name of its own.`,
  },
};
