// Packs the data and builds the page, and knows when dist/ is still what the sources make.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, root } from './project.mjs';
import { installed, runNode, typeScript } from './run.mjs';

/** Everything that the build reads. Names ending in * stand for all files that begin so. */
const buildInputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig*',
  '.env*',
  'public',
  'src',
];
const recordFile = join(cacheFolder, 'build.json');

/**
 * All files under a file, folder or prefix of the repository, sorted, as paths relative to it.
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (path.endsWith('*')) {
    const names = readdirSync(root).filter((name) => name.startsWith(path.slice(0, -1)));
    return names.sort().flatMap(filesUnder);
  }
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * SHA-256 over names and contents: some 15 MB, mostly images, in about 50 ms.
 * @param {string[]} paths
 */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

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
