// A Vite plugin for the preview server: sends text files gzipped, as the static hosts do that the page is meant for.
// Without it Lighthouse and a slow connection would see three times the bytes.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const contentTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
]);

/**
 * The file in `folder` that a URL names, or undefined if it is none of ours to compress.
 * @param {string} folder
 * @param {string} url such as '/assets/index.js?v=1'
 */
export function compressibleFile(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined; // not a URL that we could have a file for
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const inside = file.startsWith(normalize(folder) + sep);
  return inside && contentTypes.has(extname(file)) && existsSync(file) ? file : undefined;
}

/** @returns {import('vite').Plugin} */
export function compression() {
  /** @type {Map<string, { modified: number, body: Buffer }>} */
  const compressed = new Map();

  /** @param {string} file */
  const gzipped = (file) => {
    const modified = statSync(file).mtimeMs;
    const known = compressed.get(file);
    if (known?.modified === modified) return known;
    const fresh = { modified, body: gzipSync(readFileSync(file), { level: 9 }) };
    compressed.set(file, fresh);
    return fresh;
  };

  return {
    name: 'gzip-preview',
    configurePreviewServer(server) {
      const { root, build, preview } = server.config;
      const folder = join(root, build.outDir);
      server.middlewares.use((request, response, next) => {
        const acceptable =
          request.method === 'GET' && /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
        const file = acceptable ? compressibleFile(folder, request.url ?? '/') : undefined;
        if (!file) {
          next();
          return;
        }
        const { modified, body } = gzipped(file);
        const etag = `"${modified.toString(36)}-${body.length.toString(36)}"`;
        const headers = {
          ...preview.headers,
          'Cache-Control': 'no-cache',
          ETag: etag,
          Vary: 'Accept-Encoding',
        };
        if (request.headers['if-none-match'] === etag) {
          response.writeHead(304, headers).end();
          return;
        }
        const type = contentTypes.get(extname(file));
        response
          .writeHead(200, {
            ...headers,
            'Content-Encoding': 'gzip',
            'Content-Length': body.length,
            'Content-Type': type,
          })
          .end(body);
      });
    },
  };
}
