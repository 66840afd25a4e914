/**
 * Int8 filters of a 3x3 convolution as assembly/int8conv.ts reads them: scale and bias of each filter, then the weights as 16 bits.
 *
 * - over one channel [filters / 8][3 rows][2][8][2]: a row's three taps and a zero, in pairs
 * - over many, transformed as 2G g (2G)' (G is Winograd's for F(2x2, 3x3), and twice it is whole): [4 x 4 positions][filters / 8][channels / 2][8][2]
 */
import type { Int8Weights } from './int8Panels.ts';

const PANEL = 8;
const TAPS = 9;
const POSITIONS = 16;

/** Four times the sum of all products must stay within int32. */
const MOST_CHANNELS = 2048;

/** Whether the kernel can do 3x3 filters of this size. */
export function canConvolve(channels: number, filters: number): boolean {
  const possible = channels === 1 || (channels > 0 && channels % PANEL === 0 && channels <= MOST_CHANNELS);
  return possible && filters > 0 && filters % PANEL === 0;
}

/** Channels of filters (out, channels * 9). Throws RangeError for sizes that the kernel cannot do. */
export function channelsOf({ inFeatures, outFeatures }: Int8Weights): number {
  const channels = inFeatures / TAPS;
  if (canConvolve(channels, outFeatures)) return channels;
  throw new RangeError(
    `simd: an int8 convolution needs 3x3 filters over 1 or a multiple of ${PANEL} channels (at most ${MOST_CHANNELS}) and a multiple of ${PANEL} filters, not ${outFeatures} filters of ${inFeatures} weights`,
  );
}

/** Bytes of the whole layer. */
export function filterBytes(weights: Int8Weights): number {
  const channels = channelsOf(weights);
  return weights.outFeatures * (8 + 2 * (channels === 1 ? 12 : POSITIONS * channels));
}

/** Writes a layer to `pointer`, which is 16-byte aligned. values: (out, channel, row, column), PyTorch's layout. */
export function writeFilters(
  buffer: ArrayBufferLike,
  pointer: number,
  weights: Int8Weights,
  bias: Float32Array,
): void {
  const { outFeatures, scales, values } = weights;
  const channels = channelsOf(weights);
  const floats = new Float32Array(buffer, pointer, 2 * outFeatures);
  for (let filter = 0; filter < outFeatures; filter++) {
    floats[filter] = scales[scales.length === 1 ? 0 : filter] ?? 0;
  }
  floats.set(bias, outFeatures);
  const perFilter = channels === 1 ? 12 : POSITIONS * channels;
  const packed = new Int16Array(buffer, pointer + 8 * outFeatures, outFeatures * perFilter).fill(0);
  for (let filter = 0; filter < outFeatures; filter++) {
    for (let channel = 0; channel < channels; channel++) {
      const start = (filter * channels + channel) * TAPS;
      const taps = values.subarray(start, start + TAPS);
      if (channels === 1) writeTaps(taps, packed, filter);
      else writeTransformed(taps, packed, filter, channel, channels, outFeatures);
    }
  }
}

function writeTaps(taps: Int8Array, packed: Int16Array, filter: number): void {
  const lane = filter % PANEL;
  const panel = (filter - lane) * 12;
  for (const [tap, weight] of taps.entries()) {
    const [row, column] = [Math.floor(tap / 3), tap % 3];
    packed[panel + ((2 * row + (column >> 1)) * PANEL + lane) * 2 + (column & 1)] = weight;
  }
}

function writeTransformed(
  taps: Int8Array,
  packed: Int16Array,
  filter: number,
  channel: number,
  channels: number,
  filters: number,
): void {
  const lane = filter % PANEL;
  const transformed = columnsOf(columnsOf([...taps], 3), 4);
  for (const [position, weight] of transformed.entries()) {
    const panel = (position * filters + filter - lane) * channels;
    packed[panel + ((channel >> 1) * PANEL + lane) * 2 + (channel & 1)] = weight;
  }
}

/** 2 G times a matrix of three rows of `width`, transposed. Twice in a row: 2G g (2G)'. */
function columnsOf(matrix: readonly number[], width: number): number[] {
  const result: number[] = [];
  for (let column = 0; column < width; column++) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((row) => matrix[row * width + column]);
    result.push(2 * a, a + b + c, a - b + c, 2 * c);
  }
  return result;
}
