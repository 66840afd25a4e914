/** A workspace as a zip archive, written piece by piece: what it holds need not lie in memory together. */
import { Zip, ZipPassThrough } from 'fflate';
import { encodeUtf8 } from '../utf8.ts';
import { archiveMark } from './marks.ts';

const explanation = `A workspace of the Quantization Playground: its runs, and the data set where it is a person's own.
Open it there with "Import workspace", or drop it on the page. runs.json lists what is in it; docs/runs-file.md in
the project's repository describes it.
`;

export const runsName = 'runs.json';

/** Contents are named by what they are, so that each is there once. */
export const contentName = (sha256: string): string => `parts/${sha256}.bin`;

/** The first day that a zip archive can name: the same contents make the same archive. */
const timestamp = new Date(1980, 0, 1);

export class ArchiveWriter {
  readonly #ready: Uint8Array<ArrayBufferLike>[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#ready.push(piece);
  });

  constructor() {
    this.text(archiveMark, explanation);
  }

  text(name: string, content: string): void {
    this.bytes(name, encodeUtf8(content));
  }

  /** Stores bytes as they are: weights do not get much smaller, and the texts are little beside them. */
  bytes(name: string, content: Uint8Array): void {
    const file = new ZipPassThrough(name);
    file.mtime = timestamp;
    this.#zip.add(file);
    file.push(content, true);
  }

  end(): void {
    this.#zip.end();
  }

  /** What has been written since this was called last. */
  take(): Uint8Array<ArrayBufferLike>[] {
    return this.#ready.splice(0);
  }
}
