// Runs other programs with this terminal's output, and makes a failed one a Failure.
import { spawn } from 'node:child_process';
import { Failure } from './failure.mjs';
import { packageCommand, root } from './project.mjs';

/** @typedef {{ env?: Record<string, string>, shell?: boolean, cwd?: string }} RunOptions */

/**
 * Resolves to the exit status; a program that a signal ended counts as status 1.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<number>}
 */
export function exitStatus(command, args, { env, shell = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: 'inherit',
      shell,
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs one of the project's own scripts or an installed package's command with this Node.
 * @param {string[]} args arguments for node
 * @param {RunOptions} [options]
 */
export function nodeStatus(args, options) {
  return exitStatus(process.execPath, args, options);
}

/**
 * @param {string} what said when it fails: 'Building the page'
 * @param {string[]} args arguments for node
 * @param {RunOptions} [options]
 */
export async function runNode(what, args, options) {
  const status = await nodeStatus(args, options);
  if (status !== 0) throw new Failure(`${what} failed (see above).`);
}

/**
 * Runs npm: the one that runs this script, or else the one of the PATH.
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit status
 */
export function npmStatus(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? nodeStatus([npm, ...args], options)
    : exitStatus('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Arguments that make node run a TypeScript file. @param {string} file */
export const typeScript = (file) => ['--import', 'tsx', file];

/** Arguments that make node run an installed package's command. @param {string} packageName @param {string[]} args */
export const installed = (packageName, ...args) => [packageCommand(packageName), ...args];
