/** Which shapes of images are taken. */
import { DataFileError } from './data-file.ts';
import { megabytes, mostBytes, sides } from './limits.ts';

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

const taken = `The page takes square images of ${sides.least} × ${sides.least} to ${sides.most} × ${sides.most} pixels`;

/** '28 × 28', '32 × 32 in 3 channels' */
function shapeText({ rows, columns, channels }: Shape): string {
  return `${rows} × ${columns}${channels === 1 ? '' : ` in ${channels} channels`}`;
}

/** path: the file, for messages. Returns the side. Throws DataFileError where the page does not take such images. */
export function sideOf(shape: Shape, path: string): number {
  const { rows, columns, channels } = shape;
  const fail = (remedy: string): never => {
    throw new DataFileError(`${path} holds images of ${shapeText(shape)} pixels. ${remedy}`);
  };
  if (rows !== columns) fail(`${taken}: crop them, or fill them up with background.`);
  if (rows < sides.least || rows > sides.most) fail(`${taken}: scale them first.`);
  if (channels !== 1 && channels !== 3) fail(`The page takes 1 channel (grey) or 3 (red, green, blue).`);
  return rows;
}

/** Throws DataFileError where the test images have another shape. */
export function checkSameShape(train: Shape & { path: string }, test: Shape & { path: string }): void {
  if (shapeText(train) === shapeText(test)) return;
  throw new DataFileError(
    `The images in ${train.path} have the size ${shapeText(train)}, but those in ${test.path} have ${shapeText(test)}. Training and test images must be of one size.`,
  );
}

/** Throws DataFileError where so many images are more than the page takes. */
export function checkTotal(count: number, { rows, columns, channels }: Shape, path: string): void {
  const bytes = count * rows * columns * channels;
  if (bytes <= mostBytes) return;
  throw new DataFileError(
    `${path} holds ${count.toLocaleString('en')} images, ${megabytes(bytes)} of pixels. The page takes up to ${megabytes(mostBytes)}: choose a part of them.`,
  );
}
