// A small data set of the test's own, in place of MNIST.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { packShard } from '../../src/core/dataset/shards.ts';

interface SmallDataSet {
  readonly name: string;
  readonly side: number;
  readonly channels: number;
  readonly classes: readonly string[];
}

/** Images of either split. */
const count = 48;

/** The page gets this data set: classes take turns, and pixels grow with the class. */
export async function serveDataSet(
  page: Page,
  { name, side, channels, classes }: SmallDataSet,
): Promise<void> {
  const labels = Uint8Array.from({ length: count }, (_, image) => image % classes.length);
  const size = side * side * channels;
  const pixels = Uint8Array.from({ length: count * size }, (_, index) => {
    const label = labels[Math.floor(index / size)] ?? 0;
    return Math.round((255 * (label + 1)) / classes.length);
  });
  const shard = Buffer.from(packShard(labels, pixels, { side, channels }));
  const described = (file: string) => ({
    count,
    shards: [{ file, count, bytes: shard.length, sha256: createHash('sha256').update(shard).digest('hex') }],
  });
  const perChannel = (value: number) => Array.from({ length: channels }, () => value);
  const manifest = {
    ...{ format: 'image-shards', version: 3, name, side, channels, classes },
    ...{ mean: perChannel(0.5), std: perChannel(0.25) },
    ...{ train: described('train-00.shard'), test: described('test-00.shard') },
  };
  await page.route('**/mnist/*', (route) =>
    route.fulfill(route.request().url().includes('manifest.json') ? { json: manifest } : { body: shard }),
  );
}

/** Of MNIST, as the served page has it. */
const mnistManifest = new URL('../../dist/mnist/manifest.json', import.meta.url);

interface Manifest {
  readonly train: { readonly shards: readonly { readonly count: number }[] };
  readonly test: Manifest['train'];
}

/**
 * The pages get the first 5,000 images of MNIST's train and test set, and no others: what a page does in two of its first seconds is
 * decoding the rest, and most tests look at a few images. The manifest is read from the disk: a request on its way would fail the test that
 * ends before the answer.
 */
export async function serveBeginningOfMnist(context: BrowserContext): Promise<void> {
  const manifest: Manifest = JSON.parse(await readFile(mnistManifest, 'utf8'));
  const beginning = ({ shards: [first] }: Manifest['train']) => ({ count: first?.count, shards: [first] });
  const json = { ...manifest, train: beginning(manifest.train), test: beginning(manifest.test) };
  await context.route('**/mnist/manifest.json', (route) => route.fulfill({ json }));
}
