// Compiles what is written in AssemblyScript, and knows when that is still what the sources make.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { cacheFolder } from './project.mjs';
import { runNode } from './run.mjs';

/** Everything that the compilation reads: the compiler too, by its package.json. */
const kernelInputs = [
  'src/tfjs-backend-simd/assembly',
  'src/worker/data/decoder/assembly',
  'scripts/build-kernels.mjs',
  'node_modules/assemblyscript/package.json',
];
const recordFile = join(cacheFolder, 'kernels.json');

const compiled = ['src/tfjs-backend-simd/generated', 'src/worker/data/decoder/generated'];

/** The fingerprints of the sources and of what was compiled, as they are now. */
const presentState = () => `${fingerprint(kernelInputs)} ${fingerprint(compiled)}`;

/** Compiles unless generated/ is what the last compilation left and no source has changed since. */
export async function ensureKernels() {
  if (existsSync(recordFile) && readFileSync(recordFile, 'utf8') === presentState()) return;
  await runNode('Compiling the WebAssembly kernels', ['scripts/build-kernels.mjs']);
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, presentState());
}
