/** What is told of the nodes of ONNX files (core/formats/onnx/read/operators/telling.ts). */
import type { onnxNodeTelling } from '../../../../core/formats/onnx/read/operators/telling.ts';

export const onnxNodeTold: Readonly<Record<keyof typeof onnxNodeTelling, string>> = {
  'onnx-node/no-images': 'its node {node} should read what has become of the images, and does not.',
  'onnx-node/reads-integers': 'its node {node} reads integers. Put DequantizeLinear before it.',
  'onnx-node/reads-padded': 'its node {node} reads padded images. Only a convolution can.',
  'onnx-node/lacks-input': 'its node {node} lacks its input {number}.',
  'onnx-node/not-constant':
    'its node {node} computes with something that is not known before the network runs (input {number}).',
  'onnx-node/no-floats': 'its node {node} has weights of type {type}. They should be floats.',
  'onnx-node/no-bytes': 'its node {node} has weights of type {type}. They should be int8 or uint8.',
  'onnx-node/no-single-number': 'its node {node} should have one number as input {number}.',
  'onnx-node/long-list': 'its node {node} has a list of {count} {count|number|numbers}.',
  'onnx-node/after-the-end': 'its node {node} comes after the end of the network.',
  'onnx-node/turns-input': 'its node {node} turns its input (transA), which no layer here does.',
  'onnx-node/turns-or-scales': 'its node {node} turns or scales what it reads, which no layer here does.',
  'onnx-node/training-mode': 'its node {node} is in training mode. Export the model after model.eval().',
  'onnx-node/normalises-no-channels': 'its node {node} does not normalise channels.',
  'onnx-node/not-per-channel': 'its node {node} does not have a number for each channel.',
  'onnx-node/other-pooling':
    'its node {node} is not a 2 × 2 max-pooling with stride 2 and no padding, the one that can be had here.',
  'onnx-node/other-padding': 'its node {node} pads with something other than zeros around each image.',
  'onnx-node/not-square': 'its node {node} has a kernel of {kernel}. Kernels here are square.',
  'onnx-node/groups':
    'its node {node} works in {groups} {groups|group|groups} of channels. Convolutions here have one.',
  'onnx-node/strides':
    'its node {node} moves on by more than one pixel (strides). Here it moves by one, and a pool halves the image.',
  'onnx-node/dilations': 'its node {node} has gaps in its kernel (dilations), which can’t be had here.',
  'onnx-node/changes-size':
    "its node {node} pads its {kernel} × {kernel} kernel by [{pads}]. Here a convolution keeps the image's size, with {wanted} on each side: train the network with padding 'same'.",
  'onnx-node/no-matrix': 'its node {node} has a weight of shape [{shape}], which is no matrix.',
  'onnx-node/not-per-output':
    'its node {node} has {count} {count|number|numbers} for its {outputs} {outputs|output|outputs}.',
  'onnx-node/clips':
    'its node {node} cuts values off at {least} and {most}, as ReLU6 does. Every layer here has a ReLU: train the network with that.',
  'onnx-node/two-branches':
    'its node {node} joins two branches. Here each layer reads what the one before it made, and nothing else.',
  'onnx-node/no-numbers':
    'its node {node} divides by the images or by 0, or computes with numbers that are none.',
  'onnx-node/not-foldable':
    'its node {node} computes with a tensor of shape [{shape}]. Only one number for all values, or one for each of the {channels} {channels|channel|channels}, can be folded into a layer.',
  'onnx-node/shapes-differ': 'its node {node} combines two constants of different shapes.',
  'onnx-node/nothing-known': 'its node {node} computes with nothing that is known.',
  'onnx-node/two-ranges': 'its node {node} can’t be had here: it computes with more than one range.',
  'onnx-node/unknown-arithmetic': 'its node {node} can’t be had here: its arithmetic is none that is known.',
  'onnx-node/no-layer': 'its node {node} can’t be had here: it is no layer of this page.',
  'onnx-node/reads-nothing': 'its node {node} reads nothing.',
  'onnx-node/flattens-more': 'its node {node} flattens more than the images.',
  'onnx-node/no-shape': 'its node {node} does not say to which shape.',
  'onnx-node/picks-more': 'its node {node} picks more than sizes.',
  'onnx-node/cuts-out-more': 'its node {node} cuts out more than sizes.',
  'onnx-node/joins-more': 'its node {node} joins more than sizes.',
  'onnx-node/shape-not-filled': 'its node {node} gives a constant a shape that its values do not fill.',
  'onnx-node/turns-other-axes': 'its node {node} turns axes that its constant does not have.',
  'onnx-node/not-quantized': 'its node {node} reads integers that QuantizeLinear did not make.',
  'onnx-node/not-quantized-dynamically':
    'its node {node} reads integers that DynamicQuantizeLinear did not make.',
  'onnx-node/other-scale':
    'its node {node} takes another scale or zero point than that of the integers that it reads.',
  'onnx-node/other-zero-point':
    'its node {node} takes another zero point than that of the integers that it reads.',
  'onnx-node/other-factor':
    'its node {node} multiplies the sums by something else than the scales of activations and weights.',
  'onnx-node/scales-do-not-fit':
    'its node {node} has scales that do not fit what they scale: known are one for all, or one for each channel.',
  'onnx-node/unavailable':
    "its node {node} can't be had: networks here are made of Conv, Relu, MaxPool, Flatten and Gemm. {advice}",
  'onnx-node/unavailable-of':
    "its node {node} can't be had: networks here are made of Conv, Relu, MaxPool, Flatten and Gemm, and this operator is one of {domain}. {advice}",
  'onnx-node/take-relu': 'Every layer here has a ReLU: train the network with that.',
  'onnx-node/take-max-pool': 'Pooling here takes the maximum of 2 × 2 values: train the network with that.',
  'onnx-node/take-max-pool-and-flatten':
    'Pooling here takes the maximum of 2 × 2 values: train the network with that. Flatten what is left.',
  'onnx-node/take-unoptimised':
    'ONNX Runtime has optimised this file for itself. Choose the file from before that.',
  'onnx-node/without-branches': 'Export the network after model.eval(), without branches.',
  'onnx-node/without-loops': 'Export the network after model.eval(), without loops.',
  'onnx-node/take-other': 'Choose weights of such a network.',
  'onnx-node/batch-normalisation': 'batch normalisation was folded into the layers',
  'onnx-node/left-out': '{node} at the end was left out',
  'onnx-node/static-as-floats':
    'the weights are the floats that its integers stand for, without its calibrated ranges',
};
