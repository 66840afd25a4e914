/** Turns bytes into what the network reads: scales them to [0, 1], then gives each channel of the data set mean 0 and standard deviation 1. */
import { type DataSetInfo, imageSizeOf } from './dataset-info.ts';

/** The normalised value of each byte, a table for each channel. */
const tables = new WeakMap<DataSetInfo, readonly Float32Array[]>();

function tablesOf(info: DataSetInfo): readonly Float32Array[] {
  const known = tables.get(info);
  if (known) return known;
  const made = info.mean.map((mean, channel) => normalisedBytes(mean, info.std[channel] ?? Number.NaN));
  tables.set(info, made);
  return made;
}

/** Rounded to float32 after every operation, as `((x / 255) - mean) / std` is in torch. */
function normalisedBytes(mean: number, std: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const centred = Math.fround(Math.fround(byte / 255) - Math.fround(mean));
    return centred / Math.fround(std);
  });
}

/**
 * Writes a batch: image `indices[start + i]` goes to position i of `into`.
 * pixels: images of side * side * channels bytes; into: room for at least as many floats for each of `count` images. The indices must exist
 * in both.
 */
export function normaliseBatch(
  pixels: Uint8Array,
  indices: Uint32Array,
  start: number,
  count: number,
  into: Float32Array,
  info: DataSetInfo,
): void {
  const imageSize = imageSizeOf(info);
  const { channels } = info;
  const perChannel = tablesOf(info);
  for (let i = 0; i < count; i++) {
    const image = indices[start + i];
    if (image === undefined || (image + 1) * imageSize > pixels.length) {
      throw new RangeError(
        `Position ${start + i} of the epoch asks for image ${image}, of ${pixels.length / imageSize}.`,
      );
    }
    const source = image * imageSize;
    const target = i * imageSize;
    for (const [channel, table] of perChannel.entries()) {
      for (let p = channel; p < imageSize; p += channels) {
        into[target + p] = table[pixels[source + p] ?? 0] ?? 0;
      }
    }
  }
}

/** How many images have each label, 0 to classes - 1. */
export function classCounts(labels: Uint8Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
