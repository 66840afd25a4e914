// The first layer of the trained weights in plain loops, to compare with what the page draws of it.
import { tensorBytes, trainedWeights } from './reference.ts';

/** What conv1 of the trained weights gives for a test image, after its ReLU: channel by channel, in plain loops. */
export function conv1Of(image: Uint8Array): Float64Array[] {
  const tensors = tensorBytes(trainedWeights);
  const floats = (name: string) => new Float32Array(tensors.get(name)?.buffer ?? new ArrayBuffer(0));
  const [weight, bias] = [floats('conv1.weight'), floats('conv1.bias')];
  const x = (row: number, column: number) =>
    row < 0 || row > 27 || column < 0 || column > 27
      ? 0
      : ((image[28 * row + column] ?? 0) / 255 - 0.1307) / 0.3081;
  return Array.from(bias, (offset, channel) =>
    Float64Array.from({ length: 784 }, (_, position) => {
      let sum = offset;
      for (let tap = 0; tap < 9; tap++) {
        const row = Math.floor(position / 28) + Math.floor(tap / 3) - 1;
        sum += x(row, (position % 28) + (tap % 3) - 1) * (weight[9 * channel + tap] ?? 0);
      }
      return Math.max(0, sum);
    }),
  );
}
