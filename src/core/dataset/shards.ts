/**
 * The packed data set: a manifest (JSON) and shards of a few thousand images each, so that training can begin before all has
 * arrived. A shard is what coding/images.ts makes of the labels and pixels of its images. `scripts/` writes it, the worker reads it,
 * both through this file.
 */
import * as v from 'valibot';
import { decodeImages, encodeImages } from './coding/images.ts';
import { type DataSetInfo, imageSizeOf, mostClasses } from './dataset-info.ts';
import { told } from './telling.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const shardSchema = v.object({
  /** A plain file name beside the manifest: no folders, no address. */
  file: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/, told('dataset/file-name'))),
  count,
  /** Compressed size, for progress in bytes. */
  bytes: count,
  /** Hash of the compressed file, in lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, told('dataset/hash'))),
});

const splitSchema = v.pipe(
  v.object({ count, shards: v.array(shardSchema) }),
  v.check(
    (split) => split.shards.reduce((sum, shard) => sum + shard.count, 0) === split.count,
    told('dataset/shard-counts'),
  ),
);

const perChannel = (values: v.GenericSchema<number>) =>
  v.pipe(v.array(values), v.minLength(1), v.maxLength(4));

const manifestSchema = v.pipe(
  v.object({
    format: v.literal('image-shards'),
    version: v.literal(3),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    /** Rows and columns of an image. */
    side: v.pipe(count, v.maxValue(256)),
    channels: v.pipe(count, v.maxValue(4)),
    classes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(2), v.maxLength(mostClasses)),
    mean: perChannel(v.pipe(v.number(), v.finite())),
    std: perChannel(v.pipe(v.number(), v.finite(), v.gtValue(0))),
    train: splitSchema,
    test: splitSchema,
  }),
  v.check(
    ({ channels, mean, std }) => mean.length === channels && std.length === channels,
    told('dataset/moments-of-channels'),
  ),
);

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
    return field === null ? issue.message : told('dataset/field', { field, problem: issue.message });
  });
  throw new ManifestError(told('dataset/no-manifest', { file: fileName, problems }));
}

export function infoOf({ name, side, channels, classes, mean, std, train, test }: Manifest): DataSetInfo {
  const counts = { train: train.count, test: test.count };
  return { name, side, channels, classNames: classes, mean, std, counts };
}

type Images = Pick<DataSetInfo, 'side' | 'channels'>;

/** labels: n, pixels: n images, ordered row, column, channel. Returns the shard. Throws a RangeError where the two do not belong together. */
export function packShard(labels: Uint8Array, pixels: Uint8Array, images: Images): Uint8Array<ArrayBuffer> {
  const imageSize = imageSizeOf(images);
  if (pixels.length !== labels.length * imageSize) {
    throw new RangeError(
      `${labels.length} labels need ${labels.length * imageSize} pixels, not ${pixels.length}.`,
    );
  }
  return encodeImages(labels, pixels, images);
}

/** shard: the file. decode: what reads it, where somebody has a faster one. Returns labels and pixels of its `count` images. Throws ShardError. */
export function unpackShard(
  shard: Uint8Array,
  count: number,
  info: DataSetInfo,
  fileName: string,
  decode = decodeImages,
): { labels: Uint8Array<ArrayBuffer>; pixels: Uint8Array<ArrayBuffer> } {
  const images = decode(shard, count, info);
  if (!images) {
    throw new ShardError(told('dataset/other-count', { file: fileName, count }));
  }
  const { labels } = images;
  const classes = info.classNames.length;
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0) {
    throw new ShardError(
      told('dataset/label-out-of-range', {
        file: fileName,
        image: String(wrong),
        label: String(labels[wrong]),
        dataset: info.name,
        last: String(classes - 1),
      }),
    );
  }
  return images;
}
