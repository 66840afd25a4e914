// Where a Chromium, Chrome or Firefox may be: the places that systems and Playwright put one.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathFolders } from './programs.mjs';

/**
 * What a browser is called, best first.
 * @typedef {{
 *   macApps: string[],
 *   windowsPrograms: string[],
 *   commands: string[],
 *   linuxPlaces: string[],
 * }} Names macApps: inside an applications folder; windowsPrograms: inside a programs folder; commands: on Linux's PATH;
 *   linuxPlaces: where PATH may not lead
 */

/** @type {Names} */
const chromium = {
  macApps: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'],
  windowsPrograms: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  linuxPlaces: [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
};

/** @type {Names} */
const firefox = {
  macApps: ['Firefox.app/Contents/MacOS/firefox'],
  windowsPrograms: ['Mozilla Firefox\\firefox.exe'],
  commands: ['firefox', 'firefox-esr'],
  linuxPlaces: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/opt/firefox/firefox', '/snap/bin/firefox'],
};

/**
 * @param {Names} names
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 */
function placesOf({ macApps, windowsPrograms, commands, linuxPlaces }, platform, env) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => macApps.map((path) => join(folder, path)));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((path) => `${folder}\\${path}`) : []));
  }
  return [
    ...commands.flatMap((name) => pathFolders(env).map((folder) => join(folder, name))),
    ...linuxPlaces,
  ];
}

/**
 * The usual system places of a Chromium or Chrome, best first. They may not exist.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export const systemPlaces = (platform, env) => placesOf(chromium, platform, env);

/**
 * The usual system places of a Firefox, best first. They may not exist.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export const firefoxPlaces = (platform, env) => placesOf(firefox, platform, env);

/** Where Playwright keeps, or would keep, a Chromium of its own; undefined before it is installed. */
export function playwrightPlace() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright');
    return chromium.executablePath();
  } catch {
    return undefined; // no node_modules yet, or a platform that Playwright has no Chromium for
  }
}
