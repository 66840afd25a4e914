// The source of the page as trees, for tests that look for texts in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { root } from '../setup/project.mjs';

export interface SourceFile {
  /** From the project's root. */
  readonly path: string;
  readonly code: string;
  readonly program: ESTree.Program;
}

/** All TypeScript files below some folders that are part of the page: no tests, and nothing that a script has written. */
export function sourcesBelow(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|\/)(?:generated|testing|test-support|conformance)\//.test(path))
    .map((path) => {
      const code = readFileSync(join(root, path), 'utf8');
      return { path, code, program: parseSync(path, code).program };
    });
}

/** A node of the tree, of whatever kind. */
export interface SourceNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export const isNode = (value: unknown): value is SourceNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes right below a node, in the order of the source. */
export function childrenOf(node: SourceNode): SourceNode[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** Where a node stands, for a person: file:line. */
export function placeOf({ path, code }: SourceFile, { start }: SourceNode): string {
  return `${path}:${code.slice(0, start).split('\n').length}`;
}
