/**
 * The network, as data: SimpleCNN, two convolutions and two linear layers for 28 x 28 images of ten classes.
 *
 * Names, order and layout of the parameters are those of PyTorch's `state_dict()`, so that a file written by either side
 * can be read by the other. What a backend wants instead (channels last) is in `layout.ts`.
 */

export type LayerName = 'conv1' | 'conv2' | 'fc1' | 'fc2';
export type LinearLayerName = 'fc1' | 'fc2';
export type ParameterName = `${LayerName}.weight` | `${LayerName}.bias`;

export const layerNames: readonly LayerName[] = ['conv1', 'conv2', 'fc1', 'fc2'];

/** What dynamic quantization replaces: `quantize_dynamic(model, {nn.Linear})`. */
export const linearLayers: readonly LinearLayerName[] = ['fc1', 'fc2'];

export const linearShapes: Readonly<
  Record<LinearLayerName, { readonly inFeatures: number; readonly outFeatures: number }>
> = {
  fc1: { inFeatures: 64 * 7 * 7, outFeatures: 128 },
  fc2: { inFeatures: 128, outFeatures: 10 },
};

/** 3 x 3 with padding 1, so that images stay side x side; ReLU and a max-pool of 2 x 2 follow. */
export const convolutionShapes = {
  conv1: { inChannels: 1, outChannels: 32, side: 28 },
  conv2: { inChannels: 32, outChannels: 64, side: 14 },
} as const;

export const classCount = linearShapes.fc2.outFeatures;

/** In the order of PyTorch's state dict, which is also the order in which PyTorch draws the initial values. */
export const parameterNames: readonly ParameterName[] = [
  'conv1.weight',
  'conv1.bias',
  'conv2.weight',
  'conv2.bias',
  'fc1.weight',
  'fc1.bias',
  'fc2.weight',
  'fc2.bias',
];

/** PyTorch's layout: convolutions (out, in, height, width), linear layers (out, in), biases (out). */
export const parameterShapes: Readonly<Record<ParameterName, readonly number[]>> = {
  'conv1.weight': [32, 1, 3, 3],
  'conv1.bias': [32],
  'conv2.weight': [64, 32, 3, 3],
  'conv2.bias': [64],
  'fc1.weight': [linearShapes.fc1.outFeatures, linearShapes.fc1.inFeatures],
  'fc1.bias': [linearShapes.fc1.outFeatures],
  'fc2.weight': [linearShapes.fc2.outFeatures, linearShapes.fc2.inFeatures],
  'fc2.bias': [linearShapes.fc2.outFeatures],
};

/** All weights and biases, under PyTorch's names and in PyTorch's layout. */
export type StateDict = Readonly<Record<ParameterName, Float32Array<ArrayBuffer>>>;

/** Makes a state dict by asking for each parameter once, in `parameterNames` order. */
export function buildStateDict(make: (name: ParameterName) => Float32Array<ArrayBuffer>): StateDict {
  return {
    'conv1.weight': make('conv1.weight'),
    'conv1.bias': make('conv1.bias'),
    'conv2.weight': make('conv2.weight'),
    'conv2.bias': make('conv2.bias'),
    'fc1.weight': make('fc1.weight'),
    'fc1.bias': make('fc1.bias'),
    'fc2.weight': make('fc2.weight'),
    'fc2.bias': make('fc2.bias'),
  };
}

/** Makes something of each layer, in the network's order. */
export function forEachLayer<Made>(make: (layer: LayerName) => Made): Readonly<Record<LayerName, Made>> {
  return { conv1: make('conv1'), conv2: make('conv2'), fc1: make('fc1'), fc2: make('fc2') };
}

/** Number of elements of a tensor of this shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * A layer's weights as the matrix that PyTorch's layout lays out in memory: one row for each output, holding all that the
 * output reads. Of a convolution that is (out, in * 3 * 3), ordered input channel, row, column of the kernel.
 */
export function weightMatrix(layer: LayerName): {
  readonly outFeatures: number;
  readonly inFeatures: number;
} {
  const [outFeatures = 0, ...rest] = parameterShapes[`${layer}.weight`];
  return { outFeatures, inFeatures: elementCount(rest) };
}

/** Weights and biases of one layer together. */
export function layerParameterCount(layer: LayerName): number {
  return elementCount(parameterShapes[`${layer}.weight`]) + elementCount(parameterShapes[`${layer}.bias`]);
}

/** 421,642. */
export const parameterCount = layerNames.reduce((sum, layer) => sum + layerParameterCount(layer), 0);

export interface LayerDescription {
  readonly name: string;
  readonly kind: 'convolution' | 'relu' | 'max-pool' | 'flatten' | 'linear';
  /** What it is set to, in a few words; empty where there is nothing to set. */
  readonly detail: string;
  /** For one image, without the batch: (channels, height, width) or (features). */
  readonly outputShape: readonly number[];
  readonly parameters: number;
  /** As float32. */
  readonly bytes: number;
}

function describe(
  name: string,
  kind: LayerDescription['kind'],
  detail: string,
  outputShape: readonly number[],
  parameters = 0,
): LayerDescription {
  return { name, kind, detail, outputShape, parameters, bytes: parameters * Float32Array.BYTES_PER_ELEMENT };
}

/** Every layer from image to logits. */
export const layers: readonly LayerDescription[] = [
  describe(
    'conv1',
    'convolution',
    '1 → 32 channels, 3 × 3, padding 1',
    [32, 28, 28],
    layerParameterCount('conv1'),
  ),
  describe('relu1', 'relu', '', [32, 28, 28]),
  describe('pool1', 'max-pool', '2 × 2', [32, 14, 14]),
  describe(
    'conv2',
    'convolution',
    '32 → 64 channels, 3 × 3, padding 1',
    [64, 14, 14],
    layerParameterCount('conv2'),
  ),
  describe('relu2', 'relu', '', [64, 14, 14]),
  describe('pool2', 'max-pool', '2 × 2', [64, 7, 7]),
  describe('flatten', 'flatten', '', [3136]),
  describe('fc1', 'linear', '3136 → 128', [128], layerParameterCount('fc1')),
  describe('relu3', 'relu', '', [128]),
  describe('fc2', 'linear', '128 → 10', [10], layerParameterCount('fc2')),
];
