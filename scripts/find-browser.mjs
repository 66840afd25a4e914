// Finds a Chromium or Chrome for tests and measurements, and installs one if there is none.
// The command `node scripts/find-browser.mjs` prints the browser's path, or what to do when there is none.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwrightPlace, systemPlaces } from './setup/browser-places.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { waysToInstall } from './setup/install-browser.mjs';
import { runs, wantedProgram } from './setup/programs.mjs';

/** Path of a browser that runs: CHROMIUM_PATH, a usual place of this system, or Playwright's own. */
export function findBrowser() {
  const wanted = wantedProgram('CHROMIUM_PATH');
  if (wanted) return wanted;
  const own = playwrightPlace();
  const places = [...systemPlaces(process.platform, process.env), ...(own ? [own] : [])];
  return places.find((file) => runs(file, /chrom/i));
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
    // What the page shows is put together without SwiftShader, which would take a quarter of a small processor for it.
    ...(graphics === 'software'
      ? ['--use-angle=swiftshader', '--use-webgpu-adapter=swiftshader', '--disable-gpu-compositing']
      : []),
  ];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(await ensureBrowser()));
}
