/** The texts about files that a person saves. words.ts puts all texts together. */
import type { ExportFormat } from '../../core/formats/export-formats.ts';

export const exportWords = {
  caption: 'Saved as the page has them: int8 is quantized as set under Quantization.',
  noModelYet: 'There is no model to save yet: the page is still starting.',
  noSoundModel: 'Nothing to save: the weights are no numbers any more. Go back to sound ones, or Reset.',
  format: 'Save as',
  name: (what: string) => `Export ${what}`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy: "Read by Hugging Face's loaders, without running anything, and by this page.",
    },
    onnx: {
      name: 'ONNX',
      readBy: "Runs wherever ONNX does, and opens in Netron. Its int8 gives PyTorch's answers everywhere.",
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        'The same int8 weights in the form that ONNX Runtime has kernels for: activations of 8 bits in place of 7, so answers near those of PyTorch, not the same.',
    },
    pth: {
      name: 'pth',
      readBy:
        'Read by torch.load: a state dict, of the quantized model as quantize_dynamic makes it. Also by this page.',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        'A zipped layers model for tf.loadLayersModel, which computes in float; int8 are weights of one byte. Also read by this page.',
    },
  } satisfies Record<ExportFormat, { name: string; readBy: string }>,
  script: {
    title: 'Reproduce in PyTorch',
    what: 'PyTorch script',
    button: 'script',
    about: 'Python that loads the float file, quantizes and tests it, and prints its numbers beside these.',
  },
  metrics: {
    title: 'Metrics',
    what: 'metrics CSV',
    button: 'CSV',
    about: 'Loss and speed, step by step.',
  },
  predictions: {
    title: 'Predictions',
    what: 'predictions CSV',
    button: 'CSV',
    about: "Each model's answer to every test image.",
  },
  noSteps: 'Nothing to save yet: train first.',
  noPredictions: 'Nothing to save yet: evaluate or quantize first.',
};
