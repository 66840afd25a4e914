/** What the weights are called in Keras, and their shapes there: channels last, dense kernels (in, out). */
import { describeNetwork, layersOf, type Parameter } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';

/** PyTorch's `conv1.weight` is Keras's `conv1/kernel`. */
export const kerasName = (name: string): string =>
  name.replace('.weight', '/kernel').replace('.bias', '/bias');

/** The layer that multiplies each output of an int8 layer by its own scale, and adds the bias. */
export const scaleLayer = (layer: string): string => `${layer}_scale`;

/** The weights of a BatchNormalization, in Keras's order. */
const scaleWeights = ['gamma', 'beta', 'moving_mean', 'moving_variance'] as const;

/** Shapes by name, in the order of the file. */
export type KerasShapes = ReadonlyMap<string, readonly number[]>;

/** A convolution's (out, in, height, width) is (height, width, in, out) there, a dense layer's (out, in) is (in, out). */
export function kerasShape({ shape }: Pick<Parameter, 'shape'>): readonly number[] {
  const [out = 0, into, ...size] = shape;
  return into === undefined ? [out] : [...size, into, out];
}

/** Undoes `kerasShape` for a kernel. */
export function pytorchShape(kernelShape: readonly number[]): readonly number[] {
  const [out = 0, into = 0] = kernelShape.toReversed();
  return [out, into, ...kernelShape.slice(0, -2)];
}

export function plainShapes(spec: NetworkSpec): KerasShapes {
  return new Map(
    describeNetwork(spec).parameters.map((parameter) => [kerasName(parameter.name), kerasShape(parameter)]),
  );
}

/** The names where each dense layer is split in two: one layer of integers, and one of scales and bias. */
export function perChannelShapes(spec: NetworkSpec): KerasShapes {
  const dense = layersOf(spec).filter(({ kind }) => kind === 'dense');
  const withoutDenseBiases = [...plainShapes(spec)].filter(
    ([name]) => !dense.some((layer) => name === `${layer.name}/bias`),
  );
  return new Map([
    ...withoutDenseBiases,
    ...dense.flatMap(({ name, outFeatures }) =>
      scaleWeights.map((weight): [string, readonly number[]] => [
        `${scaleLayer(name)}/${weight}`,
        [outFeatures],
      ]),
    ),
  ]);
}
