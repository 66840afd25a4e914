// Installs a Chromium: Playwright's download, else Debian's or Ubuntu's package where this user may install packages.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { isProgram } from './browser-places.mjs';
import { exitStatus, installed, nodeStatus } from './run.mjs';

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)));

/** What must stand before apt-get to install packages; undefined where that is not possible without asking. */
function aptGetCommand() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const passwordless = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return passwordless ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** @param {string[]} args */
async function aptGet(...args) {
  const [command, ...before] = aptGetCommand() ?? [];
  if (!command) return;
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
  await exitStatus(command, [...before, ...options, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

/** @typedef {{ what: string, install: () => Promise<unknown> }} Way */

/**
 * The ways to get a Chromium here, to be tried in order until one leaves a browser that runs.
 * @returns {Way[]}
 */
export function waysToInstall() {
  const mayInstallPackages = aptGetCommand() !== undefined;
  /** @type {Way[]} */
  const ways = [
    {
      what: "Playwright's Chromium",
      install: () => nodeStatus(installed('playwright', 'install', 'chromium')),
    },
  ];
  if (mayInstallPackages) {
    ways.push({
      what: "the system's chromium package",
      install: async () => {
        await aptGet('update');
        await aptGet('install', '-y', '--no-install-recommends', 'chromium');
      },
    });
    // Ubuntu's chromium package is empty; but there Playwright's download may lack only system libraries.
    ways.push({
      what: "the libraries that Playwright's Chromium needs",
      install: () => nodeStatus(installed('playwright', 'install-deps', 'chromium')),
    });
  }
  return ways;
}
