// Finds a Chromium or Chrome for tests and measurements, and installs one if there is none. Finds a Firefox where there is one.
// The command `node scripts/find-browser.mjs` prints the browser's path, or what to do when there is none.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firefoxPlaces, isProgram, playwrightPlace, systemPlaces } from './setup/browser-places.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { waysToInstall } from './setup/install-browser.mjs';

/**
 * Does it start? Ubuntu's /usr/bin/chromium-browser may be a stub, Playwright's own may lack libraries.
 * Windows browsers open a window when asked for their version, so there being one is enough.
 * @param {string} file
 * @param {RegExp} name what its version must say
 */
function runs(file, name) {
  if (!isProgram(file)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && name.test(stdout);
}

/**
 * The program that an environment variable names, or undefined if it names none.
 * @param {string} variable
 */
function wantedProgram(variable) {
  const wanted = process.env[variable];
  if (!wanted) return undefined;
  if (isProgram(wanted)) return wanted;
  throw new Failure(`${variable} is "${wanted}", which is no program: correct it, or unset it to search.`);
}

/** Path of a browser that runs: CHROMIUM_PATH, a usual place of this system, or Playwright's own. */
export function findBrowser() {
  const wanted = wantedProgram('CHROMIUM_PATH');
  if (wanted) return wanted;
  const own = playwrightPlace();
  const places = [...systemPlaces(process.platform, process.env), ...(own ? [own] : [])];
  return places.find((file) => runs(file, /chrom/i));
}

/** Path of a Firefox that runs: FIREFOX_PATH or a usual place of this system. None is ever installed. */
export function findFirefox() {
  const places = firefoxPlaces(process.platform, process.env);
  return wantedProgram('FIREFOX_PATH') ?? places.find((file) => runs(file, /firefox/i));
}

/** findBrowser, for those who cannot go on without one. */
export function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  throw new Failure(
    'No Chromium or Chrome found: install one (https://www.google.com/chrome, "apt-get install chromium", ' +
      '"npx playwright install --with-deps chromium"), or set CHROMIUM_PATH to its program.',
  );
}

/** findBrowser, installing one if need be. */
export async function ensureBrowser() {
  for (const { what, install } of waysToInstall()) {
    if (findBrowser()) break;
    console.log(`No Chromium or Chrome found: installing ${what}`);
    await install();
  }
  return requireBrowser();
}

/**
 * Arguments for a headless start.
 * @param {'software' | 'system'} graphics 'software': WebGL and WebGPU on SwiftShader, the same on every machine;
 *   'system': on the GPU if there is one
 */
export function browserArguments(graphics = 'software') {
  return [
    // Chromium looks for updates, its maker's services and HTTP/3 otherwise: nothing may leave the machine.
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-unsafe-swiftshader',
    '--enable-unsafe-webgpu',
    ...(graphics === 'software' ? ['--use-angle=swiftshader', '--use-webgpu-adapter=swiftshader'] : []),
  ];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(await ensureBrowser()));
}
