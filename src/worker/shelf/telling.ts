/** What is told of models: what they are called, and what cannot be made or found out of them, without its words: see core/told.ts. */
import { type Telling, telling } from '../../core/told.ts';

export const modelTelling = {
  'model/at-step': ['name', 'step'],
  'model/of-network': ['network', 'name'],
  'model/fine-tuned': ['name', 'steps'],
  'model/the-quantized': [],
  'model/none-trained': [],
  'model/gone': [],
  'model/no-predictions': [],
  'model/images-missing': ['images', 'name'],
  'model/astray': ['step', 'steps', 'learningRate'],
  'model/no-result': ['scheme', 'cause'],
  'model/not-calibrated': [],
  'model/not-fine-tuned': ['steps'],
  'model/only-safetensors': ['scheme', 'layers'],
  'model/no-integer-float': [],
  'model/inputs-own': ['file', 'images', 'loss', 'accuracy', 'presentLoss', 'presentAccuracy', 'mean', 'std'],
  'model/inputs-zero-to-one': [
    'file',
    'images',
    'loss',
    'accuracy',
    'presentLoss',
    'presentAccuracy',
    'mean',
    'std',
  ],
  'model/inputs-minus-one-to-one': [
    'file',
    'images',
    'loss',
    'accuracy',
    'presentLoss',
    'presentAccuracy',
    'mean',
    'std',
  ],
} as const satisfies Telling;

export const told = telling<typeof modelTelling>();
