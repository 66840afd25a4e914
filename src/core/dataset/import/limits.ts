/** What is taken of people's data. How much memory files may ask for is in contents/memory.ts. */

const million = 1_000_000;

/** Rows and columns of an image. */
export const sides = { least: 8, most: 64 } as const;

/** Pixels of a data set; and the size of a zip archive, which is held in memory whole. */
export const mostBytes = 512 * million;

/** Most files, those in archives included: ten times those of MNIST or CIFAR as pictures. */
export const mostFiles = 700_000;

/** How many bytes a file may unpack to that are only passed over or looked at: text of numbers shrinks to a tenth. */
export function mostPassingBytes(packedSize: number): number {
  return Math.max(64 * million, 30 * packedSize);
}

/** 512 of 512 MB */
export const megabytes = (bytes: number): number => Math.round(bytes / million);
