import type { workTelling } from '../../../../worker/workspace/telling.ts';

export const workTold: Readonly<Record<keyof typeof workTelling, string>> = {
  'work/fresh-weights': '{problem} The page begins with fresh weights: train again, or import a file.',
  'work/open-elsewhere': 'Another tab has that work open by now. Go on with it there.',
  'work/gone': 'That work is no longer stored: it has been removed meanwhile.',
  'work/no-room':
    'The storage of this browser has no room for the {megabytes} MB of {name}. All other work is kept. After a reload, import the data again, then go on.',
  'work/unreadable': 'The weights of step {step} were stored, but cannot be read back ({cause}).',
  'work/partly-read': 'Not everything that was stored can be read back: {lost;}. The rest is as it was.',
  'work/partly-read-without-images':
    'Not everything that was stored can be read back: {lost}. The rest is as it was. Import the data again to go on with them.',
  'work/lost': '{what} ({cause})',
  'work/stored-weights': 'the stored weights',
  'work/stored-model': 'the stored model {model}',
  'work/order-of-images': 'the order of the images that come next',
  'work/curves': 'the losses and accuracies of the run',
  'work/training-under-way': 'the training that was under way',
  'work/weights-of-step': 'the weights of step {step}',
  'work/answers-of': 'the answers of {model}',
  'work/images-of': 'the images of {name}',
  'work/part-missing': 'its part "{part}" is missing',
  'work/part-cut-off': 'its part "{part}" is cut off',
  'work/part-not-float': 'its part "{part}" holds no float weights',
  'work/is-float': 'it was stored as a float model',
  'work/moments-do-not-fit': "its optimizer's moments do not fit its weights",
  'work/answers-incomplete': 'the answers of the model {model} are not complete',
  'work/train-images-incomplete': 'its train images are not complete',
  'work/test-images-incomplete': 'its test images are not complete',
};
