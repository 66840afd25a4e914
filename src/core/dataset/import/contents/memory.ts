/** How much may be held of what files unpack to. */
import { DataFileError } from '../data-file.ts';
import { megabytes } from '../limits.ts';
import { told } from '../telling.ts';

const million = 1_000_000;

/** What is small is let through whatever it was packed to; images of handwriting and clothes shrink to a quarter. */
const least = 64 * million;
const timesPacked = 4;

/** What is kept of each file in an archive: its name, where it lies, which class it shows. */
export const bytesPerFile = 800;

export class Memory {
  readonly #most: number;
  #held = 0;

  /** packedSize: bytes of all files that were chosen. */
  constructor(packedSize: number) {
    this.#most = Math.max(least, timesPacked * packedSize);
  }

  /** Called before memory is taken. path: for whom. Throws DataFileError where it is more than the files allow. */
  claim(bytes: number, path: string): void {
    this.#held += bytes;
    if (this.#held <= this.#most) return;
    throw new DataFileError(told('data-files/unpacks-too-large', { path, megabytes: megabytes(this.#most) }));
  }
}
