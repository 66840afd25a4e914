/** What the weights are called in Keras, and their shapes there: channels last, dense kernels (in, out). */
import type { Parameter } from '../../network/describe.ts';

/** PyTorch's `conv1.weight` is Keras's `conv1/kernel`. */
export const kerasName = (name: string): string =>
  name.replace('.weight', '/kernel').replace('.bias', '/bias');

/** The layer that multiplies each output of an int8 layer by its own scale, and adds the bias. */
export const scaleLayer = (layer: string): string => `${layer}_scale`;

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
