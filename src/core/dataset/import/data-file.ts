/**
 * Between people's data and who reads them: what a file is, what the surroundings (worker, Node) lend, and what comes of it.
 * `readDataFiles` in read.ts beside this reads them.
 */
import type { DataSetInfo } from '../dataset-info.ts';

export interface DataFile {
  /** Name, with its folders where a folder was chosen: 'train/cat/1.png'. */
  readonly path: string;
  readonly size: number;
  /** The content from the start, piece by piece. Each call begins anew. */
  stream(): AsyncIterable<Uint8Array>;
}

/** Decoded picture: pixels ordered row, column, channel, RGBA 8 bit. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

export interface ImportSurroundings {
  /** Undefined where the picture is damaged or of a kind that this browser cannot read. */
  decodePicture(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<Picture | undefined>;
  /** Told every now and then, and awaited, so that a worker can pause and answer questions. Throws to stop the import. */
  progress(doneBytes: number, totalBytes: number): Promise<void>;
}

export interface ImportOptions {
  /** Rows and columns that pictures are scaled and cropped to; undefined: as they are, if they are all square and of one size. */
  readonly side?: number;
  /** For the order of images that come sorted by class. */
  readonly seed: number;
}

/** Both arrays may be views on larger buffers. */
export interface LabelledImages {
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Ordered image, row, column, channel. */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

export interface ImportedData {
  readonly info: DataSetInfo;
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  /** What was done: messages of whole sentences, such as `data-files/last-sixth`. */
  readonly notes: readonly string[];
}

/** Data that can't be used. The message names the file, what is wrong with it and what to do. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}
