// Opens a URL in the person's browser, and never fails where there is none.
import { spawn } from 'node:child_process';

/**
 * The command that opens a URL, or undefined where no window can be expected.
 * @param {string} url
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env BROWSER=none opens nothing, BROWSER=<program> that program
 * @returns {[string, string[]] | undefined}
 */
export function openCommand(url, platform, env) {
  const browser = env.BROWSER;
  if (browser === 'none' || env.CI) return undefined;
  if (browser) return [browser, [url]];
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', [url]] : undefined;
}

/** @param {string} url */
export function openPage(url) {
  const command = openCommand(url, process.platform, process.env);
  if (!command) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true, windowsHide: true });
  child.once('error', () => console.log(`No browser could be started: open ${url} yourself.`));
  child.unref();
}
