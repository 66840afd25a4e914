// The JavaScript files of dist/, each with its sizes and with when the page loads it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure } from '../setup/failure.mjs';
import { root } from '../setup/project.mjs';
import { pageModules } from './module-graph.ts';

const dist = join(root, 'dist');

export interface BuiltFile {
  /** The path, relative to dist/. */
  readonly path: string;
  readonly code: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** 'first load': before the page can be used; 'later': the main thread's lazy chunks; 'worker': everything else. */
  readonly loaded: 'first load' | 'later' | 'worker';
}

/** dist/index.html and every .js file under dist/. Throws a Failure if there is no build. */
export function builtFiles(): BuiltFile[] {
  const read = (path: string): string => {
    try {
      return readFileSync(join(dist, path), 'utf8');
    } catch (cause) {
      throw new Failure(`dist/${path} is missing: run "npm run build" first.`, { cause });
    }
  };
  const { initial, later } = pageModules(read('index.html'), read);
  const when = (path: string): BuiltFile['loaded'] => {
    if (initial.has(path)) return 'first load';
    return later.has(path) ? 'later' : 'worker';
  };
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .map((path) => {
      const code = read(path);
      const bytes = Buffer.byteLength(code);
      return { path, code, bytes, gzipBytes: gzipSync(code, { level: 9 }).length, loaded: when(path) };
    });
}
