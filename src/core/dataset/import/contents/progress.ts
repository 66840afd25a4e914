/** Tells the surroundings how far reading has come: in bytes of the files that were chosen, each counted when its content is read. */
import type { DataFile, ImportSurroundings } from '../data-file.ts';
import type { Content } from './content.ts';

export class Progress {
  readonly #tell: ImportSurroundings['progress'];
  readonly #total: number;
  #done = 0;
  /** One for all entries, of which there may be a hundred thousand. */
  readonly #passed = (bytes: number): Promise<void> => {
    this.#done += bytes;
    return this.#told();
  };

  constructor(files: readonly DataFile[], surroundings: ImportSurroundings) {
    this.#tell = (done, total) => surroundings.progress(done, total);
    this.#total = files.reduce((sum, { size }) => sum + size, 0);
  }

  /** A chosen file that is read for its data. What is read a second time does not count again. */
  counting(file: DataFile): Content {
    let furthest = 0;
    return this.#content(file, (at) => {
      this.#done += Math.max(0, at - furthest);
      furthest = Math.max(furthest, at);
    });
  }

  /** A chosen file that is only looked at, or unpacked: what is in it counts. */
  silent(file: DataFile): Content {
    return this.#content(file, () => undefined);
  }

  /** A content out of an archive. It counts once, when it was read. */
  entry(content: Content): Content {
    return new CountedOnce(content, this.#passed);
  }

  #content(file: DataFile, passed: (at: number) => void): Content {
    const told = () => this.#told();
    return {
      path: file.path,
      packedSize: file.size,
      size: file.size,
      async *stream() {
        let at = 0;
        for await (const piece of file.stream()) {
          yield piece;
          at += piece.length;
          passed(at);
          await told();
        }
      },
    };
  }

  async #told(): Promise<void> {
    await this.#tell(Math.min(this.#done, this.#total), this.#total);
  }
}

class CountedOnce implements Content {
  readonly #content: Content;
  readonly #passed: (bytes: number) => Promise<void>;
  #isCounted = false;

  /** passed: told now and then that so many bytes more were read. */
  constructor(content: Content, passed: (bytes: number) => Promise<void>) {
    this.#content = content;
    this.#passed = passed;
  }

  get path(): string {
    return this.#content.path;
  }

  get packedSize(): number {
    return this.#content.packedSize;
  }

  get size(): number | undefined {
    return this.#content.size;
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#content.stream()) {
      yield piece;
      await this.#passed(0);
    }
    const bytes = this.#isCounted ? 0 : this.packedSize;
    this.#isCounted = true;
    await this.#passed(bytes);
  }
}
