/** Pictures in folders, a folder a class: decoded one by one, scaled, and packed. */
import { allOf, type Content } from '../../contents/content.ts';
import { DataFileError, type ImportOptions, type ImportSurroundings, type Picture } from '../../data-file.ts';
import { megabytes } from '../../limits.ts';
import { someOf } from '../../lists.ts';
import type { RawData, RawSplit } from '../../raw-data.ts';
import { nameOf } from '../../roles.ts';
import { checkTotal } from '../../shapes.ts';
import { PackedPixels } from './packed-pixels.ts';
import { type PlacedPicture, placePictures } from './picture-folders.ts';
import { PictureSizes } from './picture-sizes.ts';
import { told } from './telling.ts';

/** More than a camera writes. */
const largestPicture = 100_000_000;
/** Pictures that cannot be decoded are listed, so that they can be removed at once; after so many, something else is wrong. */
const mostUnreadable = 20;

type Decode = ImportSurroundings['decodePicture'];

/** folders: those that are known even if nothing is in them. Throws DataFileError. */
export async function readPictures(
  contents: readonly Content[],
  folders: readonly string[],
  { side }: Pick<ImportOptions, 'side'>,
  { decodePicture }: { decodePicture: Decode },
): Promise<RawData> {
  const paths = contents.map(({ path }) => path);
  const { classNames, train, test, notes } = placePictures(paths, folders);
  const reader = new PictureReader(contents, new PictureSizes(side), decodePicture);
  for (const pictures of [train, test]) await reader.read(pictures);
  reader.checkReadable();
  const [trainPixels, testPixels] = reader.pixels();
  const splitOf = (pictures: readonly PlacedPicture[], pixels = new Uint8Array()): RawSplit => {
    const place = (image: number): string => paths[pictures[image]?.picture ?? -1] ?? '';
    return { path: place(0), pixels, labels: Int32Array.from(pictures, ({ label }) => label), place };
  };
  return {
    side: reader.side,
    channels: reader.channels,
    train: splitOf(train, trainPixels),
    ...(test.length > 0 && { test: splitOf(test, testPixels) }),
    name: nameOf(sharedPath(paths)),
    paths,
    classNames,
    notes: [...notes, ...reader.notes()],
  };
}

class PictureReader {
  readonly #contents: readonly Content[];
  readonly #sizes: PictureSizes;
  readonly #decode: Decode;
  readonly #packed: PackedPixels[] = [];
  readonly #unreadable: string[] = [];
  side = 0;

  constructor(contents: readonly Content[], sizes: PictureSizes, decode: Decode) {
    this.#contents = contents;
    this.#sizes = sizes;
    this.#decode = decode;
  }

  get channels(): number {
    return Math.max(...this.#packed.map(({ channels }) => channels));
  }

  /** Of each split, once all were read: one picture in colour makes all of them so. */
  pixels(): Uint8Array<ArrayBuffer>[] {
    const { channels } = this;
    return this.#packed.map((packed) => packed.bytes(channels));
  }

  notes(): string[] {
    return this.#sizes.notes();
  }

  async read(pictures: readonly PlacedPicture[]): Promise<void> {
    let packed: PackedPixels | undefined;
    for (const [image, { picture }] of pictures.entries()) {
      const content = this.#contents[picture];
      const decoded = content && (await this.#decoded(content));
      if (!content || !decoded) continue;
      this.side = this.#sizes.sideFor(decoded, content.path);
      packed ??= this.#begin(pictures.length, content.path);
      packed.put(image, this.#sizes.coloursOf(decoded, this.side));
    }
  }

  #begin(count: number, path: string): PackedPixels {
    const packed = new PackedPixels(count, this.side, (channels) => {
      checkTotal(count, { rows: this.side, columns: this.side, channels }, path.split('/')[0] ?? path);
    });
    this.#packed.push(packed);
    return packed;
  }

  async #decoded(content: Content): Promise<Picture | undefined> {
    const { path } = content;
    let held = 0;
    const bytes = await allOf(content, (more) => {
      held += more;
      if (held <= largestPicture) return;
      throw new DataFileError(told('pictures/too-large', { path, megabytes: megabytes(largestPicture) }));
    });
    const picture = await this.#decode(bytes, path);
    if (picture) return picture;
    this.#unreadable.push(path);
    if (this.#unreadable.length >= mostUnreadable) this.checkReadable();
    return undefined;
  }

  /** Throws DataFileError where pictures could not be decoded. */
  checkReadable(): void {
    const [first, ...others] = this.#unreadable;
    if (first === undefined) return;
    throw new DataFileError(
      others.length === 0
        ? told('pictures/unreadable', { path: first })
        : told('pictures/several-unreadable', { paths: someOf(this.#unreadable, 5) }),
    );
  }
}

/** The folders that all of these lie in. */
function sharedPath(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const segments = first.split('/').slice(0, -1);
  const differs = segments.findIndex((segment, i) => others.some((path) => path.split('/')[i] !== segment));
  const shared = differs < 0 ? segments : segments.slice(0, differs);
  return shared.join('/') || first;
}
