/** The zip archive of torch.save: `<root>/data.pkl`, and each storage's bytes as `<root>/data/<key>`. */
import { baseName } from '../file-set.ts';
import { decodeUtf8 } from '../utf8.ts';
import { openZip, type ZipArchive, type ZipLimits } from '../zip/read.ts';
import { PthError, shown } from './error.ts';
import { told } from './telling.ts';

export class PthArchive {
  readonly #entries: ZipArchive;
  readonly #root: string;
  readonly fileName: string;

  /** Throws ZipError where it is no zip archive, PthError where it is another one. */
  constructor(bytes: Uint8Array, fileName: string, limits: ZipLimits) {
    this.fileName = fileName;
    this.#entries = openZip(bytes, fileName, limits);
    this.#root = this.#findRoot();
    this.#checkByteOrder();
  }

  #findRoot(): string {
    const names = [...this.#entries.keys()];
    if (names.some((name) => baseName(name) === 'constants.pkl')) {
      throw new PthError(this.fileName, told('pth/torchscript'));
    }
    const pickles = names.filter((name) => baseName(name) === 'data.pkl');
    const [pickle] = pickles;
    if (pickles.length !== 1 || pickle === undefined) {
      throw new PthError(this.fileName, told('pth/pickles', { count: pickles.length }));
    }
    return pickle.slice(0, -'data.pkl'.length);
  }

  /** Absent from files of PyTorch before 2.1, which were all little-endian. */
  #checkByteOrder(): void {
    const order = this.#entries.get(`${this.#root}byteorder`);
    if (order && decodeUtf8(order.read()) !== 'little') {
      throw new PthError(this.fileName, told('pth/big-endian'));
    }
  }

  pickle(): Uint8Array {
    return this.#read('data.pkl');
  }

  storage(key: string): Uint8Array {
    return this.#read(`data/${key}`);
  }

  #read(name: string): Uint8Array {
    const entry = this.#entries.get(this.#root + name);
    if (!entry) {
      throw new PthError(this.fileName, told('pth/entry-missing', { entry: shown(name) }));
    }
    return entry.read();
  }
}
