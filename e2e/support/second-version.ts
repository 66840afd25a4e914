// Another version of the page, made of the built one: every script has another name, and the files that name it differ with it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/project.mjs';
import type { PlainHost } from './plain-host.ts';

const dist = join(root, 'dist');
const suffix = '.second.js';

const integrityOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** From now on the host has the second version, and no script of the first. */
export function putSecondVersion({ changed }: PlainHost): void {
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/\.js$/, suffix)]));
  const names = new RegExp(scripts.map((name) => name.replaceAll('.', String.raw`\.`)).join('|'), 'g');
  const rewrite = (file: string) =>
    readFileSync(join(dist, file), 'utf8').replace(names, (name) => renamed.get(name) ?? name);
  for (const [name, other] of renamed) {
    changed.set(`assets/${name}`, undefined);
    changed.set(`assets/${other}`, rewrite(`assets/${name}`));
  }
  changed.set(
    'index.html',
    rewrite('index.html').replace('<html lang="en">', '<html lang="en" class="second">'),
  );
  changed.set(
    'sw.js',
    rewrite('sw.js').replace(/\{[^{}]*"url":"([^"]+)"[^{}]*\}/g, (entry, url: string) => {
      const text = changed.get(url);
      return text === undefined ? entry : JSON.stringify({ url, integrity: integrityOf(text) });
    }),
  );
}
