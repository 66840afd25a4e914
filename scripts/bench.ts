// npm run bench: opens the built page in a headless browser, measures it and prints what was measured and how.
//   npm run bench -- --runs 5 --backends simd,webgl
//   npm run bench -- --networks --runs 1 --backends simd     other networks alone: the ready-made ones, and layers of other shapes
// Without --backends it measures the backend that the page chooses, and simd. Close other programs: every core counts.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { inTurns } from '../bench/in-turns.ts';
import { allImages, measureInference } from '../bench/inference.ts';
import { benchInt8, type Int8Measurement, measureInt8 } from '../bench/int8.ts';
import { benchJax } from '../bench/jax.ts';
import { measureOnnxRuntime } from '../bench/onnxruntime.ts';
import { type Bench, onFreshPage } from '../bench/page.ts';
import { benchPresets } from '../bench/presets.ts';
import { hasPyTorch, measurePyTorch } from '../bench/pytorch.ts';
import { machine, ratios, relaxedSimd, row, spread } from '../bench/report.ts';
import { measureResponsiveness } from '../bench/responsiveness.ts';
import { benchShapes, benchThreadsAlone } from '../bench/shapes.ts';
import { backendTaken, measureEpoch, measureTraining } from '../bench/training.ts';
import { benchClicks, benchColdStart, benchMemory } from '../bench/visit.ts';
import { type BackendChoice, settingSpecs } from '../src/core/settings/settings.ts';
import { builtFiles } from './bundle/built-files.ts';
import { simdBackendSize } from './bundle/simd-backend.ts';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { ensureBuilt, packData } from './setup/build.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { freePort, serveBuiltPage } from './setup/site.mjs';

interface Options {
  readonly runs: number;
  readonly backends: readonly BackendChoice[];
  /** Whether other networks alone are measured. */
  readonly networks: boolean;
}

const batchSize = 32;
const largeBatchSize = 128;

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      backends: { type: 'string', default: 'auto,simd' },
      networks: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Failure(`--runs is "${values.runs}": give a number from 1.`);
  const all: readonly BackendChoice[] = settingSpecs.backend.choices;
  const wanted = values.backends.split(',');
  const unknown = wanted.filter((name) => !all.some((choice) => choice === name));
  if (unknown.length > 0)
    throw new Failure(`--backends: no "${unknown.join('", "')}", choose from ${all.join(', ')}.`);
  const backends = all.filter((choice) => wanted.includes(choice));
  return { runs, backends, networks: values.networks };
}

/** Returns the wanted backends that the page can use, each once. `auto` stands for the one that the page chooses. */
async function available(bench: Bench, wanted: readonly BackendChoice[]): Promise<BackendChoice[]> {
  const found = new Set<BackendChoice>();
  for (const backend of wanted) {
    const taken = await onFreshPage(bench, (page) => backendTaken(page, backend));
    if (taken !== backend) console.log(`${backend}: the page takes ${taken}`);
    if (taken === backend || backend === 'auto') found.add(taken);
  }
  return [...found];
}

async function benchTraining(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  const withPyTorch = hasPyTorch();
  for (const batch of [batchSize, largeBatchSize]) {
    const ours = () =>
      onFreshPage(bench, (page) => measureTraining(page, { backend, batchSize: batch, threads: 0 }));
    const theirs = async () => (withPyTorch ? measurePyTorch('training', batch).imagesPerSecond : Number.NaN);
    const speeds = await inTurns(runs, ours, theirs);
    row(`training, batch ${batch}`, `${spread(speeds.ours)} images/s`);
    if (!withPyTorch) continue;
    row('  PyTorch', `${spread(speeds.theirs)} images/s`);
    row('  ratio', spread(ratios(speeds.ours, speeds.theirs), 2));
  }
}

async function benchThreads(bench: Bench, runs: number): Promise<void> {
  const onThreads = (threads: number) => () =>
    onFreshPage(bench, (page) => measureTraining(page, { backend: 'simd', batchSize, threads }));
  const speeds = await inTurns(runs, onThreads(2), onThreads(1));
  row(`training, batch ${batchSize}, one thread`, `${spread(speeds.theirs)} images/s`);
  row('  two threads over one', spread(ratios(speeds.ours, speeds.theirs), 2));
}

async function benchEpoch(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  const seconds: number[] = [];
  const accuracies: number[] = [];
  for (let seed = 0; seed < runs; seed++) {
    const epoch = await onFreshPage(bench, (page) => measureEpoch(page, backend, seed));
    seconds.push(epoch.seconds);
    accuracies.push(epoch.accuracy);
  }
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / runs;
  row('one epoch, from click to result', `${spread(seconds, 1)} s`);
  row('  test accuracy, a seed for each run', `${accuracies.join(', ')} %: ${mean.toFixed(2)} in the mean`);
}

