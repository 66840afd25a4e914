/** What a 3 x 3 convolution reads: it turns the convolution into a matrix product. */

/**
 * The 3 x 3 surroundings of every pixel, with `padding` beyond the border. image: (side, side, channels). Fills
 * `patches`, (side * side, channels * 9), ordered channel, row, column as PyTorch's weights are, so that these need no permutation.
 */
export function gatherPatches(
  image: Float32Array | Uint8ClampedArray,
  side: number,
  channels: number,
  padding: number,
  patches: Float64Array | Uint8ClampedArray,
): void {
  let next = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (let channel = 0; channel < channels; channel++) {
        for (let row = y - 1; row <= y + 1; row++) {
          for (let column = x - 1; column <= x + 1; column++) {
            const inside = row >= 0 && row < side && column >= 0 && column < side;
            patches[next++] = inside ? (image[(row * side + column) * channels + channel] ?? 0) : padding;
          }
        }
      }
    }
  }
}
