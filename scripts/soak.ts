// npm run soak: works with the built page as a person does for days, a million training steps long, and says whether it is as
// quick and as small at the end as at the beginning. The curve goes to test-results/soak.csv.
//   npm run soak -- --steps 20000 --network conv:8:3,pool --batch 64
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { MemoryWatch } from '../bench/memory.ts';
import { machine, row, spread } from '../bench/report.ts';
import { type Round, soakRound } from '../bench/soak.ts';
import { openPage } from '../e2e/support/playground.ts';
import { defaultSettings } from '../src/core/settings/settings.ts';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { ensureBuilt, packData } from './setup/build.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';
import { freePort, serveBuiltPage } from './setup/site.mjs';

/** Of its first and last rounds, of which so many count, the medians may differ by this share. */
const tolerance = 0.05;
const share = 0.1;

const whole = (text: string, name: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Failure(`--${name} is "${text}": give a number from 1.`);
};

function readOptions() {
  const { network, batchSize } = defaultSettings;
  const { values } = parseArgs({
    options: {
      steps: { type: 'string', default: '1000000' },
      network: { type: 'string', default: network },
      batch: { type: 'string', default: String(batchSize) },
    },
  });
  const work = { network: values.network, batchSize: whole(values.batch, 'batch') };
  return { steps: whole(values.steps, 'steps'), work };
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Prints first and last rounds side by side. Gives what has grown, or become slower, by more than is tolerated. */
function compare(rounds: readonly Round[]): string[] {
  // The first round loads code and touches memory for the first time.
  const settled = rounds.slice(1);
  const count = Math.max(1, Math.round(share * settled.length));
  const figures = [
    { what: 'images/s', of: ({ imagesPerSecond }: Round) => imagesPerSecond, worse: -1 },
    { what: 'MB before a reload', of: ({ bytesBefore }: Round) => bytesBefore / 1e6, worse: 1 },
    { what: 'MB after it', of: ({ bytesAfter }: Round) => bytesAfter / 1e6, worse: 1 },
  ];
  return figures.flatMap(({ what, of, worse }) => {
    const [first, last] = [settled.slice(0, count), settled.slice(-count)].map((some) => some.map(of));
    const change = middle(last ?? []) / middle(first ?? []) - 1;
    row(what, `first ${spread(first ?? [])}, last ${spread(last ?? [])}: ${(100 * change).toFixed(1)} %`);
    return worse * change > tolerance ? [what] : [];
  });
}

await runMain(async () => {
  const { steps: wanted, work } = readOptions();
  await packData();
  await ensureBuilt();
  const site = await serveBuiltPage(await freePort());
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments('system') });
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const curve = createWriteStream(join(root, 'test-results', 'soak.csv'));
  curve.write('steps,images_per_second,bytes_before_reload,bytes_after_reload\n');
  const rounds: Round[] = [];
  try {
    console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}, Chromium ${browser.version()}`);
    console.log(`${work.network}, batches of ${work.batchSize}`);
    const page = await browser.newPage({ baseURL: site.url, viewport: { width: 1440, height: 900 } });
    const memory = await MemoryWatch.of(browser, page);
    await openPage(page, work);
    for (let steps = 0; steps < wanted; ) {
      const round = await soakRound(page, work, memory);
      rounds.push(round);
      steps += round.steps;
      const { imagesPerSecond, bytesBefore, bytesAfter } = round;
      const figures = [imagesPerSecond, bytesBefore, bytesAfter].map((figure) => Math.round(figure));
      curve.write(`${[steps, ...figures].join(',')}\n`);
      row(
        `${steps} steps`,
        `${figures[0]} images/s, ${[bytesBefore, bytesAfter].map((bytes) => (bytes / 1e6).toFixed(0)).join(' and ')} MB`,
      );
    }
  } finally {
    curve.end();
    await browser.close();
    await site.close();
  }
  const worse = compare(rounds);
  if (worse.length > 0) throw new Failure(`Worse at the end than at the beginning: ${worse.join(', ')}.`);
});
