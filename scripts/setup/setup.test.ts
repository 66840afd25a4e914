import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { firefoxPlaces, systemPlaces } from './browser-places.mjs';
import { compressibleFile } from './compression.mjs';
import { outdatedPackages } from './dependencies.mjs';
import { playwrightFailures, vitestFailures } from './failed-tests.mjs';
import { isSupportedNode } from './node-version.mjs';
import { openCommand } from './open-page.mjs';
import { enginesAreRequired, missingEngines } from './other-engines.mjs';
import { specDifferences } from './spec-differences.mjs';
import { addCounts, conformanceCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

test('accepts the Node versions that Vite runs on', () => {
  const accepted = ['20.19.0', '20.20.2', '22.12.0', '24.0.0'].map(isSupportedNode);
  const refused = ['18.20.0', '20.18.3', '21.7.3', '22.11.0'].map(isSupportedNode);
  expect(accepted).toEqual([true, true, true, true]);
  expect(refused).toEqual([false, false, false, false]);
});

test('names packages that are missing or have another version, but not those of other platforms', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/b/node_modules/c': { version: '3.0.0' },
      'node_modules/a-win32': { version: '1.0.0', optional: true, os: ['win32'] },
    },
  };
  const present = {
    packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } },
  };
  expect(outdatedPackages(wanted, present)).toEqual(['b', 'c']);
  expect(outdatedPackages(wanted, wanted)).toEqual([]);
});

test('opens no window where none is wanted or none can be', () => {
  const url = 'http://localhost:4173/';
  expect(openCommand(url, 'darwin', { BROWSER: 'none' })).toBeUndefined();
  expect(openCommand(url, 'linux', {})).toBeUndefined();
  expect(openCommand(url, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', [url]]);
  expect(openCommand(url, 'linux', { BROWSER: 'firefox' })).toEqual(['firefox', [url]]);
});

test('looks for browsers on the PATH of Linux in the folders order of each name', () => {
  const places = systemPlaces('linux', { PATH: '/a:/b' });
  expect(places.slice(0, 3)).toEqual(['/a/chromium', '/b/chromium', '/a/chromium-browser']);
});

test('looks for Firefox in the usual places of each system', () => {
  expect(firefoxPlaces('linux', { PATH: '/a:/b' }).slice(0, 3)).toEqual([
    '/a/firefox',
    '/b/firefox',
    '/a/firefox-esr',
  ]);
  expect(firefoxPlaces('linux', {})).toContain('/snap/bin/firefox');
  expect(firefoxPlaces('darwin', { HOME: '/Users/ada' })).toEqual([
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
  expect(firefoxPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
});

/** Makes PATH lead to programs that do nothing, and to no others. */
function onlyProgramsAre(...names: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  for (const name of names) writeFileSync(join(folder, name), '', { mode: 0o755 });
  vi.stubEnv('PATH', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
}

test.runIf(process.platform === 'linux')(
  'names a missing WebKit, and what to do, until it and Xvfb are there',
  () => {
    vi.stubEnv('FIREFOX_PATH', process.execPath);
    onlyProgramsAre('WebKitWebDriver');
    expect(missingEngines()).toEqual([
      expect.stringMatching(/^No WebKit found, so nothing was tested in it\..*webkit2gtk-driver xvfb/),
    ]);
    onlyProgramsAre('WebKitWebDriver', 'Xvfb');
    expect(missingEngines()).toEqual([]);
  },
);

test.runIf(process.platform === 'linux')(
  'makes all engines a must in continuous integration, where packages of them exist',
  () => {
    vi.stubEnv('CI', 'true');
    onlyProgramsAre('apt-get');
    expect(enginesAreRequired()).toBe(true);
    vi.stubEnv('CI', '');
    expect(enginesAreRequired()).toBe(false);
    vi.stubEnv('CI', 'true');
    onlyProgramsAre();
    expect(enginesAreRequired()).toBe(false);
  },
);

test('serves files of the folder alone, and only text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const beside = `${folder}.js`;
  onTestFinished(() => {
    for (const path of [folder, beside]) rmSync(path, { recursive: true });
  });
  for (const name of ['index.html', 'a.js', 'a.shard']) writeFileSync(join(folder, name), '');
  writeFileSync(beside, 'beside the folder');
  expect(compressibleFile(folder, '/')).toBe(join(folder, 'index.html'));
  expect(compressibleFile(folder, '/a.js?v=1')).toBe(join(folder, 'a.js'));
  expect(compressibleFile(folder, '/a.shard')).toBeUndefined();
  expect(compressibleFile(folder, '/missing.js')).toBeUndefined();
  expect(compressibleFile(folder, '/%2e%2e%2fx.js')).toBeUndefined();
  expect(compressibleFile(folder, `/..%2f${basename(beside)}`)).toBeUndefined();
  expect(compressibleFile(folder, '/%zz')).toBeUndefined();
});

test('adds up the test reports and refuses one of another form', () => {
  const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const e2e = { stats: { expected: 10, flaky: 1, unexpected: 2, skipped: 3 } };
  const specs = { passed: 100, failed: 0, skipped: 7 };
  expect(addCounts([vitestCounts(unit), playwrightCounts(e2e), conformanceCounts(specs)])).toEqual({
    passed: 116,
    failed: 3,
    skipped: 13,
  });
  expect(() => playwrightCounts({})).toThrow('no number "expected"');
});

test('names the failed tests with their first words, without colours', () => {
  const unit = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          { status: 'failed', fullName: 'divides', failureMessages: ['\u001b[31mby zero\u001b[39m'] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(vitestFailures(unit)).toEqual([
    { name: 'a.test.ts › divides', message: 'by zero' },
    { name: 'b.test.ts', message: 'no such module' },
  ]);
  const spec = (title: string, ok: boolean) => ({
    ...{ title, ok, file: 'c.spec.ts', line: 7 },
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'timed out' }] }] }],
  });
  const e2e = { suites: [{ specs: [spec('trains', true)], suites: [{ specs: [spec('stops', false)] }] }] };
  expect(playwrightFailures(e2e)).toEqual([{ name: 'c.spec.ts:7 › stops', message: 'timed out' }]);
  expect(playwrightFailures(undefined)).toEqual([]);
});

test('names the specs that passed on one backend alone, with a reason for those that are for cpu', () => {
  const forCpu = 'Switching cpu backends tested {} Move data from cpu1 to cpu2 backend';
  expect(specDifferences(['add', 'add', 'mul'], ['mul', 'add', 'add'])).toEqual([]);
  expect(specDifferences(['add', 'add', forCpu], ['add', 'sub'])).toEqual([
    { name: 'add', on: 'cpu' },
    { name: forCpu, on: 'cpu', reason: expect.stringContaining("name is 'cpu'") },
    { name: 'sub', on: 'simd' },
  ]);
});
