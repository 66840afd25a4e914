/**
 * What is told of the nodes of ONNX files, without its words: see core/told.ts. The problems complete `onnx/unreadable`. A node is its
 * operator and its name in the file.
 */
import { type Telling, telling } from '../../../../told.ts';

export const onnxNodeTelling = {
  'onnx-node/no-images': ['node'],
  'onnx-node/reads-integers': ['node'],
  'onnx-node/reads-padded': ['node'],
  'onnx-node/lacks-input': ['node', 'number'],
  'onnx-node/not-constant': ['node', 'number'],
  'onnx-node/no-floats': ['node', 'type'],
  'onnx-node/no-bytes': ['node', 'type'],
  'onnx-node/no-single-number': ['node', 'number'],
  'onnx-node/long-list': ['node', 'count'],
  'onnx-node/after-the-end': ['node'],
  // Layers.
  'onnx-node/turns-input': ['node'],
  'onnx-node/turns-or-scales': ['node'],
  'onnx-node/training-mode': ['node'],
  'onnx-node/normalises-no-channels': ['node'],
  'onnx-node/not-per-channel': ['node'],
  'onnx-node/other-pooling': ['node'],
  'onnx-node/other-padding': ['node'],
  'onnx-node/not-square': ['node', 'kernel'],
  'onnx-node/groups': ['node', 'groups'],
  'onnx-node/strides': ['node'],
  'onnx-node/dilations': ['node'],
  'onnx-node/changes-size': ['node', 'kernel', 'pads', 'wanted'],
  'onnx-node/no-matrix': ['node', 'shape'],
  'onnx-node/not-per-output': ['node', 'count', 'outputs'],
  'onnx-node/clips': ['node', 'least', 'most'],
  // Arithmetic.
  'onnx-node/two-branches': ['node'],
  'onnx-node/no-numbers': ['node'],
  'onnx-node/not-foldable': ['node', 'shape', 'channels'],
  'onnx-node/shapes-differ': ['node'],
  'onnx-node/nothing-known': ['node'],
  'onnx-node/two-ranges': ['node'],
  'onnx-node/unknown-arithmetic': ['node'],
  'onnx-node/no-layer': ['node'],
  // Shapes.
  'onnx-node/reads-nothing': ['node'],
  'onnx-node/flattens-more': ['node'],
  'onnx-node/no-shape': ['node'],
  'onnx-node/picks-more': ['node'],
  'onnx-node/cuts-out-more': ['node'],
  'onnx-node/joins-more': ['node'],
  'onnx-node/shape-not-filled': ['node'],
  'onnx-node/turns-other-axes': ['node'],
  // Integers.
  'onnx-node/not-quantized': ['node'],
  'onnx-node/not-quantized-dynamically': ['node'],
  'onnx-node/other-scale': ['node'],
  'onnx-node/other-zero-point': ['node'],
  'onnx-node/other-factor': ['node'],
  'onnx-node/scales-do-not-fit': ['node'],
  // Operators that no network here has, and what to do about them.
  'onnx-node/unavailable': ['node', 'advice'],
  'onnx-node/unavailable-of': ['node', 'domain', 'advice'],
  'onnx-node/take-relu': [],
  'onnx-node/take-max-pool': [],
  'onnx-node/take-max-pool-and-flatten': [],
  'onnx-node/take-unoptimised': [],
  'onnx-node/without-branches': [],
  'onnx-node/without-loops': [],
  'onnx-node/take-other': [],
  // What was done to the weights, each the part of a sentence.
  'onnx-node/batch-normalisation': [],
  'onnx-node/left-out': ['node'],
  'onnx-node/static-as-floats': [],
} as const satisfies Telling;

export const told = telling<typeof onnxNodeTelling>();
