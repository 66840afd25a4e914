// Installs browsers: Debian's or Ubuntu's packages where this user may install packages, for Chromium Playwright's download first.
import { spawnSync } from 'node:child_process';
import { programOnPath } from './programs.mjs';
import { exitStatus, installed, nodeStatus } from './run.mjs';

/** Whether this system has its programs from packages of Debian's kind, whoever may install them. */
export const hasApt = () => process.platform === 'linux' && programOnPath('apt-get') !== undefined;

/** What must stand before apt-get to install packages; undefined where that is not possible without asking. */
function aptGetCommand() {
  if (!hasApt()) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const passwordless =
    programOnPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return passwordless ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** @param {string[]} args */
async function aptGet(...args) {
  const [command, ...before] = aptGetCommand() ?? [];
  if (!command) return;
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
  await exitStatus(command, [...before, ...options, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Whether this user may install packages without being asked for a password. */
export const mayInstallPackages = () => aptGetCommand() !== undefined;

/** @param {string[]} names */
export async function installPackages(...names) {
  await aptGet('update');
  await aptGet('install', '-y', '--no-install-recommends', ...names);
}

/** @typedef {{ what: string, install: () => Promise<unknown> }} Way */

/**
 * The ways to get a Chromium here, to be tried in order until one leaves a browser that runs.
 * @returns {Way[]}
 */
export function waysToInstall() {
  /** @type {Way[]} */
  const ways = [
    {
      what: "Playwright's Chromium",
      install: () => nodeStatus(installed('playwright', 'install', 'chromium')),
    },
  ];
  if (mayInstallPackages()) {
    ways.push({
      what: "the system's chromium package",
      install: () => installPackages('chromium'),
    });
    // Ubuntu's chromium package is empty; but there Playwright's download may lack only system libraries.
    ways.push({
      what: "the libraries that Playwright's Chromium needs",
      install: () => nodeStatus(installed('playwright', 'install-deps', 'chromium')),
    });
  }
  return ways;
}
