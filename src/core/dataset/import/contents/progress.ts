/** Tells the surroundings how far reading has come: in bytes of the files that were chosen, each counted when its content is read. */
import type { DataFile, ImportSurroundings } from '../data-file.ts';
import type { Content } from './content.ts';

export class Progress {
  readonly #tell: ImportSurroundings['progress'];
  readonly #total: number;
  #done = 0;

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
    const told = () => this.#told();
    let isCounted = false;
    const count = () => {
      if (!isCounted) this.#done += content.packedSize;
      isCounted = true;
    };
    return {
      ...content,
      async *stream() {
        for await (const piece of content.stream()) {
          yield piece;
          await told();
        }
        count();
        await told();
      },
    };
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
