/** What is told of TF.js layers models (core/formats/tfjs-layers/telling.ts). */
import type { tfjsTelling } from '../../../../core/formats/tfjs-layers/telling.ts';

export const tfjsTold: Readonly<Record<keyof typeof tfjsTelling, string>> = {
  'tfjs/unreadable': "{file} can't be read as a TF.js layers model: {problem}",
  'tfjs/no-model': 'it holds no model.json.',
  'tfjs/several-models': 'it holds several models ({models}). Choose one by itself.',
  'tfjs/model-too-long': 'its {model} has {bytes} bytes, more than the {most} allowed.',
  'tfjs/model-not-utf-8': 'its {model} is not UTF-8 text.',
  'tfjs/model-not-json': 'its {model} is not JSON ({cause}).',
  'tfjs/graph-model':
    'it is a graph model (tfjs_graph_model): a list of operations, from which the layers can no longer be told. Convert the Keras model that it was made of with tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model.',
  'tfjs/other-model': 'its {model} is not that of a layers model (all of it: {problem}).',
  'tfjs/other-model-field': 'its {model} is not that of a layers model ({field}: {problem}).',
  'tfjs/files-missing':
    'the {count|file|files} of weights {files} {count|is|are} missing. Choose {model} and all its .bin files together, or zip them and choose the zip.',
  'tfjs/file-twice': 'its manifest names the file {file} twice.',
  'tfjs/other-bytes':
    'its manifest tells of {needed} bytes of weights, but {count} {count|file holds|files hold} {found}.',
  'tfjs/weight-twice': 'the weight {weight} stands twice in its manifest.',
  'tfjs/too-many-weights': 'it has {count} weights, more than the {most} allowed.',
  'tfjs/weight-missing': 'its weight {weight} is missing. Save or convert the whole model again.',
  'tfjs/weight-not-found':
    'its weight {weight} is missing, and the order and the shapes of its other weights ({others}) do not tell either. Save or convert the whole model again.',
  'tfjs/other-layers':
    'it has {count} {count|layer|layers} with weights where {network} has {expected}. Save or convert the whole model again.',
  'tfjs/no-layer':
    'its model.json describes no layers, and {layer} is neither a convolution nor a dense layer. Save the model with its topology.',
  'tfjs/shape': '{weight} has shape {found}, not {expected}. These are not the weights of this {network}.',
  'tfjs/no-levels':
    '{weight} holds {value}, but a layer with scales beside it must hold whole numbers from -128 to 127.',
  'tfjs/no-scales':
    "{weight} is not {expected} throughout, so that its scales can't be told. Export the model anew.",
  'tfjs/by-order': 'the weights were told by their order and shapes: {layers}',
  'tfjs/renamed': '{layers} became {names}',
  'tfjs/widened': 'widened from {type}',
  'tfjs/from-levels': 'the numbers that its {type} levels stand for were taken',
  'tfjs/folded': 'batch normalization was folded in: {foldings}',
  'tfjs/into': '{normalization} into {layer}',
  'tfjs/left-out': '{weights} left out',
};
