/** What a convolution reads: it turns the convolution into a matrix product. */
import type { ConvLayer } from '../../network/describe.ts';

/**
 * The surroundings of every pixel, kernel x kernel, with `padding` beyond the border. image: (side, side, channels). Fills
 * `patches`, (side * side, channels * kernel * kernel), ordered channel, row, column as PyTorch's weights are, so that these need no
 * permutation.
 */
export function gatherPatches(
  image: Float32Array | Float64Array | Uint8ClampedArray,
  { side, inChannels, kernel }: Pick<ConvLayer, 'side' | 'inChannels' | 'kernel'>,
  padding: number,
  patches: Float32Array | Float64Array | Uint8ClampedArray,
): void {
  const reach = (kernel - 1) / 2;
  const width = side + 2 * reach;
  // With its border around it, every patch reads at the same offsets.
  const padded = new Float64Array(width * width * inChannels).fill(padding);
  for (let row = 0; row < side; row++) {
    const line = image.subarray(row * side * inChannels, (row + 1) * side * inChannels);
    padded.set(line, ((row + reach) * width + reach) * inChannels);
  }
  const offsets = patchOffsets(width, inChannels, kernel);
  let next = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const first = (y * width + x) * inChannels;
      for (let i = 0; i < offsets.length; i++) patches[next++] = padded[first + (offsets[i] ?? 0)] ?? 0;
    }
  }
}

/** Where the values of a patch stand behind its first pixel, in PyTorch's order. width: of the image in pixels, border included. */
export function patchOffsets(width: number, channels: number, kernel: number): Int32Array {
  const offsets = new Int32Array(channels * kernel * kernel);
  let next = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < kernel; row++) {
      for (let column = 0; column < kernel; column++) {
        offsets[next++] = (row * width + column) * channels + channel;
      }
    }
  }
  return offsets;
}
