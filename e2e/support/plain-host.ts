// A static host as there are many: it sends the files of a folder below /play/, each with its type, and no headers of ours.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from '../../scripts/setup/project.mjs';
import { freePort } from '../../scripts/setup/site.mjs';

const types = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
]);

const path = '/play/';

export interface PlainHost {
  /** Ends with a slash. */
  readonly url: string;
  /** The files that were asked for, in order, relative to the page. */
  readonly asked: string[];
  /** What stands in the place of built files, or beside them. Undefined: the file is gone. */
  readonly changed: Map<string, string | undefined>;
  /** Holds a file back until the function that it returns is called. */
  hold(file: string): () => void;
  /** Cuts all connections and takes no more. */
  close(): Promise<void>;
}

function deferred() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Serves dist/ at a free port. */
export async function servePlainly(): Promise<PlainHost> {
  const port = await freePort();
  const asked: string[] = [];
  const changed = new Map<string, string | undefined>();
  const held = new Map<string, Promise<void>>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.slice(path.length) || 'index.html';
    asked.push(file);
    await held.get(file);
    try {
      if (!pathname.startsWith(path)) throw new Error(`${pathname} is not below ${path}.`);
      const content = changed.has(file) ? changed.get(file) : await readFile(join(root, 'dist', file));
      if (content === undefined) throw new Error(`${file} is gone.`);
      const type = types.get(extname(file)) ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('No such file.');
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${port}${path}`,
    asked,
    changed,
    hold(file) {
      const { promise, resolve } = deferred();
      held.set(file, promise);
      return resolve;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
