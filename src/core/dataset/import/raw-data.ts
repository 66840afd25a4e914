/** What every reader makes of people's files, before it is checked and becomes a data set (set/assemble.ts). */

export interface RawSplit {
  /** The file of the images, for messages. */
  readonly path: string;
  /** Ordered image, row, column, channel. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** A whole number for each image. */
  readonly labels: Int32Array<ArrayBuffer>;
  /** Where the label of an image stands, as a message that begins a sentence: 'Line 7 of train.csv', 'Image 4 of labels.npy'. */
  place(image: number): string;
}

export interface RawData {
  readonly side: number;
  readonly channels: number;
  readonly train: RawSplit;
  readonly test?: RawSplit;
  /** What the files call the data set. */
  readonly name: string;
  /** All files that were read. */
  readonly paths: readonly string[];
  /** What the files call each label; absent where labels are only numbers. */
  readonly classNames?: readonly string[];
  /** What was done: messages of whole sentences. */
  readonly notes: readonly string[];
}
