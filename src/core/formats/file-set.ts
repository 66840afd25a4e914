/** Files that belong together: what an archive holds, or what somebody chose at once. */

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** By name; in an archive, by path. A zip archive is one. */
export type FileSet = ReadonlyMap<string, { readonly size: number; read(): Uint8Array }>;

/** Of files with one name, the last counts. */
export function looseFiles(files: readonly NamedFile[]): FileSet {
  return new Map(files.map(({ name, bytes }) => [name, { size: bytes.length, read: () => bytes }]));
}

/** Without what a Mac leaves in every archive and every folder. */
export function withoutLeftovers(files: FileSet): FileSet {
  return new Map([...files].filter(([name]) => !/(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(name)));
}

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder of a path with the slash behind it; nothing at the top. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
