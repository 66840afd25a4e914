/** What is told of ONNX files, without its words: see core/told.ts. The problems complete `onnx/unreadable`; those of single nodes stand in operators/telling.ts. */
import { type Telling, telling } from '../../../told.ts';

export const onnxTelling = {
  'onnx/unreadable': ['file', 'cause'],
  // The bytes, and what they say.
  'onnx/damaged': [],
  'onnx/too-many-fields': ['most'],
  'onnx/no-graph': [],
  'onnx/sparse-weights': [],
  'onnx/long-list': [],
  'onnx/number-by-number': ['tensor'],
  'onnx/a-tensor': [],
  'onnx/type': ['type'],
  'onnx/shape': ['tensor', 'shape', 'most'],
  'onnx/other-file': ['file'],
  'onnx/beyond-other-file': ['tensor', 'byte', 'file', 'bytes'],
  'onnx/length': ['tensor', 'found', 'wanted'],
  // The graph.
  'onnx/no-images': [],
  'onnx/images-shape': ['shape'],
  'onnx/second-input': ['name'],
  'onnx/no-answer': [],
  'onnx/unknown-output': ['number', 'operator'],
  'onnx/constant-without-value': [],
  'onnx/made-by-nothing': ['name'],
  'onnx/computes-too-much': [],
  'onnx/transposes': ['axes'],
  'onnx/batch-not-first': [],
  'onnx/reshapes': ['before', 'after'],
  // The layers. A node is its operator and its name in the file.
  'onnx/not-images': ['node'],
  'onnx/not-flattened': ['node'],
  'onnx/channels': ['node', 'wanted', 'found'],
  'onnx/values': ['node', 'wanted', 'found'],
  'onnx/no-relu-between': ['layer', 'next'],
  'onnx/relu-before-layers': ['node'],
  'onnx/relu-after-relu': ['node', 'before'],
  'onnx/below-0-after-pool': ['node', 'layer'],
  'onnx/below-0-before-pool': ['node', 'pool'],
  'onnx/halves': ['node', 'rows', 'columns'],
  'onnx/normalises-itself': ['node', 'own', 'mean', 'std', 'layer'],
  'onnx/shifts-padding': ['node', 'layer'],
  'onnx/no-dense-at-end': [],
  'onnx/relu-at-end': ['layer'],
  'onnx/after-last-layer': [],
  // What was done to the weights, each the part of a sentence.
  'onnx/own-normalisation': [],
  'onnx/folded': ['node', 'layer'],
  'onnx/dynamic-as-floats': [],
  'onnx/seven-bits': [],
} as const satisfies Telling;

export const told = telling<typeof onnxTelling>();
