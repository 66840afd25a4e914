// npm run bench: opens the built page in a headless browser, measures it and prints what was measured and how.
//   npm run bench -- --runs 5 --backends simd,webgl
// The GPU is used if the machine has one. Close what else is running: every core counts.
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { measureInference } from '../bench/inference.ts';
import { measurePyTorch, type PyTorchSpeed } from '../bench/pytorch.ts';
import { machine, middle, spread } from '../bench/report.ts';
import { batchSize, measureTraining, type TrainingRun } from '../bench/training.ts';
import { type BackendChoice, settingSpecs } from '../src/core/settings/settings.ts';
import { builtFiles } from './bundle/built-files.ts';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { ensureBuilt, packData } from './setup/build.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { freePort, serveBuiltPage } from './setup/site.mjs';

interface Options {
  readonly runs: number;
  readonly backends: readonly BackendChoice[];
}

function readOptions(): Options {
  const all = settingSpecs.backend.choices.filter((choice) => choice !== 'auto');
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '3' }, backends: { type: 'string', default: all.join(',') } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Failure(`--runs is "${values.runs}": give a number from 1.`);
  const wanted = values.backends.split(',');
  const unknown = wanted.filter((name) => !all.some((choice) => choice === name));
  if (unknown.length > 0)
    throw new Failure(`--backends: no "${unknown.join('", "')}", choose from ${all.join(', ')}.`);
  return { runs, backends: all.filter((choice) => wanted.includes(choice)) };
}

/** Opens a page of its own for every measurement: nothing that one leaves behind reaches the next. */
async function repeat<Result>(
  browser: Browser,
  url: string,
  runs: number,
  measure: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    try {
      results.push(await measure(page));
    } finally {
      await page.close();
    }
  }
  return results;
}

/** " = 0.12 of PyTorch", or nothing without PyTorch. */
const comparedWith = (reference: readonly number[] | undefined, values: readonly number[]): string =>
  reference ? `; ${(middle(values) / middle(reference)).toFixed(2)} of PyTorch` : '';

function printTraining(runs: readonly TrainingRun[], pyTorch: PyTorchSpeed | undefined): void {
  const speeds = runs.map(({ imagesPerSecond }) => imagesPerSecond);
  const longTasks = runs.flatMap((run) => run.longTasks);
  const clicks = runs.map(({ slowestClick }) => slowestClick);
  console.log(
    `  training      ${spread(speeds)} images/s${comparedWith(pyTorch?.trainingImagesPerSecond, speeds)}`,
  );
  const longest = longTasks.length > 0 ? `, the longest ${Math.max(...longTasks).toFixed(0)} ms` : '';
  console.log(`  main thread   ${longTasks.length} tasks over 50 ms while training${longest}`);
  console.log(`  slowest click ${spread(clicks, 0)} ms`);
}

async function measureBackend(
  browser: Browser,
  url: string,
  backend: BackendChoice,
  runs: number,
  pyTorch: PyTorchSpeed | undefined,
): Promise<void> {
  console.log(`\n${backend}`);
  const [first] = await repeat(browser, url, 1, (page) => measureTraining(page, backend));
  if (!first) return;
  if (first.ranOn !== backend) {
    console.log(`  not available here: the page took ${first.ranOn} instead`);
    return;
  }
  const others = await repeat(browser, url, runs - 1, (page) => measureTraining(page, backend));
  printTraining([first, ...others], pyTorch);
  const inference = await repeat(browser, url, runs, (page) => measureInference(page, backend));
  const speeds = inference.map(({ imagesPerSecond }) => imagesPerSecond);
  const images = inference[0]?.images ?? 0;
  const ratio = comparedWith(pyTorch?.evaluationImagesPerSecond, speeds);
  console.log(`  evaluation    ${spread(speeds)} images/s over ${images} test images${ratio}`);
  console.log(
    `  float         ${spread(
      inference.map(({ floatLatency }) => floatLatency),
      3,
    )} ms`,
  );
  console.log(
    `  int8          ${spread(
      inference.map(({ int8Latency }) => int8Latency),
      3,
    )} ms`,
  );
}

function printBundle(): void {
  const sum = (loaded: string) => {
    const bytes = builtFiles().filter((file) => file.loaded === loaded);
    return (bytes.reduce((total, { gzipBytes }) => total + gzipBytes, 0) / 1000).toFixed(1);
  };
  console.log('\nJavaScript, kB gzipped');
  console.log(`  first load ${sum('first load')}, later ${sum('later')}, worker ${sum('worker')}`);
}

await runMain(async () => {
  const { runs, backends } = readOptions();
  await packData();
  await ensureBuilt();
  const site = await serveBuiltPage(await freePort());
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments('system') });
  try {
    console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);
    console.log(
      `Chromium ${browser.version()}, headless; batch ${batchSize}; median (smallest to largest, runs)`,
    );
    const pyTorch = measurePyTorch(batchSize, runs);
    if (pyTorch) {
      console.log(`\nPyTorch ${pyTorch.torch}, ${pyTorch.threads} threads, random images ready in memory`);
      console.log(`  training      ${spread(pyTorch.trainingImagesPerSecond)} images/s`);
      console.log(`  evaluation    ${spread(pyTorch.evaluationImagesPerSecond)} images/s`);
    } else {
      console.log('\nPyTorch: python3 has no torch here, so nothing to compare with');
    }
    for (const backend of backends) await measureBackend(browser, site.url, backend, runs, pyTorch);
    printBundle();
  } finally {
    await browser.close();
    await site.close();
  }
});
