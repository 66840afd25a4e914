/** EMNIST keeps its images with rows and columns exchanged, in its IDX files and in what others made of them. */
import { told } from './telling.ts';

/** Told by the names of the files. Source: Cohen et al., "EMNIST: an extension of MNIST to handwritten letters", 2017. */
export const isTransposed = (paths: readonly string[]): boolean => paths.some((path) => /emnist/i.test(path));

export const transposedNote = told('data-files/transposed');

/** Exchanges rows and columns of each image, in place. */
export function transpose(pixels: Uint8Array, side: number, channels: number): void {
  const size = side * side * channels;
  for (let start = 0; start < pixels.length; start += size) {
    for (let row = 1; row < side; row++) {
      for (let column = 0; column < row; column++) {
        for (let channel = 0; channel < channels; channel++) {
          const one = start + (row * side + column) * channels + channel;
          const other = start + (column * side + row) * channels + channel;
          const value = pixels[one] ?? 0;
          pixels[one] = pixels[other] ?? 0;
          pixels[other] = value;
        }
      }
    }
  }
}
