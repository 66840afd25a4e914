/** What the weights are called in Keras, and their shapes there: channels last, dense kernels (in, out). */
import {
  type LayerName,
  type LinearLayerName,
  linearLayers,
  linearShapes,
  type ParameterName,
  parameterNames,
  parameterShapes,
} from '../../model/simple-cnn.ts';

/** PyTorch's `conv1.weight` is Keras's `conv1/kernel`. */
export const kerasName = (name: ParameterName): string =>
  name.replace('.weight', '/kernel').replace('.bias', '/bias');

/** The layer that multiplies each output of an int8 layer by its own scale, and adds the bias. */
export const scaleLayer = (layer: LinearLayerName): string => `${layer}_scale`;

/** The weights of a BatchNormalization, in Keras's order. */
export const scaleWeights = ['gamma', 'beta', 'moving_mean', 'moving_variance'] as const;

/** Shapes by name, in the order of the file. */
export type WeightShapes = ReadonlyMap<string, readonly number[]>;

const kernelShapes: Readonly<Record<LayerName, readonly number[]>> = {
  conv1: convolutionShape(parameterShapes['conv1.weight']),
  conv2: convolutionShape(parameterShapes['conv2.weight']),
  fc1: parameterShapes['fc1.weight'].toReversed(),
  fc2: parameterShapes['fc2.weight'].toReversed(),
};

/** (out, in, height, width) to (height, width, in, out). */
function convolutionShape([out = 0, into = 0, ...size]: readonly number[]): readonly number[] {
  return [...size, into, out];
}

export function kerasShape(name: ParameterName): readonly number[] {
  const [layer = '', kind] = name.split('.');
  return kind === 'weight'
    ? (Object.entries(kernelShapes).find(([key]) => key === layer)?.[1] ?? [])
    : parameterShapes[name];
}

export const plainShapes: WeightShapes = new Map(
  parameterNames.map((name) => [kerasName(name), kerasShape(name)]),
);

const withoutLinearBiases = [...plainShapes].filter(
  ([name]) => !linearLayers.some((layer) => name === `${layer}/bias`),
);
export const perChannelShapes: WeightShapes = new Map([
  ...withoutLinearBiases,
  ...linearLayers.flatMap((layer) =>
    scaleWeights.map((weight): [string, readonly number[]] => [
      `${scaleLayer(layer)}/${weight}`,
      [linearShapes[layer].outFeatures],
    ]),
  ),
]);
