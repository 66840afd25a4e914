// Finds programs of this machine: by PATH, by the variable that names one, and by whether they start.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folders that PATH names. @param {Record<string, string | undefined>} env */
export const pathFolders = (env) => (env.PATH ?? '').split(delimiter).filter(Boolean);

/** The program that PATH leads to, or undefined. @param {string} name */
export const programOnPath = (name) =>
  pathFolders(process.env)
    .map((folder) => join(folder, name))
    .find(isProgram);

/**
 * Does it start? Ubuntu's /usr/bin/chromium-browser may be a stub, Playwright's own may lack libraries.
 * Windows browsers open a window when asked for their version, so there being one is enough.
 * @param {string} file
 * @param {RegExp} name what its version must say
 */
export function runs(file, name) {
  if (!isProgram(file)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && name.test(stdout);
}

/**
 * The program that an environment variable names, or undefined if it names none.
 * @param {string} variable
 */
export function wantedProgram(variable) {
  const wanted = process.env[variable];
  if (!wanted) return undefined;
  if (isProgram(wanted)) return wanted;
  throw new Failure(`${variable} is "${wanted}", which is no program: correct it, or unset it to search.`);
}
