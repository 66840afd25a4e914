// What a module that is loaded by import() really costs: its chunk, and what that imports and the chunk that loads it has not.
import { posix } from 'node:path';
import { importsOf, type ReadFile } from './module-graph.ts';

export interface LazyChunk {
  readonly path: string;
  /** The chunks that load it with import(). */
  readonly loaders: readonly string[];
  /** It, and all that it imports that no loader has imported before. */
  readonly files: ReadonlySet<string>;
}

/**
 * The chunks of a module that is loaded by import(): bundlers name a chunk after its module. There are several where it was bundled for
 * the page and for the worker. paths: all chunks of the build. moduleName: without folder and ending.
 */
export function lazyChunks(moduleName: string, paths: readonly string[], read: ReadFile): LazyChunk[] {
  const imports = new Map(paths.map((path) => [path, importsOf(read(path), path)]));
  const withImports = (start: readonly string[]): Set<string> => {
    const reached = new Set<string>();
    const queue = [...start];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      queue.push(...(imports.get(path)?.static ?? []));
    }
    return reached;
  };
  return paths
    .filter((path) => posix.basename(path).startsWith(`${moduleName}-`))
    .map((path) => {
      const loaders = paths.filter((other) => imports.get(other)?.dynamic.includes(path));
      const before = withImports(loaders);
      const files = [...withImports([path])].filter((file) => !before.has(file));
      return { path, loaders, files: new Set(files) };
    })
    .filter(({ loaders }) => loaders.length > 0);
}
