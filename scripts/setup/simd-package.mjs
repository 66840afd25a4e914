// Makes a package of src/tfjs-backend-simd: ES modules, declarations, the kernels and its own documents, as one .tgz.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { cacheFolder, root } from './project.mjs';
import { installed, npmStatus, runNode } from './run.mjs';

const backend = join(root, 'src', 'tfjs-backend-simd');
/** What only the package has: its package.json, README and changelog, and how its modules are compiled. */
const documents = join(backend, 'package');
const unpacked = join(cacheFolder, 'simd-package', 'unpacked');
const packed = join(cacheFolder, 'simd-package', 'packed');

/** A relative TypeScript file in quotes. tsc renames it in imports, but neither in declarations nor in new URL(...). */
const typeScriptFile = /(['"])(\.\.?\/[^'"]+)\.ts\1/g;

/** @param {string} folder */
function renameTypeScriptFiles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(typeScriptFile, '$1$2.js$1'));
  }
}

/** Packs it anew. @returns {Promise<string>} the path of the .tgz */
export async function packSimd() {
  for (const folder of [unpacked, packed]) rmSync(folder, { recursive: true, force: true });
  for (const folder of [unpacked, packed]) mkdirSync(folder, { recursive: true });
  const modules = join(unpacked, 'dist');
  await runNode('Compiling the package', installed('typescript', '-p', documents, '--outDir', modules));
  renameTypeScriptFiles(modules);
  cpSync(join(backend, 'generated'), join(modules, 'generated'), { recursive: true });
  for (const name of ['package.json', 'README.md', 'CHANGELOG.md'])
    cpSync(join(documents, name), join(unpacked, name));
  cpSync(join(root, 'LICENSE'), join(unpacked, 'LICENSE'));
  const status = await npmStatus(['pack', '--loglevel=warn', '--pack-destination', packed], {
    cwd: unpacked,
  });
  if (status !== 0) throw new Failure('"npm pack" failed (see above).');
  const { name, version } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  return join(packed, `${name}-${version}.tgz`);
}
