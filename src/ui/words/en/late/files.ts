/** The texts about files, and about the work that the browser keeps. */
import type { ExportFormat } from '../../../../core/formats/export-formats.ts';

export const exportWords = {
  caption:
    'The files hold the models as the page shows them: int8 is quantized as chosen under Quantization.',
  noModelYet: 'There is no model to save yet: the page is still starting.',
  noSoundModel:
    'There is nothing to save: the weights are no longer numbers. Go back to earlier ones, or press Reset.',
  format: 'Save as',
  name: (what: string) => `Export ${what}`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy: "Hugging Face's loaders read it without running any code in it. This page reads it too.",
    },
    onnx: {
      name: 'ONNX',
      readBy:
        "It runs wherever ONNX runs, and Netron shows it as a picture. The int8 file gives PyTorch's answers everywhere.",
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        'It holds the same int8 weights in the form that ONNX Runtime computes fastest. The activations have 8 bits in place of 7, so the answers come close to those of PyTorch, but are not the same.',
    },
    pth: {
      name: 'pth',
      readBy:
        'torch.load reads it. It is a state dict; the int8 file is that of a model made by quantize_dynamic. This page reads it too.',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        'tf.loadLayersModel reads the model in this zip file, and computes in float; the int8 file has weights of one byte. This page reads it too.',
    },
  } satisfies Record<ExportFormat, { name: string; readBy: string }>,
  script: {
    title: 'Reproduce in PyTorch',
    what: 'PyTorch script',
    button: 'script',
    about:
      'This Python script loads the float file, quantizes and tests it, and prints its numbers beside those of the page.',
  },
  metrics: {
    title: 'Metrics',
    what: 'metrics CSV',
    button: 'CSV',
    about: 'The table has the loss and the speed of every step.',
  },
  predictions: {
    title: 'Predictions',
    what: 'predictions CSV',
    button: 'CSV',
    about: 'The table has the answer of each model to every test image.',
  },
  noSteps: 'There is nothing to save yet: train the model first.',
  noPredictions: 'There is nothing to save yet: evaluate or quantize the model first.',
};

/** Of the files' panel alone. What other parts of the page say of files is in words.ts. */
export const filesWords = {
  importHint:
    'Takes float or int8 weights: safetensors, a .pth of the original PyTorch script, ONNX, or a TF.js layers model, zipped or all its files at once. You can also drop files anywhere on the page.',
  loadTrainedHint:
    'PyTorch trained these weights for one epoch; they get 97.60 % right. With them you can quantize at once.',
  afresh: {
    button: 'Start afresh',
    about: 'This browser keeps your work. Start afresh to delete it.',
    question: 'Start afresh?',
    consequence:
      'The model, its training, the shelf and all results are deleted from this browser. Files that you have saved stay where they are.',
    keep: 'Keep my work',
  },
};
