import { largestRunsFile } from '../../../core/formats/runs/runs-file.ts';

/** The size of a file, and of the largest that a page takes, for a message. */
export const inMegabytes = (bytes: number) => ({
  megabytes: String(Math.ceil(bytes / 1e6)),
  most: String(largestRunsFile / 1e6),
});
