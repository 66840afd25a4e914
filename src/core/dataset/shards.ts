/**
 * The packed data set: a manifest (JSON) and shards of a few thousand images each, so that training can begin before all has
 * arrived. A shard is gzip over `count` label bytes followed by `count * 784` pixel bytes. `scripts/` writes it, the worker
 * reads it, both through this file.
 */
import * as v from 'valibot';
import { imageSize, mnistMean, mnistStd } from './normalise.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const shardSchema = v.object({
  /** A plain file name beside the manifest: no folders, no address. */
  file: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/, 'must be a plain file name')),
  count,
  /** Compressed size, for progress in bytes. */
  bytes: count,
  /** Of the compressed file, lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')),
});

const splitSchema = v.pipe(
  v.object({ count, shards: v.array(shardSchema) }),
  v.check(
    (split) => split.shards.reduce((sum, shard) => sum + shard.count, 0) === split.count,
    'the counts of its shards must add up to its count',
  ),
);

const manifestSchema = v.object({
  format: v.literal('mnist-shards'),
  version: v.literal(1),
  /** Rows and columns of an image. */
  shape: v.strictTuple([v.literal(28), v.literal(28)]),
  classes: v.pipe(v.array(v.string()), v.length(10)),
  mean: v.literal(mnistMean),
  std: v.literal(mnistStd),
  train: splitSchema,
  test: splitSchema,
});

export type Shard = v.InferOutput<typeof shardSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The manifest can't be used. The message names the field. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** A shard can't be used. The message names the file. */
export class ShardError extends Error {
  override readonly name = 'ShardError';
}

/** json: what JSON.parse made of the manifest. Throws ManifestError. */
export function parseManifest(json: unknown, fileName = 'manifest.json'): Manifest {
  const result = v.safeParse(manifestSchema, json);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => {
    const field = v.getDotPath(issue);
    return field === null ? issue.message : `${field}: ${issue.message}`;
  });
  throw new ManifestError(
    `${fileName} does not describe the data set (${problems.join('; ')}). Reload the page; if it stays, the data must be packed again.`,
  );
}

/** labels: n, pixels: n * 784. Returns the payload to be compressed. */
export function packShard(labels: Uint8Array, pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  if (pixels.length !== labels.length * imageSize) {
    throw new ShardError(
      `${labels.length} labels need ${labels.length * imageSize} pixels, not ${pixels.length}.`,
    );
  }
  const payload = new Uint8Array(labels.length + pixels.length);
  payload.set(labels);
  payload.set(pixels, labels.length);
  return payload;
}

/** Bytes of a shard of `count` images before compression: a label and 784 pixels for each. */
export function shardPayloadBytes(count: number): number {
  return count * (1 + imageSize);
}

/** payload: decompressed. Returns views on it: labels (count) and pixels (count * 784). Throws ShardError. */
export function unpackShard<Buffer extends ArrayBufferLike>(
  payload: Uint8Array<Buffer>,
  count: number,
  fileName = 'The shard',
): { labels: Uint8Array<Buffer>; pixels: Uint8Array<Buffer> } {
  const expected = shardPayloadBytes(count);
  if (payload.length !== expected) {
    throw new ShardError(
      `${fileName} holds ${payload.length} bytes, but ${count} images need ${expected}. Load it again.`,
    );
  }
  const labels = payload.subarray(0, count);
  const wrong = labels.findIndex((label) => label > 9);
  if (wrong >= 0)
    throw new ShardError(
      `${fileName}: image ${wrong} is labelled ${labels[wrong]}, which is no digit. Load it again.`,
    );
  return { labels, pixels: payload.subarray(count) };
}
