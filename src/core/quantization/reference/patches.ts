/** What a convolution reads: it turns the convolution into a matrix product. */
import type { ConvLayer } from '../../network/describe.ts';

/**
 * The surroundings of every pixel, kernel x kernel, with `padding` beyond the border. image: (side, side, channels). Fills
 * `patches`, (side * side, channels * kernel * kernel), ordered channel, row, column as PyTorch's weights are, so that these need no
 * permutation.
 */
export function gatherPatches(
  image: Float32Array | Uint8ClampedArray,
  { side, inChannels, kernel }: Pick<ConvLayer, 'side' | 'inChannels' | 'kernel'>,
  padding: number,
  patches: Float32Array | Float64Array | Uint8ClampedArray,
): void {
  const reach = (kernel - 1) / 2;
  let next = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (let channel = 0; channel < inChannels; channel++) {
        for (let row = y - reach; row <= y + reach; row++) {
          for (let column = x - reach; column <= x + reach; column++) {
            const inside = row >= 0 && row < side && column >= 0 && column < side;
            patches[next++] = inside ? (image[(row * side + column) * inChannels + channel] ?? 0) : padding;
          }
        }
      }
    }
  }
}
