// Holds the built page to its budgets: how much JavaScript must arrive before it can be used, and what may be where.
import { type BuiltFile, builtFiles } from './bundle/built-files.ts';
import { lazyChunks } from './bundle/lazy-chunk.ts';
import { simdBackendSize } from './bundle/simd-backend.ts';
import { Failure, runMain } from './setup/failure.mjs';

/** Gzipped JavaScript before the page can be used, in kB of 1,000 bytes. */
const firstLoadBudget = 130;

/** Gzipped, in kB: the backend `simd` with the one build of its kernels that a page loads, without TF.js. */
const simdBudget = 60;

/** Gzipped, in kB: the readers of files from outside with what they need (to inflate), which the worker loads when somebody imports one. */
const importersBudget = 40;

/** Gzipped, in kB: where a host sends no headers, the first visit waits for it. Most of it is the list of all files with their hashes. */
const serviceWorkerBudget = 9;

/** Strings that survive minification and stand in no other library. */
const tensorFlowMarkers = ['Conv2DBackpropFilter', 'tfjsflags'];
const rechartsMarkers = ['recharts-wrapper', 'recharts-surface'];

/** The module that the worker loads for an import: src/core/formats/import.ts. */
const importersModule = 'import';

const contains = (markers: string[]) => (file: BuiltFile) =>
  markers.some((marker) => file.code.includes(marker));
const names = (files: BuiltFile[]) => files.map(({ path }) => path).join(', ');
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

function printTable(files: BuiltFile[]): void {
  const order = ['first load', 'later', 'worker'];
  const rows = files.toSorted(
    (a, b) => order.indexOf(a.loaded) - order.indexOf(b.loaded) || b.gzipBytes - a.gzipBytes,
  );
  const width = Math.max(...rows.map(({ path }) => path.length));
  console.log(`${'file'.padEnd(width)}  loaded           kB   kB gzipped`);
  for (const { path, loaded, bytes, gzipBytes } of rows) {
    const sizes = `${kilobytes(bytes).padStart(8)} ${kilobytes(gzipBytes).padStart(12)}`;
    console.log(`${path.padEnd(width)}  ${loaded.padEnd(10)} ${sizes}`);
  }
}

/** One line for every broken budget. */
function problemsOf(files: BuiltFile[]): string[] {
  const problems: string[] = [];
  const firstLoad = files.filter(({ loaded }) => loaded === 'first load');
  const mainThread = files.filter(({ loaded }) => loaded !== 'worker');
  const bytes = firstLoad.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.log(
    `\nBefore the page can be used: ${kilobytes(bytes)} kB gzipped, of ${firstLoadBudget} allowed.`,
  );
  if (bytes > firstLoadBudget * 1000) {
    problems.push(
      `The first load is ${kilobytes(bytes)} kB gzipped, over ${firstLoadBudget}: load what can wait with import().`,
    );
  }
  const strayTensorFlow = mainThread.filter(contains(tensorFlowMarkers));
  if (strayTensorFlow.length > 0) {
    problems.push(`TensorFlow.js is in ${names(strayTensorFlow)}: only src/worker may import it.`);
  }
  if (!files.some((file) => file.loaded === 'worker' && contains(tensorFlowMarkers)(file))) {
    problems.push(
      'No worker chunk holds TensorFlow.js: the worker is missing, or the markers here are out of date.',
    );
  }
  const strayCharts = firstLoad.filter(contains(rechartsMarkers));
  if (strayCharts.length > 0) {
    problems.push(`Recharts is in ${names(strayCharts)}: load charts with React.lazy, after the page.`);
  }
  if (!files.some(contains(rechartsMarkers))) {
    problems.push('No chunk holds Recharts: the charts are missing, or the markers here are out of date.');
  }
  return [...problems, ...importersProblems(files), ...serviceWorkerProblems(files)];
}

/** What the worker loads to read a file: the readers, and what they import and the worker has not. */
function importersProblems(files: BuiltFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const readers = lazyChunks(importersModule, [...byPath.keys()], (path) => byPath.get(path)?.code ?? '');
  const [chunk, ...more] = readers;
  if (!chunk || more.length > 0) {
    const found = readers.map(({ path }) => path).join(', ') || 'none';
    return [`The readers of imported files should be one chunk that the worker loads; found: ${found}.`];
  }
  const loaded = [...chunk.files].flatMap((path) => byPath.get(path) ?? []);
  const bytes = loaded.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.log(
    `To read a file the worker loads ${names(loaded)}: ${kilobytes(bytes)} kB gzipped, of ${importersBudget} allowed.`,
  );
  const stray = loaded.filter((file) => file.loaded !== 'worker' || contains(tensorFlowMarkers)(file));
  if (stray.length > 0) {
    return [`The readers of imported files are in ${names(stray)}: load them with import(), in the worker.`];
  }
  return bytes > importersBudget * 1000
    ? [
        `The readers of imported files are ${kilobytes(bytes)} kB gzipped, over ${importersBudget}: see what grew.`,
      ]
    : [];
}

function serviceWorkerProblems(files: BuiltFile[]): string[] {
  const worker = files.find(({ path }) => path === 'sw.js');
  if (!worker) return ['dist/sw.js is missing: the page would not work without a network.'];
  console.log(
    `The service worker: ${kilobytes(worker.gzipBytes)} kB gzipped, of ${serviceWorkerBudget} allowed.`,
  );
  return worker.gzipBytes > serviceWorkerBudget * 1000
    ? [
        `The service worker is ${kilobytes(worker.gzipBytes)} kB gzipped, over ${serviceWorkerBudget}: see what grew.`,
      ]
    : [];
}

async function simdProblems(): Promise<string[]> {
  const { glue, kernels } = await simdBackendSize();
  const sizes = `${kilobytes(glue + kernels)} kB gzipped (${kilobytes(glue)} JavaScript, ${kilobytes(kernels)} WebAssembly)`;
  console.log(`The backend simd: ${sizes}, of ${simdBudget} allowed.`);
  if (kernels === 0) return ['The backend simd was bundled without a .wasm file: its size cannot be told.'];
  return glue + kernels > simdBudget * 1000
    ? [`The backend simd is ${sizes}, over ${simdBudget}: see what grew.`]
    : [];
}

await runMain(async () => {
  const files = builtFiles();
  printTable(files);
  const problems = [...problemsOf(files), ...(await simdProblems())];
  if (problems.length > 0) throw new Failure(problems.join('\n'));
});
