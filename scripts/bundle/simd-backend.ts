// What src/tfjs-backend-simd adds to a page that has TF.js: its JavaScript, and the one build of the kernels that is loaded.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../setup/project.mjs';

const folder = join(root, 'src', 'tfjs-backend-simd');

/** Gzipped bytes: all JavaScript (that of a pool thread included) and the largest of the .wasm files. */
export async function simdBackendSize(): Promise<{ glue: number; kernels: number }> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: [
          'runtime/register.ts',
          'ops/ops.ts',
          'int8/quantizedDense.ts',
          'int8/quantizedConvolution.ts',
          'lowbit/lowBitDense.ts',
        ].map((file) => join(folder, file)),
        external: /^@tensorflow\//,
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const files = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  const size = (ending: string) =>
    files
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((file) => gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length);
  return { glue: size('.js').reduce((sum, bytes) => sum + bytes, 0), kernels: Math.max(0, ...size('.wasm')) };
}
