/** What the weights are called in Keras, and their shapes there: channels last, dense kernels (in, out). */
import {
  type LinearLayerName,
  linearLayers,
  linearShapes,
  type ParameterName,
  parameterNames,
  parameterShapes,
} from '../../network/simple-cnn.ts';

/** PyTorch's `conv1.weight` is Keras's `conv1/kernel`. */
export const kerasName = (name: ParameterName): string =>
  name.replace('.weight', '/kernel').replace('.bias', '/bias');

/** The layer that multiplies each output of an int8 layer by its own scale, and adds the bias. */
export const scaleLayer = (layer: LinearLayerName): string => `${layer}_scale`;

/** The weights of a BatchNormalization, in Keras's order. */
const scaleWeights = ['gamma', 'beta', 'moving_mean', 'moving_variance'] as const;

/** Shapes by name, in the order of the file. */
export type WeightShapes = ReadonlyMap<string, readonly number[]>;

/** A convolution's (out, in, height, width) is (height, width, in, out) there, a linear layer's (out, in) is (in, out). */
function kerasShape(name: ParameterName): readonly number[] {
  const [out = 0, into, ...size] = parameterShapes[name];
  return into === undefined ? [out] : [...size, into, out];
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
