// The browser engines besides Chromium in which the page is tested. Where this user may install packages, one that is missing is
// installed; anywhere else the tests go on without it and say so, except in continuous integration.
import { firefoxPlaces } from './browser-places.mjs';
import { hasApt, installPackages, mayInstallPackages } from './install-browser.mjs';
import { programOnPath, runs, wantedProgram } from './programs.mjs';

/**
 * @typedef {{
 *   name: 'Firefox' | 'WebKit',
 *   find: () => string | undefined,
 *   packages: string[],
 *   remedy: string,
 * }} OtherEngine find: the path of its program; packages: Debian's; remedy: completes "To test in it, ..."
 */

/** @type {OtherEngine[]} */
const otherEngines = [
  {
    name: 'Firefox',
    find: () =>
      wantedProgram('FIREFOX_PATH') ??
      firefoxPlaces(process.platform, process.env).find((file) => runs(file, /firefox/i)),
    packages: ['firefox-esr'],
    remedy:
      'install it (https://www.mozilla.org/firefox, "apt-get install firefox-esr"), or set FIREFOX_PATH to its program',
  },
  {
    name: 'WebKit',
    // WebKitGTK's small browser knows no headless mode: its window needs a display, which is Xvfb's.
    find: () => (programOnPath('Xvfb') ? programOnPath('WebKitWebDriver') : undefined),
    packages: ['webkit2gtk-driver', 'xvfb'],
    remedy: 'use a Linux with "apt-get install webkit2gtk-driver xvfb"',
  },
];

/** Path of an engine's program, or undefined. For WebKit that is the program that drives its browser. @param {OtherEngine['name']} name */
export const findOtherEngine = (name) => otherEngines.find((engine) => engine.name === name)?.find();

/** Installs the engines that are missing, where this user may. */
export async function installOtherEngines() {
  for (const { name, find, packages } of otherEngines) {
    if (find() || !mayInstallPackages()) continue;
    console.log(`No ${name} found: installing the system's ${packages.join(' and ')}`);
    await installPackages(...packages);
  }
}

/** A sentence for every engine that is still missing. */
export const missingEngines = () =>
  otherEngines
    .filter(({ find }) => !find())
    .map(({ name, remedy }) => `No ${name} found, so nothing was tested in it. To test in it, ${remedy}.`);

/** In continuous integration a missing engine is a failure, where packages of it exist. */
export const enginesAreRequired = () => Boolean(process.env.CI) && hasApt();
