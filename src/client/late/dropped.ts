/** Files that were dropped on the page: out of folders, and told apart by what they are. */
import { archiveMark, runsFormat } from '../../core/formats/runs/marks.ts';

/** The actions that dropped files are given to. */
export interface DropTakers {
  tryPicture(file: File, name: string): Promise<void>;
  importData(files: readonly File[]): Promise<void>;
  importWeights(files: readonly File[]): Promise<void>;
  importRuns(files: readonly File[]): Promise<void>;
}

/** entries: the files and folders that were dropped; loose: the files as they are known without folders. */
export async function takeDropped(
  entries: readonly FileSystemEntry[],
  loose: readonly File[],
  takers: DropTakers,
): Promise<void> {
  // Files that a script has made are no entries of a file system.
  const files = entries.length === loose.length ? await filesIn(entries) : loose;
  const [first] = files;
  if (!first) return;
  if (files.length === 1 && first.type.startsWith('image/')) await takers.tryPicture(first, first.name);
  else if (await areRuns(files)) await takers.importRuns(files);
  else if (await areData(files)) await takers.importData(files);
  else await takers.importWeights(files);
}

/** Each file knows the way to it. */
async function filesIn(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = [];
  for (const entry of entries) {
    if (isFile(entry)) files.push(await fileOf(entry));
    else if (isFolder(entry)) files.push(...(await filesIn(await entriesOf(entry))));
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  const path = entry.fullPath.replace(/^\//, '');
  // What a folder is called is the class of the pictures in it; a file that was dropped has no path of its own.
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** A reader hands out a folder in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

const dataNames = /\.(npz|npy|csv|tsv|gz|tgz|tar)$|-ubyte$|^(data_batch_\d|test_batch|train|test)\.bin$/i;
const pictureNames = /\.(png|jpe?g|webp|gif|bmp)$/i;

/** Whether files hold images to learn from; what else is dropped are weights. */
async function areData(files: readonly File[]): Promise<boolean> {
  const isData = await Promise.all(
    files.map(
      async (file) => dataNames.test(file.name) || pictureNames.test(file.name) || (await startsAsData(file)),
    ),
  );
  return isData.includes(true);
}

/** Names in the first entry of a zip archive stand right behind its header. */
const zipNameAt = 30;

async function startsAsData(file: File): Promise<boolean> {
  const start = await startOf(file);
  if (begins(start, [0, 0, 8, 1]) || begins(start, [0, 0, 8, 3])) return true;
  const name = firstInZip(start);
  return name !== undefined && (dataNames.test(name) || pictureNames.test(name) || name.endsWith('/'));
}

/** Whether they are lists of runs, or workspaces with their runs. */
async function areRuns(files: readonly File[]): Promise<boolean> {
  const starts = await Promise.all(files.map(startOf));
  return starts.every(
    (start) => firstInZip(start) === archiveMark || String.fromCharCode(...start).includes(`"${runsFormat}"`),
  );
}

const startOf = async (file: File) => new Uint8Array(await file.slice(0, 300).arrayBuffer());

const begins = (start: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => start[index] === byte);

/** The name of the first entry of a zip archive; undefined where it is none. */
function firstInZip(start: Uint8Array): string | undefined {
  if (!begins(start, [0x50, 0x4b, 3, 4])) return undefined;
  const length = (start[26] ?? 0) + 256 * (start[27] ?? 0);
  return String.fromCharCode(...start.subarray(zipNameAt, zipNameAt + length));
}
