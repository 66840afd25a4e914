import type { modelTelling } from '../../../../worker/shelf/telling.ts';

export const modelTold: Readonly<Record<keyof typeof modelTelling, string>> = {
  'model/at-step': '{name}, step {step}',
  'model/of-network': '{network}: {name}',
  'model/fine-tuned': '{name}, fine-tuned for {steps} {steps|step|steps}',
  'model/the-quantized': 'the quantized model',
  'model/none-trained': 'The stored shelf has no float model.',
  'model/gone': 'That model no longer stands on the shelf. Choose another one.',
  'model/no-predictions': 'There are no predictions yet. Press Evaluate or Quantize first.',
  'model/images-missing':
    '{images} {images|image|images} of {name} {images|is|are} still on {images|its|their} way. Try again when all are here.',
  'model/astray':
    'The fine-tuning went astray: after {step} of {steps} steps its loss or its weights were no numbers any more. The model and its results are as they were. Lower the learning rate, which is {learningRate}, or choose more bits.',
  'model/no-result': 'The sweep has no result of {scheme}: {cause}',
  'model/not-calibrated':
    'Static quantization needs to see training images first. Press Quantize, then save.',
  'model/not-fine-tuned':
    'The settings ask for {steps} steps of fine-tuning, which have not been taken yet. Press Quantize, then save.',
  'model/only-safetensors':
    'The quantized model is {scheme}, which only safetensors can hold. Choose that, or quantize {layers} dynamically.',
  'model/no-integer-float': 'ONNX Runtime has no integer form of a float model. Choose ONNX.',
  'model/inputs-own':
    "The weights of {file} seem to be trained on inputs with the data set's own mean and standard deviation: on {images} test images their loss is {loss} with these and {presentLoss} as the page normalises images, (x - {mean}) / {std}; their accuracy is {accuracy} % and {presentAccuracy} %. Feed all models inputs with the data set's own mean and standard deviation?",
  'model/inputs-zero-to-one':
    'The weights of {file} seem to be trained on inputs from 0 to 1: on {images} test images their loss is {loss} with these and {presentLoss} as the page normalises images, (x - {mean}) / {std}; their accuracy is {accuracy} % and {presentAccuracy} %. Feed all models inputs from 0 to 1?',
  'model/inputs-minus-one-to-one':
    'The weights of {file} seem to be trained on inputs from -1 to 1: on {images} test images their loss is {loss} with these and {presentLoss} as the page normalises images, (x - {mean}) / {std}; their accuracy is {accuracy} % and {presentAccuracy} %. Feed all models inputs from -1 to 1?',
};
