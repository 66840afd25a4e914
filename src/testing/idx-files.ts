/** IDX files as a person chooses them. */
import type { ImageFile } from '../protocol/tasks.ts';

/** One array in the format: its sizes, then its bytes. */
function idx(sizes: readonly number[], elements: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  header.setUint8(2, 0x08);
  header.setUint8(3, sizes.length);
  sizes.forEach((size, i) => {
    header.setUint32(4 + 4 * i, size);
  });
  return Uint8Array.from([...new Uint8Array(header.buffer), ...elements]);
}

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
