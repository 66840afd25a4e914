/** Halves of the data set for tests: images that are here, and images that arrive when the test says so. */
import { type DataSetInfo, mnist } from '../core/dataset/dataset-info.ts';
import { Split } from '../worker/data/split.ts';
import { imageSize } from './fixtures.ts';

export interface Images {
  /** count * 784. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

export function firstImages({ pixels, labels }: Images, count: number): Images {
  return { pixels: pixels.subarray(0, count * imageSize), labels: labels.subarray(0, count) };
}

/** One image of every label in turn, with nothing on it but its label's shade. */
export function plainImages(labels: readonly number[]): Images {
  const pixels = new Uint8Array(labels.length * imageSize);
  for (const [index, label] of labels.entries()) {
    pixels.fill(20 * label, index * imageSize, (index + 1) * imageSize);
  }
  return { pixels, labels: Uint8Array.from(labels) };
}

/** All images are here. info: of images of 28 x 28 pixels. */
export function splitOf(images: Images, info: DataSetInfo = mnist): Split {
  const { split, arrive } = arrivingSplit(images, images.labels.length, info);
  arrive(0);
  return split;
}

/** No image is here; `arrive` brings one shard. The last shard may be smaller than the others. */
export function arrivingSplit(
  { pixels, labels }: Images,
  imagesPerShard: number,
  info: DataSetInfo = mnist,
): { split: Split; arrive: (shard: number) => void } {
  const firsts: number[] = [];
  for (let first = 0; first < labels.length; first += imagesPerShard) firsts.push(first);
  const shards = firsts.map((first, index) => ({
    file: `shard-${index}.bin.gz`,
    count: Math.min(imagesPerShard, labels.length - first),
    bytes: 1,
    sha256: '0'.repeat(64),
  }));
  const split = new Split(info, shards);
  return {
    split,
    arrive(shard) {
      const first = shard * imagesPerShard;
      const end = Math.min(first + imagesPerShard, labels.length);
      split.add(shard, labels.subarray(first, end), pixels.subarray(first * imageSize, end * imageSize));
    },
  };
}
