// Which built files the page loads, and when: read from index.html and from the import statements of the built chunks.
import { posix } from 'node:path';
import * as v from 'valibot';
import { parseAst } from 'vite';

/** Reads a built file as text. path: relative to dist/, such as 'assets/index-abc.js'. */
export type ReadFile = (path: string) => string;

interface Imports {
  /** Loaded before the importing module runs. */
  readonly static: readonly string[];
  /** Loaded by import() when the code gets there. */
  readonly dynamic: readonly string[];
}

export interface PageModules {
  /** What must have arrived before the page runs: the scripts and preloads of index.html and all that they import. */
  readonly initial: ReadonlySet<string>;
  /** What the main thread may load later, through import(). Workers are no part of it. */
  readonly later: ReadonlySet<string>;
}

/** The module scripts and modulepreload links of a page, relative to it. */
export function modulesOfHtml(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)];
  const preloads = [...html.matchAll(/<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g)];
  return [...scripts, ...preloads].flatMap(([, address]) => (address ? [posix.normalize(address)] : []));
}

/** The files that a built chunk imports by a literal name. path: the chunk's own, to which names are relative. */
export function importsOf(code: string, path: string): Imports {
  const found: { static: string[]; dynamic: string[] } = { static: [], dynamic: [] };
  visit(parseAst(code), (type, source) => {
    const list = type === 'ImportExpression' ? found.dynamic : found.static;
    if (source.startsWith('.')) list.push(posix.join(posix.dirname(path), source));
  });
  return found;
}

/** Calls back for every node that has a literal `source`: import and export declarations, and import(). */
function visit(node: unknown, found: (type: string, source: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && typeof node.type === 'string' && 'source' in node) {
    const source = literalText(node.source);
    if (source !== undefined) found(node.type, source);
  }
  for (const child of Object.values(node)) visit(child, found);
}

/** The text of 'a' or, as minifiers write it, of `a`; undefined for anything that is put together at run time. */
function literalText(node: unknown): string | undefined {
  const result = v.safeParse(literalSchema, node);
  if (!result.success) return undefined;
  return 'value' in result.output ? result.output.value : result.output.quasis[0].value.cooked;
}

const literalSchema = v.union([
  v.object({ type: v.literal('Literal'), value: v.string() }),
  v.object({
    type: v.literal('TemplateLiteral'),
    quasis: v.strictTuple([v.object({ value: v.object({ cooked: v.string() }) })]),
  }),
]);

export function pageModules(html: string, read: ReadFile): PageModules {
  const initial = new Set<string>();
  const later = new Set<string>();
  const waiting = modulesOfHtml(html);
  const follow = (into: Set<string>, skip: ReadonlySet<string>, entries: string[]): void => {
    const queue = [...entries];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (into.has(path) || skip.has(path) || !path.endsWith('.js')) continue;
      into.add(path);
      const imports = importsOf(read(path), path);
      queue.push(...imports.static);
      (into === initial ? waiting : queue).push(...imports.dynamic);
    }
  };
  follow(initial, new Set(), waiting.splice(0));
  follow(later, initial, waiting);
  return { initial, later };
}
