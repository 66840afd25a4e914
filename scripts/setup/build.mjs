// Packs the data and builds the page, and knows when dist/ is still what the sources make.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { cacheFolder } from './project.mjs';
import { installed, runNode, typeScript } from './run.mjs';

/** Everything that the build reads. Names ending in * stand for all files that begin so. */
const buildInputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts/setup/offline.mjs',
  'scripts/setup/page-policy.mjs',
  'tsconfig*',
  '.env*',
  'public',
  'src',
];
const recordFile = join(cacheFolder, 'build.json');

/** What the build reads from the environment. */
const buildEnvironment = () =>
  JSON.stringify(
    Object.entries(process.env)
      .filter(([name]) => /^(NODE_ENV$|VITE_)/.test(name))
      .sort(),
  );

/** The sources' and the built files' fingerprints, as they are now. */
const presentState = () => `${fingerprint(buildInputs)} ${buildEnvironment()} ${fingerprint(['dist'])}`;

export async function packData() {
  await runNode('Packing the data', typeScript('scripts/pack-data.ts'));
}

export async function buildPage() {
  await runNode('Building the page', installed('vite', 'build'));
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, presentState());
}

/** Builds unless dist/ is what the last build left and no source has changed since. */
export async function ensureBuilt() {
  const upToDate = existsSync(recordFile) && readFileSync(recordFile, 'utf8') === presentState();
  if (!upToDate) await buildPage();
}
