/** IDX files as a person chooses them. */
import type { ImageFile } from '../../protocol/tasks.ts';
import { idx } from './data-files.ts';

export const chosenFile = (path: string, bytes: Uint8Array<ArrayBuffer>): ImageFile => ({
  path,
  content: new Blob([bytes]),
});

/** Both files of a half: square images, each of one shade for its label. name: 'train' or 't10k', as MNIST has it. */
export function idxHalf(name: string, labels: readonly number[], side: number): ImageFile[] {
  const pixels = Uint8Array.from(
    { length: labels.length * side * side },
    (_, at) => 30 * (labels[Math.floor(at / (side * side))] ?? 0) + (at % 7),
  );
  return [
    chosenFile(`${name}-images-idx3-ubyte`, idx([labels.length, side, side], pixels)),
    chosenFile(`${name}-labels-idx1-ubyte`, idx([labels.length], Uint8Array.from(labels))),
  ];
}
