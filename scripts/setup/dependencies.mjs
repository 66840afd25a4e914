// Installs what package-lock.json names when node_modules is missing or differs from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './project.mjs';
import { npmStatus } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * Names of the packages that the lock file wants and node_modules lacks or has in another version.
 * Optional ones are left out: npm skips those of other platforms.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} present node_modules/.package-lock.json, which npm writes when an installation has ended
 */
export function outdatedPackages(wanted, present) {
  return Object.entries(wanted.packages)
    .filter(([path, { optional, os, cpu }]) => path !== '' && !optional && !os && !cpu)
    .filter(([path, { version }]) => present.packages[path]?.version !== version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/** @param {string} file @returns {LockFile | undefined} undefined when there is no such file */
function readLockFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function reasonToInstall() {
  const wanted = readLockFile(join(root, 'package-lock.json'));
  if (!wanted)
    throw new Failure('package-lock.json is missing: restore it with "git checkout package-lock.json".');
  const present = readLockFile(join(root, 'node_modules', '.package-lock.json'));
  if (!present) return 'node_modules is missing';
  const outdated = outdatedPackages(wanted, present);
  if (outdated.length === 0) return undefined;
  const named = outdated.slice(0, 3).join(', ') + (outdated.length > 3 ? ', ...' : '');
  return `${outdated.length} of the installed packages differ from package-lock.json: ${named}`;
}

/** Runs `npm ci` if needed. Development dependencies are wanted whatever NODE_ENV says: they build the page. */
export async function ensureDependencies() {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`Installing dependencies (${reason})`);
  const status = await npmStatus(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0)
    throw new Failure('"npm ci" failed (see above): check the network connection and try again.');
}
