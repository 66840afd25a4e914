/** What is told of ONNX files (core/formats/onnx/read/telling.ts). */
import type { onnxTelling } from '../../../../core/formats/onnx/read/telling.ts';

export const onnxTold: Readonly<Record<keyof typeof onnxTelling, string>> = {
  'onnx/unreadable': "{file} can't be read as an ONNX model: {cause}",
  'onnx/damaged': 'it is cut off or damaged. Save or download it again.',
  'onnx/too-many-fields': 'it has more than {most} fields, far more than a network for this page.',
  'onnx/no-graph': 'it has no graph. Save or download it again.',
  'onnx/sparse-weights': 'it has sparse weights. Convert them to dense ones, and save it again.',
  'onnx/long-list': 'a list in it is too long for a network.',
  'onnx/number-by-number': '{tensor} is written number by number. Save it again with raw_data.',
  'onnx/a-tensor': 'a tensor',
  'onnx/type':
    "it has values of ONNX's type {type}. Known here are float32, float16, bfloat16, float64 and integers of 8, 32 and 64 bits.",
  'onnx/shape': '{tensor} has shape [{shape}]. The largest network here has {most} values.',
  'onnx/other-file':
    'the weights lie beside it in another file, {file}. Zip both and choose the zip, or save them as one: torch.onnx.export(..., external_data=False), or onnx.save(onnx.load(path), path).',
  'onnx/beyond-other-file':
    '{tensor} should lie at byte {byte} of {file}, which has {bytes} {bytes|byte|bytes}. Choose the two files that belong together.',
  'onnx/length':
    '{tensor} has {found} {found|value|values} where its shape wants {wanted}. Save or download it again.',
  'onnx/no-images': 'it reads no images.',
  'onnx/images-shape':
    'it reads a tensor of shape [{shape}]. Networks here read square images of 1 or 3 channels: (batch, channels, rows, columns).',
  'onnx/second-input': 'it reads a second input, {name}.',
  'onnx/no-answer': 'none of its outputs depends on the images.',
  'onnx/unknown-output': 'output {number} of its {operator} is not known here.',
  'onnx/constant-without-value': 'a constant in it has no value.',
  'onnx/made-by-nothing': 'nothing before makes {name}, which is read.',
  'onnx/computes-too-much': 'it computes more with its weights than a network needs to.',
  'onnx/transposes': 'it turns axes [{axes}] that are not there.',
  'onnx/batch-not-first': 'it reshapes a tensor whose first axis is not the batch.',
  'onnx/reshapes':
    'it reshapes [{before}] to [{after}]. Only flattening images and adding or leaving out axes of size 1 can be had.',
  'onnx/not-images': '{node} reads a tensor that is not (batch, channels, rows, columns).',
  'onnx/not-flattened': '{node} reads a tensor that is not (batch, features): the images are not flattened.',
  'onnx/channels': '{node} reads {wanted} {wanted|channel|channels}, but {found} {found|comes|come} to it.',
  'onnx/values': '{node} reads {wanted} {wanted|value|values}, but {found} {found|comes|come} to it.',
  'onnx/no-relu-between':
    'between {layer} and {next} there is no ReLU. Every layer here has one, but the last.',
  'onnx/relu-before-layers': '{node} comes before any layer. Here a ReLU follows a layer.',
  'onnx/relu-after-relu':
    '{node} comes after {before}, which comes after another ReLU. Only one ReLU follows a layer here.',
  'onnx/below-0-after-pool':
    "{node} multiplies by a number below 0 after pooling, which can't go into {layer}.",
  'onnx/below-0-before-pool': "{node} multiplies by a number below 0 before {pool}, which can't be had.",
  'onnx/halves': '{node} halves images of {rows} × {columns}.',
  'onnx/normalises-itself':
    "it normalises images itself, beginning with {node}: it expects {own}, but the data set at hand is normalised as (x - {mean}) / {std}. That can't be moved into {layer}, which pads with zeros. Export the model without that step.",
  'onnx/shifts-padding':
    "{node} shifts what {layer} pads with zeros, so that it can't be folded into it. Put the normalisation before the ReLU.",
  'onnx/no-dense-at-end': 'it does not end in a dense layer (Gemm or MatMul), one output for each class.',
  'onnx/relu-at-end': 'it ends in a ReLU, after {layer}. The logits here have none.',
  'onnx/after-last-layer': 'it computes something else after its last layer.',
  'onnx/own-normalisation': 'its own normalisation of images was left out, for the page does the same',
  'onnx/folded': '{node} was folded into {layer}',
  'onnx/dynamic-as-floats':
    'the weights are the floats that its integers stand for: dynamic quantization here is for dense layers, all alike',
  'onnx/seven-bits':
    'the int8 weights are those of the file; their inputs are rounded to 7 bits, as PyTorch does, where the file takes 8',
};
