import { createHash } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeCache } from '../testing/fakes/fake-cache.ts';
import { type BuiltFile, BuiltFiles } from './built-files.ts';

const scope = 'https://example.org/play/';

/** What the server has, by path below the scope. */
const served = new Map<string, string>();
const asked: string[] = [];
let cache: FakeCache;

const integrityOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

beforeEach(() => {
  cache = new FakeCache();
  served.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', (url: URL, { integrity = '', cache: mode }: RequestInit) => {
    const path = url.href.slice(scope.length);
    asked.push(mode === 'default' ? path : `${path} (${mode})`);
    const text = served.get(path);
    if (text === undefined) return Promise.resolve(new Response('Not found', { status: 404 }));
    if (integrityOf(text) !== integrity) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(text));
  });
});

/** A version of the page, which the server has from now on. */
function version(texts: Readonly<Record<string, string>>): BuiltFiles {
  served.clear();
  const files = Object.entries(texts).map(([url, text]): BuiltFile => {
    served.set(url, text);
    return { url, integrity: integrityOf(text) };
  });
  return new BuiltFiles(files, scope, () => Promise.resolve(cache));
}

const first = { 'index.html': 'one', 'assets/a-1.js': 'a', 'assets/b-1.js': 'b', 'icon.svg': 'icon' };
const second = { 'index.html': 'two', 'assets/a-2.js': 'A', 'assets/b-1.js': 'b', 'icon.svg': 'icon' };

const found = async (files: BuiltFiles, path: string) => (await files.find(`${scope}${path}`))?.text();

it('keeps every file, the page last, and asks the server whether those without a hash in their name are new', async () => {
  await version(first).keepAll();
  expect(asked.toSorted()).toEqual([
    'assets/a-1.js',
    'assets/b-1.js',
    'icon.svg (no-cache)',
    'index.html (no-cache)',
  ]);
  expect(asked.at(-1)).toBe('index.html (no-cache)');
});

it('finds the page at its folder, at its name and with any query', async () => {
  const files = version(first);
  await files.keepAll();
  expect(await found(files, '')).toBe('one');
  expect(await found(files, 'index.html')).toBe('one');
  expect(await found(files, '?utm=1#seed=2')).toBe('one');
  expect(await found(files, 'assets/a-1.js?attempt=1')).toBe('a');
});

it('fetches for a new version only what has changed', async () => {
  await version(first).keepAll();
  asked.length = 0;
  await version(second).keepAll();
  expect(asked).toEqual(['assets/a-2.js', 'index.html (no-cache)']);
});

it('has for the pages of each version their own files, until the others are forgotten', async () => {
  const one = version(first);
  await one.keepAll();
  const two = version(second);
  await two.keepAll();
  expect(await found(one, '')).toBe('one');
  expect(await found(two, '')).toBe('two');
  expect(await found(two, 'assets/a-1.js'), 'a page of the first version is open').toBe('a');
  await two.forgetOthers();
  expect(await found(two, 'assets/a-1.js')).toBeUndefined();
  expect(await found(two, 'assets/b-1.js')).toBe('b');
  expect(await found(two, '')).toBe('two');
});

it('keeps no page whose files cannot all be had, and goes on where it was', async () => {
  const files = version(first);
  served.delete('assets/b-1.js');
  await expect(files.keepAll()).rejects.toThrow('assets/b-1.js could not be kept: the server answered 404.');
  expect(await files.holdAny()).toBe(false);
  served.set('assets/b-1.js', 'b');
  asked.length = 0;
  await files.keepAll();
  expect(asked).toEqual(['assets/b-1.js', 'index.html (no-cache)']);
  expect(await files.holdAny()).toBe(true);
});

it('keeps no file that is other than it was built', async () => {
  const files = version(first);
  served.set('index.html', 'a later version');
  await expect(files.keepAll()).rejects.toThrow('Failed to fetch');
  expect(await found(files, '')).toBeUndefined();
});

it('fetches once for all who ask at the same time', async () => {
  const files = version(first);
  await Promise.all([files.keepAll(), files.keepAll()]);
  expect(asked).toHaveLength(4);
});

it('includes its files and what may be those of an earlier version, and nothing else', () => {
  const files = version(first);
  const included = ['', 'index.html', 'icon.svg', 'assets/old-0.js'];
  const others = ['mnist/train-00.shard', 'other/', 'sw.js'];
  expect(included.filter((path) => !files.includes(`${scope}${path}`))).toEqual([]);
  expect(others.filter((path) => files.includes(`${scope}${path}`))).toEqual([]);
  expect(files.includes('https://example.org/index.html')).toBe(false);
  expect(files.includes('https://elsewhere.org/play/index.html')).toBe(false);
});
