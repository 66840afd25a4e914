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
import type { NamedBlob } from '../../../protocol/engine.ts';
import { sha256Of } from './sha256-of.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface OpenedFile {
  readonly name: string;
  readonly file: RunsFile;
  /** The bytes that a part names. Rejects where they are missing, or others. what: of which they are, in words. */
  content(wanted: FiledContent, what: string): Promise<Bytes>;
  /** The same of a file of an archive. */
  archived(wanted: FiledContent & { readonly file: string }): Promise<Bytes>;
}

/** Rejects with an error that names the file, the place in it and the remedy. */
export async function openRunsFile({ name, content }: NamedBlob): Promise<OpenedFile> {
  if (content.size > largestRunsFile)
    throw refused(
      name,
      `it has ${Math.ceil(content.size / 1e6)} MB, and a browser holds no more than ${largestRunsFile / 1e6} MB of one for certain`,
      { remedy: 'Delete runs that you do not need on the page that it comes from, and export it again.' },
    );
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
  const entries = asOurs(() => openZip(bytes, 'it', { totalBytes: 2 * largestRunsFile, entries: 200_000 }));
  const find = (entry: string, most: number): Bytes => {
    const found = entries.get(entry);
    if (!found) throw refused(name, `its entry "${entry}" is missing`);
    if (found.size > most)
      throw refused(name, `its entry "${entry}" has ${found.size} bytes, and not ${most}`);
    return asOurs(() => new Uint8Array(found.read()));
  };
  if (!entries.has(runsName))
    throw refused(name, `it has no "${runsName}"`, {
      remedy: 'Choose an archive that Export workspace has made; weights and data have buttons of their own.',
    });
  const text = decodeUtf8(find(runsName, longestList));
  const file = parseRunsFile(parsed(name, text ?? ''), name);
  return {
    name,
    file,
    content: async (wanted, what) =>
      checked(name, find(contentName(wanted.sha256), wanted.bytes), wanted, what),
    archived: async (wanted) =>
      checked(name, find(wanted.file, wanted.bytes), wanted, `its entry "${wanted.file}"`),
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
      `the text at byte ${start} has ${end - start} characters, more than any text of a run`,
    );
  return {
    name,
    file,
    async content(wanted, what) {
      const place = places.get(wanted.sha256);
      if (!place) throw refused(name, `${what} is missing among its "contents"`);
      const encoded =
        place instanceof Uint8Array
          ? place
          : new Uint8Array(await blob.slice(place.start, place.end).arrayBuffer());
      const bytes = decodeBase64(encoded);
      if (!bytes) throw refused(name, `${what} is no base64 (contents.${wanted.sha256})`);
      return checked(name, bytes, wanted, what);
    },
    archived: ({ file: entry }) =>
      Promise.reject(refused(name, `it names "${entry}", which only the archive of a workspace has`)),
  };
}

async function withoutLongTexts(name: string, blob: Blob): Promise<ReturnType<LongTexts['end']>> {
  const texts = new LongTexts();
  try {
    for (let start = 0; start < blob.size; start += pieceBytes)
      texts.push(new Uint8Array(await blob.slice(start, start + pieceBytes).arrayBuffer()));
    return texts.end();
  } catch (error) {
    throw refused(name, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function parsed(name: string, json: string): unknown {
  try {
    return parseExactly(json);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw refused(name, `it is neither sound JSON nor the archive of a workspace (${cause})`, {
      cause: error,
    });
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

function checked(name: string, bytes: Bytes, wanted: FiledContent, what: string): Bytes {
  if (bytes.length !== wanted.bytes)
    throw refused(name, `${what} has ${bytes.length} bytes, and not ${wanted.bytes}`);
  if (sha256Of(bytes) !== wanted.sha256)
    throw refused(name, `the checksum of ${what} is wrong: some of its bytes changed`);
  return bytes;
}