async function benchInference(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  const inferences: Awaited<ReturnType<typeof measureInference>>[] = [];
  const ours = async () => {
    const run = await onFreshPage(bench, (page) => measureInference(page, backend));
    inferences.push(run);
    return run.imagesPerSecond;
  };
  const work = { model: 'float', images: allImages, batchSize, threads: 2, runs: 1 } as const;
  const theirs = async () =>
    backend === 'simd'
      ? Math.max(...(await measureOnnxRuntime(bench.browser, work)).imagesPerSecond)
      : Number.NaN;
  const speeds = await inTurns(runs, ours, theirs);
  const images = inferences[0]?.images ?? 0;
  row(`evaluation, ${images} images, float`, `${spread(speeds.ours)} images/s`);
  if (backend === 'simd') {
    row('  onnxruntime-web, wasm, 2 threads', `${spread(speeds.theirs)} images/s`);
    row('  ratio', spread(ratios(speeds.ours, speeds.theirs), 2));
  }
  const latency = (of: 'floatLatency' | 'int8Latency') =>
    spread(
      inferences.map((run) => run[of]),
      3,
    );
  row('one image, float', `${latency('floatLatency')} ms`);
  row('one image, int8', `${latency('int8Latency')} ms`);
}

/** Dynamic int8 beside ONNX Runtime's own, in turns. Each runs a whole batch from normalised pixels to logits. */
const againstOnnxRuntime = [
  { batch: 256, images: 5_120 },
  { batch: 1, images: 1_000 },
] as const;

async function benchInt8AgainstOnnxRuntime({ browser }: Bench, runs: number): Promise<void> {
  for (const { batch, images } of againstOnnxRuntime) {
    const measurement: Int8Measurement = { what: 'whole model, dynamic', batchSize: batch, threads: 2 };
    const ours = async () => {
      const [timing] = (await measureInt8(browser, [measurement], 1)).get(measurement) ?? [];
      return (1000 * batch) / (timing?.int8 ?? Number.NaN);
    };
    const work = { model: 'int8', images, batchSize: batch, threads: 2, runs: 3 } as const;
    const theirs = async () => Math.max(...(await measureOnnxRuntime(browser, work)).imagesPerSecond);
    const speeds = await inTurns(runs, ours, theirs);
    row(`whole model, dynamic, batch ${batch}`, `${spread(speeds.ours)} images/s`);
    row('  onnxruntime-web, int8, 2 threads', `${spread(speeds.theirs)} images/s`);
    row('  ratio', spread(ratios(speeds.ours, speeds.theirs), 2));
  }
}

async function benchMainThread(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  const longTasks: number[] = [];
  const slowestClicks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const found = await onFreshPage(bench, (page) => measureResponsiveness(page, backend));
    longTasks.push(...found.longTasks);
    slowestClicks.push(Math.max(...found.clicks));
  }
  const longest = longTasks.length > 0 ? `, the longest ${Math.max(...longTasks).toFixed(0)} ms` : '';
  row('main thread while training', `${longTasks.length} tasks over 50 ms in ${runs} runs${longest}`);
  row('  slowest of nine clicks', `${spread(slowestClicks)} ms to the next frame`);
}

async function printSizes(): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const sum = (loaded: string) =>
    kilobytes(
      builtFiles()
        .filter((file) => file.loaded === loaded)
        .reduce((total, { gzipBytes }) => total + gzipBytes, 0),
    );
  const { glue, kernels } = await simdBackendSize();
  console.log('\nsizes, gzipped');
  row('JavaScript before the page is usable', sum('first load'));
  row('JavaScript after it, main thread', sum('later'));
  row('simd: WebAssembly and glue', `${kilobytes(kernels)} and ${kilobytes(glue)}`);
}

await runMain(async () => {
  const { runs, backends, networks } = readOptions();
  await packData();
  await ensureBuilt();
  const site = await serveBuiltPage(await freePort());
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments('system') });
  const bench = { browser, url: site.url };
  try {
    console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);
    console.log(
      `Chromium ${browser.version()}, headless${await relaxedSimd(browser)}; median (smallest to largest, runs)`,
    );
    if (!hasPyTorch()) console.log('PyTorch: python3 has no torch here, so nothing to compare training with');
    for (const backend of await available(bench, backends)) {
      console.log(`\n${backend}`);
      if (networks || backend !== 'cpu') await benchPresets(bench, { backend, batchSize, runs });
      if (backend === 'simd') await benchShapes(browser, runs);
      if (networks) continue;
      await benchTraining(bench, backend, runs);
      if (backend === 'simd') {
        await benchThreads(bench, runs);
        await benchThreadsAlone(browser, runs);
      }
      if (backend === 'simd' || backend === 'webgpu') await benchJax(bench, backend, batchSize, runs);
      if (backend !== 'cpu') await benchEpoch(bench, backend, runs);
      await benchInference(bench, backend, runs);
      if (backend === 'simd') {
        await benchInt8(browser, runs);
        await benchInt8AgainstOnnxRuntime(bench, runs);
      }
      if (backend !== 'cpu') {
        await benchClicks(bench, backend, runs);
        await benchMemory(bench, backend, runs);
      }
      await benchMainThread(bench, backend, runs);
    }
    if (networks) return;
    console.log('\na first visit, as the page comes');
    await benchColdStart(bench, runs);
    await printSizes();
  } finally {
    await browser.close();
    await site.close();
  }
});
