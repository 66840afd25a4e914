/** A file of runs that a person has chosen: a list in JSON, or the archive of a workspace. */

import { contentName, runsName } from '../../../core/formats/runs/archive.ts';
import { decodeBase64 } from '../../../core/formats/runs/base64.ts';
import { parseExactly } from '../../../core/formats/runs/exact-json.ts';
import { type LongText, LongTexts, longTextOf } from '../../../core/formats/runs/long-texts.ts';
import {
  type FiledContent,
  largestRunsFile,
  parseRunsFile,
  type RunsFile,
  refused,
} from '../../../core/formats/runs/runs-file.ts';
import { decodeUtf8, encodeUtf8 } from '../../../core/formats/utf8.ts';
import { isZip, openZip, ZipError } from '../../../core/formats/zip/read.ts';
import { messageOf } from '../../../core/told.ts';
import type { NamedBlob } from '../../../protocol/engine.ts';
import { told } from '../telling.ts';
import { inMegabytes } from './in-megabytes.ts';
import { sha256Of } from './sha256-of.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface PartOfRun {
  readonly part: string;
  readonly run: string;
}

export interface OpenedFile {
  readonly name: string;
  readonly file: RunsFile;
  /** The bytes that a part names. Rejects where they are missing, or others. of: which part of which run, as a person calls it. */
  content(wanted: FiledContent, of: PartOfRun): Promise<Bytes>;
  /** The same of a file of an archive. */
  archived(wanted: FiledContent & { readonly file: string }): Promise<Bytes>;
}

/** Rejects with an error that names the file, the place in it and the remedy. */
export async function openRunsFile({ name, content }: NamedBlob): Promise<OpenedFile> {
  if (content.size > largestRunsFile)
    throw refused(name, told('kept-runs/too-large', inMegabytes(content.size)), {
      remedy: told('kept-runs/delete-some'),
    });
  const start = new Uint8Array(await content.slice(0, 4).arrayBuffer());
  return isZip(start) ? openArchive(name, content) : openJson(name, content);
}

async function openArchive(name: string, blob: Blob): Promise<OpenedFile> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const asOurs = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      if (error instanceof ZipError) throw refused(name, error.message, { cause: error });
      throw error;
    }
  };
  const limits = { totalBytes: 2 * largestRunsFile, entries: 200_000 };
  const entries = asOurs(() => openZip(bytes, told('kept-runs/this-file'), limits));
  const find = (entry: string, most: number): Bytes => {
    const found = entries.get(entry);
    if (!found) throw refused(name, told('kept-runs/entry-missing', { entry }));
    if (found.size > most)
      throw refused(name, told('kept-runs/entry-size', { entry, ...sizes(found.size, most) }));
    return asOurs(() => new Uint8Array(found.read()));
  };
  if (!entries.has(runsName))
    throw refused(name, told('kept-runs/no-list', { entry: runsName }), {
      remedy: told('kept-runs/choose-archive'),
    });
  const text = decodeUtf8(find(runsName, longestList));
  const file = parseRunsFile(parsed(name, text ?? ''), name);
  return {
    name,
    file,
    content: async (wanted, of) => checked(name, find(contentName(wanted.sha256), wanted.bytes), wanted, of),
    archived: async (wanted) =>
      checked(name, find(wanted.file, wanted.bytes), wanted, { entry: wanted.file }),
  };
}

/** Of `runs.json` in an archive. */
const longestList = 100_000_000;

/** Bytes of a file that are looked at together. */
const pieceBytes = 4_000_000;

async function openJson(name: string, blob: Blob): Promise<OpenedFile> {
  const { json, found } = await withoutLongTexts(name, blob);
  const value = parsed(name, json);
  const file = parseRunsFile(value, name);
  const astray = new Set(found);
  const places = new Map<string, LongText | Bytes>();
  for (const [sha256, text] of contentsOf(value)) {
    const index = longTextOf(text);
    const longText = index === undefined ? undefined : found[index];
    if (longText) astray.delete(longText);
    places.set(sha256, longText ?? encodeUtf8(text));
  }
  for (const { start, end } of astray)
    throw refused(
      name,
      told('kept-runs/long-text', { start: String(start), characters: String(end - start) }),
    );
  return {
    name,
    file,
    async content(wanted, of) {
      const place = places.get(wanted.sha256);
      if (!place) throw refused(name, told('kept-runs/part-missing', of));
      const encoded =
        place instanceof Uint8Array
          ? place
          : new Uint8Array(await blob.slice(place.start, place.end).arrayBuffer());
      const bytes = decodeBase64(encoded);
      if (!bytes) throw refused(name, told('kept-runs/part-no-base64', { ...of, sha256: wanted.sha256 }));
      return checked(name, bytes, wanted, of);
    },
    archived: ({ file: entry }) =>
      Promise.reject(refused(name, told('kept-runs/only-in-archive', { entry }))),
  };
}

async function withoutLongTexts(name: string, blob: Blob): Promise<ReturnType<LongTexts['end']>> {
  const texts = new LongTexts();
  try {
    for (let start = 0; start < blob.size; start += pieceBytes)
      texts.push(new Uint8Array(await blob.slice(start, start + pieceBytes).arrayBuffer()));
    return texts.end();
  } catch (error) {
    throw refused(name, messageOf(error), { cause: error });
  }
}

function parsed(name: string, json: string): unknown {
  try {
    return parseExactly(json);
  } catch (error) {
    const cause = messageOf(error);
    throw refused(name, told('kept-runs/unreadable', { cause }), { cause: error });
  }
}

/** The texts of `contents`, by their names; what is no text is as if it were not there. */
function contentsOf(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null || !('contents' in value)) return [];
  const { contents } = value;
  if (typeof contents !== 'object' || contents === null) return [];
  return Object.entries(contents).flatMap(([sha256, text]) =>
    typeof text === 'string' ? [[sha256, text] satisfies [string, string]] : [],
  );
}

const sizes = (bytes: number, wanted: number) => ({ bytes: String(bytes), wanted: String(wanted) });

function checked(
  name: string,
  bytes: Bytes,
  wanted: FiledContent,
  of: PartOfRun | { readonly entry: string },
): Bytes {
  const isEntry = 'entry' in of;
  if (bytes.length !== wanted.bytes) {
    const found = sizes(bytes.length, wanted.bytes);
    throw refused(
      name,
      isEntry
        ? told('kept-runs/entry-size', { ...of, ...found })
        : told('kept-runs/part-size', { ...of, ...found }),
    );
  }
  if (sha256Of(bytes) !== wanted.sha256)
    throw refused(name, isEntry ? told('kept-runs/entry-changed', of) : told('kept-runs/part-changed', of));
  return bytes;
}
