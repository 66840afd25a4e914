/**
 * tfjs-core's own specs against one backend: prints what fails, and writes how many did what and the names of those that
 * passed. To be bundled with one copy of tfjs-core. Arguments: 'simd' or 'cpu', the folder of the compiled kernels, the file
 * to write.
 */
import { env } from './jasmine.ts';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTestEnvs } from '@tensorflow/tfjs-core/dist/jasmine_util';
import { registerSimdBackend } from '../../runtime/register.ts';

const [backendName, kernelFolder, reportFile] = process.argv.slice(2);
if (!backendName || !kernelFolder || !reportFile)
  throw new Error('Give the name of the backend, the folder of the kernels and the file for the report.');
if (backendName === 'simd') {
  await registerSimdBackend({
    threads: 1,
    memoryBytes: 128 * 2 ** 20,
    loadKernels: async (file) => Uint8Array.from(await readFile(join(kernelFolder, file))),
  });
}
// The name becomes part of every spec's: one for all backends, so that their lists can be compared.
setTestEnvs([{ name: 'tested', backendName, isDataSync: true }]);
await import('@tensorflow/tfjs-core/dist/tests');

const count = { passed: 0, failed: 0, pending: 0, excluded: 0 };
const passedSpecs: string[] = [];
env.configure({ random: false });
env.clearReporters();
env.addReporter({
  specDone({ status, fullName, failedExpectations: [first] }) {
    count[status]++;
    if (status === 'passed') passedSpecs.push(fullName);
    if (status !== 'failed') return;
    console.log(`FAILED ${fullName}\n  ${first?.message}`);
    console.log(`  ${first?.stack.split('\n').slice(0, 12).join('\n  ')}`);
  },
  jasmineDone() {
    const { passed, failed, pending, excluded } = count;
    writeFileSync(reportFile, JSON.stringify({ passed, failed, skipped: pending + excluded, passedSpecs }));
    process.exit(0);
  },
});
env.execute();
