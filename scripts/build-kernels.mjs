// Compiles what is written in AssemblyScript, each into a folder `generated` beside it: the kernels of src/tfjs-backend-simd, for
// relaxed and plain SIMD and for memory that threads share and memory of one thread (four small modules, of which a page loads
// one), and the decoder of shards. The set-up of every npm script calls this when a source has changed (setup/kernels.mjs).
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import asc from 'assemblyscript/asc';
import { Failure, runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';

const backend = join(root, 'src', 'tfjs-backend-simd');
const decoder = join(root, 'src', 'worker', 'data', 'decoder');

/**
 * What lies below this address is not the module's own: control words and parameters, see CONTROL_BYTES and
 * PARAMETER_BYTES in src/tfjs-backend-simd/runtime/memory.ts, which add up to this.
 */
const memoryBase = 1024;

/** @param {string} source @param {string} file @param {string[]} options */
async function compile(source, file, ...options) {
  mkdirSync(dirname(file), { recursive: true });
  const { error, stderr } = await asc.main([
    source,
    ...['--outFile', file, '-O3', '--noAssert', '--runtime', 'stub', '--memoryBase', String(memoryBase)],
    ...options,
  ]);
  if (error) {
    process.stderr.write(stderr.toString());
    throw new Failure(`AssemblyScript could not compile ${file}: ${error.message}`, { cause: error });
  }
  const bytes = readFileSync(file);
  console.log(`${basename(file)}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}

/** @param {string} simd 'relaxed' or 'plain' @param {string} memory 'shared' or 'single' */
function compileKernels(simd, memory) {
  const name = `kernels-${simd}-${memory}.wasm`; // named so in runtime/native.ts too
  return compile(
    join(backend, 'assembly', 'index.ts'),
    join(backend, 'generated', name),
    ...['--enable', 'simd', '--importMemory', '--noExportMemory', '--initialMemory', '1'],
    ...(simd === 'relaxed' ? ['--enable', 'relaxed-simd'] : []),
    // 65,536 pages are all that 32-bit addresses reach; how much is reserved is decided at run time.
    ...(memory === 'shared' ? ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'] : []),
  );
}

await runMain(async () => {
  for (const simd of ['relaxed', 'plain']) {
    for (const memory of ['shared', 'single']) await compileKernels(simd, memory);
  }
  await compile(join(decoder, 'assembly', 'images.ts'), join(decoder, 'generated', 'images.wasm'));
});
