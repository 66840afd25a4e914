/** What is taken, and how much memory people's files may ask for. */

const million = 1_000_000;

/** Rows and columns of an image. */
export const sides = { least: 8, most: 64 } as const;

/** Pixels of a data set, and the size of an archive, which is held in memory whole. */
export const mostBytes = 512 * million;

/** Most files, those in archives included: ten times those of MNIST or CIFAR as pictures. */
export const mostFiles = 700_000;

/**
 * How many bytes may be held of what a file unpacks to. Images of handwriting and clothes shrink to a quarter; what shrinks to much
 * less is most often a file that was made to fill the memory.
 */
export function mostHeldBytes(packedSize: number): number {
  return Math.min(mostBytes, Math.max(64 * million, 4 * packedSize));
}

/** How many bytes a file may unpack to that are looked at in passing. Text of numbers shrinks to a tenth. */
export function mostPassingBytes(packedSize: number): number {
  return Math.max(64 * million, 30 * packedSize);
}

/** '512 MB' */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / million)} MB`;
}
