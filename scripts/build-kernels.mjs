// Compiles the AssemblyScript kernels into src/tfjs-backend-simd/generated/: relaxed and plain SIMD, each for memory that
// threads share and for memory of one thread. Four small modules, of which a page loads one. The set-up of every npm
// script calls this when a kernel has changed (setup/kernels.mjs).
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import asc from 'assemblyscript/asc';
import { Failure, runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';

const folder = join(root, 'src', 'tfjs-backend-simd');

/**
 * What lies below this address is not the module's own: control words and parameters, see CONTROL_BYTES and
 * PARAMETER_BYTES in src/tfjs-backend-simd/runtime/memory.ts, which add up to this.
 */
const memoryBase = 1024;

/** @param {string} simd 'relaxed' or 'plain' @param {string} memory 'shared' or 'single' */
async function compile(simd, memory) {
  const name = `kernels-${simd}-${memory}.wasm`; // named so in runtime/native.ts too
  const file = join(folder, 'generated', name);
  const { error, stderr } = await asc.main([
    join(folder, 'assembly', 'index.ts'),
    ...['--outFile', file, '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    ...['--importMemory', '--noExportMemory', '--initialMemory', '1', '--memoryBase', String(memoryBase)],
    ...(simd === 'relaxed' ? ['--enable', 'relaxed-simd'] : []),
    // 65,536 pages are all that 32-bit addresses reach; how much is reserved is decided at run time.
    ...(memory === 'shared' ? ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'] : []),
  ]);
  if (error) {
    process.stderr.write(stderr.toString());
    throw new Failure(`AssemblyScript could not compile ${name}: ${error.message}`, { cause: error });
  }
  const bytes = readFileSync(file);
  console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}

await runMain(async () => {
  mkdirSync(join(folder, 'generated'), { recursive: true });
  for (const simd of ['relaxed', 'plain']) {
    for (const memory of ['shared', 'single']) await compile(simd, memory);
  }
});
