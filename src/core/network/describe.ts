/**
 * Everything that follows from a network's spec: names, shapes, fan-ins, what stands before and after each layer, and counts. Names
 * and order are those of PyTorch's `state_dict()` of a module with `conv1, conv2, ...` and `fc1, fc2, ...`, so that a file
 * written by either side can be read by the other.
 */
import type { NetworkSpec } from './spec.ts';

interface LayerBase {
  /** PyTorch's: `conv1`, `fc1`. */
  readonly name: string;
  /** Rows of the weight as a matrix: filters or units. */
  readonly outFeatures: number;
  /** Columns of that matrix: all that one output reads. Of a convolution ordered input channel, row, column of the kernel. */
  readonly inFeatures: number;
  /** How many neighbouring columns belong to one input channel. */
  readonly positions: number;
  /** PyTorch's layout: (out, in, height, width) or (out, in). */
  readonly weightShape: readonly number[];
}

/** A convolution with 'same' padding and its ReLU. */
export interface ConvLayer extends LayerBase {
  readonly kind: 'conv';
  readonly inChannels: number;
  readonly kernel: number;
  /** Rows and columns of what it reads, and of what it makes before pooling. */
  readonly side: number;
  /** Whether max-pooling follows at once. */
  readonly pooled: boolean;
  /** Rows and columns of what it leaves, after the pooling if there is any. */
  readonly outSide: number;
}

export interface DenseLayer extends LayerBase {
  readonly kind: 'dense';
  /** Set for the layer that flattens images: PyTorch orders its inputs by channel, row, column. */
  readonly flattens: { readonly channels: number; readonly positions: number } | undefined;
  /** All but the last are followed by one. */
  readonly relu: boolean;
}

export type Layer = ConvLayer | DenseLayer;

/** Max-pooling that does not follow a convolution at once. */
export interface PoolStep {
  readonly kind: 'pool';
  /** Rows and columns of what it reads. */
  readonly side: number;
  readonly channels: number;
}

export interface DropoutStep {
  readonly kind: 'dropout';
  readonly probability: number;
}

/** What is computed, one after the other. */
export type Step = Layer | PoolStep | DropoutStep;

/** A weight or a bias. */
export interface Parameter {
  /** `conv1.weight` */
  readonly name: string;
  readonly layer: Layer;
  readonly kind: 'weight' | 'bias';
  readonly shape: readonly number[];
  readonly count: number;
}

export interface NetworkDescription {
  readonly steps: readonly Step[];
  /** The steps that have weights, in order. */
  readonly layers: readonly Layer[];
  /** In the order of PyTorch's state dict, which is also the order in which PyTorch draws the initial values. */
  readonly parameters: readonly Parameter[];
  readonly parameterCount: number;
  /** Values that all steps make of one image. */
  readonly activations: number;
}

const described = new WeakMap<NetworkSpec, NetworkDescription>();

/** Computed once for each spec. */
export function describeNetwork(spec: NetworkSpec): NetworkDescription {
  const known = described.get(spec);
  if (known) return known;
  const steps = stepsOf(spec);
  const layers = steps.filter((step) => step.kind === 'conv' || step.kind === 'dense');
  const parameters = layers.flatMap(parametersOf);
  const description = {
    steps,
    layers,
    parameters,
    parameterCount: parameters.reduce((sum, { count }) => sum + count, 0),
    activations: steps.reduce((sum, step) => sum + activationsOf(step), 0),
  };
  described.set(spec, description);
  return description;
}

/** The layers with weights, in the network's order. */
export function layersOf(spec: NetworkSpec): readonly Layer[] {
  return describeNetwork(spec).layers;
}

export function layerNamesOf(spec: NetworkSpec): readonly string[] {
  return layersOf(spec).map(({ name }) => name);
}

/** Weights and biases of one layer together. */
export function layerParameterCount({ outFeatures, inFeatures }: Layer): number {
  return outFeatures * inFeatures + outFeatures;
}

/** Number of elements of a tensor of this shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

export const weightName = (layer: string): string => `${layer}.weight`;
export const biasName = (layer: string): string => `${layer}.bias`;

function stepsOf({ side: imageSide, channels: imageChannels, blocks, classes }: NetworkSpec): Step[] {
  const steps: Step[] = [];
  let side = imageSide;
  let channels = imageChannels;
  let features: number | undefined;
  let convolutions = 0;
  let denseLayers = 0;
  const addDense = (units: number, relu: boolean): void => {
    const flattens = features === undefined ? { channels, positions: side * side } : undefined;
    const inFeatures = features ?? channels * side * side;
    steps.push({
      kind: 'dense',
      name: `fc${++denseLayers}`,
      outFeatures: units,
      inFeatures,
      positions: flattens?.positions ?? 1,
      weightShape: [units, inFeatures],
      flattens,
      relu,
    });
    features = units;
  };
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'conv': {
        const { filters, kernel } = block;
        const pooled = blocks[index + 1]?.kind === 'pool';
        const outSide = pooled ? Math.floor(side / 2) : side;
        steps.push({
          kind: 'conv',
          name: `conv${++convolutions}`,
          outFeatures: filters,
          inFeatures: channels * kernel * kernel,
          positions: kernel * kernel,
          weightShape: [filters, channels, kernel, kernel],
          inChannels: channels,
          kernel,
          side,
          pooled,
          outSide,
        });
        side = outSide;
        channels = filters;
        break;
      }
      case 'pool':
        if (blocks[index - 1]?.kind === 'conv') break;
        steps.push({ kind: 'pool', side, channels });
        side = Math.floor(side / 2);
        break;
      case 'dropout':
        steps.push(block);
        break;
      case 'dense':
        addDense(block.units, true);
        break;
      default:
        block satisfies never;
    }
  }
  addDense(classes, false);
  return steps;
}

function parametersOf(layer: Layer): Parameter[] {
  const { name, outFeatures, inFeatures, weightShape } = layer;
  return [
    { name: weightName(name), layer, kind: 'weight', shape: weightShape, count: outFeatures * inFeatures },
    { name: biasName(name), layer, kind: 'bias', shape: [outFeatures], count: outFeatures },
  ];
}

function activationsOf(step: Step): number {
  switch (step.kind) {
    case 'conv':
      return step.side * step.side * step.outFeatures;
    case 'dense':
      return step.outFeatures;
    case 'pool':
      return Math.floor(step.side / 2) ** 2 * step.channels;
    case 'dropout':
      return 0;
    default:
      return step satisfies never;
  }
}
