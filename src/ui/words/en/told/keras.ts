/** What is told of the layers of a Keras model (core/formats/tfjs-layers/keras/telling.ts). */
import type { kerasTelling } from '../../../../core/formats/tfjs-layers/keras/telling.ts';

export const kerasTold: Readonly<Record<keyof typeof kerasTelling, string>> = {
  'keras/too-many-layers': 'it has {count} layers, more than the {most} allowed.',
  'keras/nested': 'it has models within models within models.',
  'keras/reads-several':
    'its layer "{layer}" ({kind}) reads {count} others. The networks of this page are chains: each layer reads the one before it.',
  'keras/read-by-two':
    'its layer "{layer}" is read by two others. The networks of this page are chains: each layer reads the one before it.',
  'keras/no-chain': 'its layers are no chain.',
  'keras/no-dense-end': 'it does not end in a dense layer without ReLU, one unit a class.',
  'keras/not-square': 'it reads {values} values, and not images as high as wide.',
  'keras/refused':
    '{problem} The networks of this page are made of Conv2D with padding "same" and ReLU, MaxPooling2D, Dropout, Flatten and Dense with ReLU.',
  'keras/unknown-kind':
    'its layer "{layer}" ({kind}) is of a kind that the networks of this page do not have.',
  'keras/behind-softmax': 'its layer "{layer}" ({kind}) comes after the softmax.',
  'keras/behind-flatten': 'its layer "{layer}" ({kind}) comes after the images were flattened.',
  'keras/not-flattened': 'its layer "{layer}" ({kind}) reads images that were not flattened.',
  'keras/no-relu': 'its layer "{layer}" ({kind}) has no ReLU behind it.',
  'keras/other-relu': 'its layer "{layer}" ({kind}) is another ReLU than max(0, x).',
  'keras/activation': 'its layer "{layer}" ({kind}) has the activation {activation}.',
  'keras/unknown-activation': 'its layer "{layer}" ({kind}) has an activation that is not known.',
  'keras/other-pool':
    'its layer "{layer}" ({kind}) is another one than 2 × 2 with strides of 2 and padding "valid".',
  'keras/between': 'its layer "{layer}" ({kind}) stands between others.',
  'keras/no-rate': 'its layer "{layer}" ({kind}) has no rate.',
  'keras/not-folded':
    'its layer "{layer}" ({kind}) does not stand between a layer and its activation, where it could be folded in.',
  'keras/settings': 'its layer "{layer}" ({kind}) has no usable settings.',
  'keras/setting': 'its layer "{layer}" ({kind}) has no usable {setting}.',
  'keras/kernel': 'its layer "{layer}" ({kind}) has a kernel of {size}.',
  'keras/strides': 'its layer "{layer}" ({kind}) has strides of {strides}.',
  'keras/dilation': 'its layer "{layer}" ({kind}) has a dilation of {dilation}.',
  'keras/groups': 'its layer "{layer}" ({kind}) has {groups} groups.',
  'keras/padding': 'its layer "{layer}" ({kind}) has the padding "{padding}", so that its images shrink.',
  'keras/data-format': 'its layer "{layer}" ({kind}) has the data format {format}.',
  'keras/left-out': 'its layer "{layer}" ({kind}) was left out',
  'keras/softmax-left-out': 'the softmax at its end was left out: this page computes it itself',
  'keras/rescaling-left-out':
    'its layer "{layer}", which scales the pixels, was left out: this page normalises them itself',
};
