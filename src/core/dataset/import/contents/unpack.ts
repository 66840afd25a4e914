/** Opens what files are packed in: gzip, zip and tar, in one another where need be. */
import { isZip, openZipWithFolders, type ZipArchive, ZipError } from '../../../formats/zip/read.ts';
import { DataFileError } from '../data-file.ts';
import { megabytes, mostBytes, mostFiles, mostPassingBytes } from '../limits.ts';
import { told } from '../telling.ts';
import { allOf, type Content, headOf } from './content.ts';
import { gunzipped, isGzip } from './gunzip.ts';
import { isJunk } from './junk.ts';
import { bytesPerFile, type Memory } from './memory.ts';
import { isPictureName } from './picture-signs.ts';
import type { Progress } from './progress.ts';
import { isTar, readTar } from './tar.ts';

/** A zip of a tar.gz is three. */
const mostLayers = 4;

/** One file in two ways: as its reader takes it, which counts as progress, and to look at. */
export interface Source {
  readonly counting: Content;
  readonly silent: Content;
  /** True where its bytes are a file that was chosen, which is there anyway. */
  readonly isChosen: boolean;
}

export interface Unpacked {
  readonly contents: Content[];
  /** Names of folders that have an entry of their own, each with its / at the end. */
  readonly folders: string[];
}

/** Throws DataFileError. */
export async function unpack(
  sources: readonly Source[],
  memory: Memory,
  progress: Progress,
): Promise<Unpacked> {
  const unpacked: Unpacked = { contents: [], folders: [] };
  const open = async (source: Source, layer: number): Promise<void> => {
    const { path } = source.silent;
    if (isJunk(path)) return;
    // Each is looked at when it is decoded: opening all of a large folder twice takes minutes in a browser.
    const head = isPictureName(path) ? new Uint8Array() : await headOf(source.silent, 512);
    if (!isGzip(head) && !isZip(head) && !isTar(head)) {
      unpacked.contents.push(source.counting);
      if (unpacked.contents.length > mostFiles) {
        throw new DataFileError(told('data-files/many-files', { most: mostFiles }));
      }
      return;
    }
    if (layer === mostLayers) {
      throw new DataFileError(told('data-files/many-layers', { path, most: mostLayers }));
    }
    for (const inner of await innerOf(source, head)) await open(inner, layer + 1);
  };

  const innerOf = async (source: Source, head: Uint8Array): Promise<Source[]> => {
    const { silent, counting } = source;
    if (isGzip(head)) {
      return [{ silent: gunzipped(silent), counting: gunzipped(counting), isChosen: false }];
    }
    const entries = isZip(head) ? await zipEntries(source) : await tarEntries(source);
    return entries.map((entry) => ({ silent: entry, counting: progress.entry(entry), isChosen: false }));
  };

  const zipEntries = async ({ silent, isChosen }: Source): Promise<Content[]> => {
    const { path } = silent;
    if ((silent.size ?? 0) > mostBytes) {
      throw new DataFileError(told('data-files/zip-too-large', { path, megabytes: megabytes(mostBytes) }));
    }
    const bytes = await allOf(silent, (more) => isChosen || memory.claim(more, path));
    const { entries, folders } = openedZip(bytes, path);
    memory.claim(entries.size * bytesPerFile, path);
    unpacked.folders.push(...folders.map((name) => `${path}/${name}`).filter((name) => !isJunk(name)));
    return [...entries].map(([name, entry]) => ({
      path: `${path}/${name}`,
      packedSize: entry.storedSize,
      size: entry.size,
      stream: () => streamOf(entry.pieces()),
    }));
  };

  const tarEntries = async ({ silent }: Source): Promise<Content[]> => {
    const { path, packedSize } = silent;
    const { files, folders } = await readTar(silent, memory, (name) => !isJunk(name));
    unpacked.folders.push(...folders.map((name) => `${path}/${tidy(name)}`).filter((name) => !isJunk(name)));
    const total = files.reduce((sum, { bytes }) => sum + bytes.length, 1);
    return files.map(({ name, bytes }) => ({
      path: `${path}/${tidy(name)}`,
      packedSize: (packedSize * bytes.length) / total,
      size: bytes.length,
      stream: () => streamOf([bytes]),
    }));
  };

  for (const source of sources) await open(source, 0);
  return unpacked;
}

/** './train/1.png' is how tar names what was packed as '.'. */
const tidy = (name: string): string => name.replace(/^(\.?\/)+/, '');

function openedZip(bytes: Uint8Array, path: string): { entries: ZipArchive; folders: readonly string[] } {
  try {
    return openZipWithFolders(bytes, path, {
      totalBytes: mostPassingBytes(bytes.length),
      entries: mostFiles,
    });
  } catch (error) {
    if (error instanceof ZipError) throw new DataFileError(error.message, { cause: error });
    throw error;
  }
}

/** What is in memory, as a stream. */
function streamOf(pieces: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]: () => {
      const iterator = pieces[Symbol.iterator]();
      return { next: () => settled(() => iterator.next()) };
    },
  };
}

function settled<T>(compute: () => T): Promise<T> {
  try {
    return Promise.resolve(compute());
  } catch (error) {
    return Promise.reject(
      error instanceof ZipError ? new DataFileError(error.message, { cause: error }) : error,
    );
  }
}
