/**
 * A network as a value: what it reads, the blocks that a person chose, and how many classes it tells apart. It can be stored, sent,
 * compared and written into a file. `describeNetwork` derives everything else from it.
 */

/** Convolution with 'same' padding and stride 1, then ReLU. */
interface ConvBlock {
  readonly kind: 'conv';
  readonly filters: number;
  /** Rows and columns of the kernel, an odd number. */
  readonly kernel: number;
}

/** Max-pooling, 2 x 2, stride 2. An odd last row or column is left out. */
interface PoolBlock {
  readonly kind: 'pool';
}

/** While training, each value is set to 0 with this probability and the others grow by 1 / (1 - probability). */
interface DropoutBlock {
  readonly kind: 'dropout';
  readonly probability: number;
}

/** Fully connected, then ReLU. */
interface DenseBlock {
  readonly kind: 'dense';
  readonly units: number;
}

export type Block = ConvBlock | PoolBlock | DropoutBlock | DenseBlock;

/** What a data set decides of the network that reads it. */
export interface InputGeometry {
  /** Rows and columns of an image. */
  readonly side: number;
  /** 1 for grey, 3 for colour. */
  readonly channels: number;
  readonly classes: number;
  /** Its name, where it is known. Files take it along; whether two networks are the same does not depend on it. */
  readonly dataset?: string;
}

export interface NetworkSpec extends InputGeometry {
  /** The last dense layer, one unit a class and no ReLU, is implied. */
  readonly blocks: readonly Block[];
}

/** Whether networks for one can read the images of the other. */
export function sameGeometry(a: InputGeometry, b: InputGeometry): boolean {
  return a.side === b.side && a.channels === b.channels && a.classes === b.classes;
}
