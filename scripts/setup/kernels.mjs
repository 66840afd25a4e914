// Compiles the WebAssembly kernels of src/tfjs-backend-simd, and knows when they are still what their sources make.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { cacheFolder } from './project.mjs';
import { runNode } from './run.mjs';

/** Everything that the compilation reads: the compiler too, by its package.json. */
const kernelInputs = [
  'src/tfjs-backend-simd/assembly',
  'scripts/build-kernels.mjs',
  'node_modules/assemblyscript/package.json',
];
const recordFile = join(cacheFolder, 'kernels.json');

/** The sources' and the compiled kernels' fingerprints, as they are now. */
const presentState = () => `${fingerprint(kernelInputs)} ${fingerprint(['src/tfjs-backend-simd/generated'])}`;

/** Compiles unless generated/ is what the last compilation left and no source has changed since. */
export async function ensureKernels() {
  if (existsSync(recordFile) && readFileSync(recordFile, 'utf8') === presentState()) return;
  await runNode('Compiling the WebAssembly kernels', ['scripts/build-kernels.mjs']);
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, presentState());
}
