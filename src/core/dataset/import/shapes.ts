/** Which shapes of images are taken. */
import { DataFileError } from './data-file.ts';
import { megabytes, mostBytes, sides } from './limits.ts';
import { told } from './telling.ts';

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** Rows and columns are written as they are, without a separator. */
const sizeOf = ({ rows, columns }: Shape) => ({ rows: String(rows), columns: String(columns) });

/** '28 × 28', '32 × 32 in 3 channels' */
function tellShape(shape: Shape): string {
  return shape.channels === 1
    ? told('data-files/size', sizeOf(shape))
    : told('data-files/size-in-channels', { ...sizeOf(shape), channels: shape.channels });
}

/** path: the file, for messages. Returns the side. Throws DataFileError where the page does not take such images. */
export function sideOf(shape: Shape, path: string): number {
  const { rows, columns, channels } = shape;
  const size = sizeOf(shape);
  if (rows !== columns) throw new DataFileError(told('data-files/not-square', { path, ...size, ...sides }));
  if (rows < sides.least || rows > sides.most)
    throw new DataFileError(told('data-files/other-size', { path, ...size, ...sides }));
  if (channels !== 1 && channels !== 3)
    throw new DataFileError(told('data-files/other-channels', { path, ...size, channels }));
  return rows;
}

/** Throws DataFileError where the test images have another shape. */
export function checkSameShape(train: Shape & { path: string }, test: Shape & { path: string }): void {
  const [trainSize, testSize] = [tellShape(train), tellShape(test)];
  if (trainSize === testSize) return;
  throw new DataFileError(
    told('data-files/sizes-differ', { trainPath: train.path, trainSize, testPath: test.path, testSize }),
  );
}

/** Throws DataFileError where so many images are more than the page takes. */
export function checkTotal(count: number, { rows, columns, channels }: Shape, path: string): void {
  const bytes = count * rows * columns * channels;
  if (bytes <= mostBytes) return;
  throw new DataFileError(
    told('data-files/too-much', { path, count, megabytes: megabytes(bytes), most: megabytes(mostBytes) }),
  );
}
