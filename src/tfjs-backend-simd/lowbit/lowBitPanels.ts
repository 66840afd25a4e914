/**
 * Weights of 2 to 4 bits as assembly/lowbit.ts reads them: bias, scales and zero points (as floats) of all outputs, the latter two once or
 * for each block of depths; then the codes, [outputs / 16][depth / block][block * width / 8][16]. Of a block's codes, the first 8th * width
 * lie in the lowest bits of its bytes, the next above them. Outputs are filled up to a multiple of 16, depth to one of 8.
 */

/** A dense layer's weights, scale * (code - zero point). Arrays are read once and not kept. */
export interface LowBitCodes {
  readonly bits: 2 | 3 | 4;
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** (out, in), 0 .. 2^bits - 1, one to a byte. */
  readonly codes: Uint8Array;
  /** Positive float32: one for the tensor, one for each output, or one for each group, row by row. */
  readonly scales: Float32Array;
  /** One for each scale, 0 .. 2^bits - 1. */
  readonly zeroPoints: Uint8Array;
  /** How many neighbouring inputs of an output share a scale: 16, 32, 64 or 128; a row's last group may be shorter. Missing where all do. */
  readonly groupSize?: number | undefined;
}

/** That an input's features come ordered position, channel, where the weights' inputs are ordered channel, position. */
export interface ChannelsLast {
  readonly channels: number;
  readonly positions: number;
}

/** Where the parts of a layer begin, in bytes, and what the kernel must know of them. */
export interface LowBitLayout {
  /** Bits that a code takes in memory: three take four. */
  readonly width: 2 | 4;
  /** Depths of a block. */
  readonly block: number;
  /** Whether each block has scales, and zero points, of its own. */
  readonly blockScales: boolean;
  readonly blockZeros: boolean;
  readonly scales: number;
  readonly zeros: number;
  readonly codes: number;
  readonly bytes: number;
}

/** Outputs of a panel. Named in assembly/lowbit.ts too. */
const PANEL = 16;
/** Depths of a block where groups are larger or there are none. Named in assembly/lowbit.ts too, as KC. */
const LARGEST_BLOCK = 256;
/** Depth of what assembly/rows.ts takes at a time. */
const DEPTH_STEP = 8;

const filledUp = (count: number, step: number): number => Math.ceil(count / step) * step;

/** Throws RangeError where sizes do not fit together. */
export function checkCodes(weights: LowBitCodes, bias: Float32Array, order?: ChannelsLast): void {
  const { bits, inFeatures, outFeatures, codes, scales, zeroPoints, groupSize } = weights;
  if (inFeatures < 1 || outFeatures < 1 || codes.length !== inFeatures * outFeatures)
    throw new RangeError(`simd: ${codes.length} codes are not ${outFeatures} x ${inFeatures}`);
  if (groupSize !== undefined && ![16, 32, 64, 128].includes(groupSize))
    throw new RangeError(`simd: groups of ${groupSize} weights; 16, 32, 64 and 128 can be had`);
  const groups = groupSize === undefined ? 1 : Math.ceil(inFeatures / groupSize);
  const fits = scales.length === outFeatures * groups || (scales.length === 1 && groupSize === undefined);
  if (!fits || zeroPoints.length !== scales.length || bias.length !== outFeatures)
    throw new RangeError(
      `simd: ${scales.length} scales, ${zeroPoints.length} zero points and ${bias.length} biases are not those of ${outFeatures} outputs with ${groups} groups each`,
    );
  if (codes.some((code) => code >= 2 ** bits))
    throw new RangeError(`simd: a code has more than ${bits} bits`);
  if (order && order.channels * order.positions !== inFeatures)
    throw new RangeError(
      `simd: ${order.channels} channels of ${order.positions} positions are not ${inFeatures} inputs`,
    );
}

export function layoutOf({
  bits,
  inFeatures,
  outFeatures,
  zeroPoints,
  groupSize,
}: LowBitCodes): LowBitLayout {
  const width = bits === 2 ? 2 : 4;
  const block = groupSize ?? LARGEST_BLOCK;
  const blocks = Math.ceil(inFeatures / block);
  const perOutput = 4 * filledUp(outFeatures, PANEL);
  const blockScales = groupSize !== undefined;
  const blockZeros = blockScales && zeroPoints.some((zeroPoint) => zeroPoint !== zeroPoints[0]);
  const scales = perOutput;
  const zeros = scales + perOutput * (blockScales ? blocks : 1);
  const codes = zeros + perOutput * (blockZeros ? blocks : 1);
  const bytes = codes + (filledUp(outFeatures, PANEL) * filledUp(inFeatures, DEPTH_STEP) * width) / 8;
  return { width, block, blockScales, blockZeros, scales, zeros, codes, bytes };
}

/** Writes a layer to `pointer`, which is 16-byte aligned. columns: `columnOf` each depth. */
export function writeLowBitLayer(
  buffer: ArrayBufferLike,
  pointer: number,
  weights: LowBitCodes,
  bias: Float32Array,
  columnOf: (depth: number) => number,
): void {
  const layout = layoutOf(weights);
  new Uint8Array(buffer, pointer, layout.bytes).fill(0);
  new Float32Array(buffer, pointer, bias.length).set(bias);
  writeGroups(weights, layout.blockScales, weights.scales, new Float32Array(buffer, pointer + layout.scales));
  writeGroups(
    weights,
    layout.blockZeros,
    weights.zeroPoints,
    new Float32Array(buffer, pointer + layout.zeros),
  );
  writeCodes(weights, layout, columnOf, new Uint8Array(buffer, pointer + layout.codes));
}

/** From (out, groups) to [groups][outputs], filled up; of the first group alone where all groups are to have its values. */
function writeGroups(
  { outFeatures, inFeatures, groupSize }: LowBitCodes,
  each: boolean,
  values: Float32Array | Uint8Array,
  to: Float32Array,
): void {
  const groups = each ? Math.ceil(inFeatures / (groupSize ?? inFeatures)) : 1;
  const perRow = values.length === 1 ? 0 : values.length / outFeatures;
  for (let output = 0; output < outFeatures; output++) {
    for (let group = 0; group < groups; group++) {
      to[group * filledUp(outFeatures, PANEL) + output] = values[output * perRow + group] ?? 0;
    }
  }
}

function writeCodes(
  { inFeatures, outFeatures, codes }: LowBitCodes,
  { width, block }: LowBitLayout,
  columnOf: (depth: number) => number,
  to: Uint8Array,
): void {
  const panelBytes = 2 * width * filledUp(inFeatures, DEPTH_STEP);
  for (let depth = 0; depth < inFeatures; depth++) {
    const within = depth % block;
    const first = depth - within;
    const atPlace = (filledUp(Math.min(block, inFeatures - first), DEPTH_STEP) * width) / 8;
    const place = width * Math.floor(within / atPlace);
    const row = 2 * width * first + PANEL * (within % atPlace);
    const column = columnOf(depth);
    for (let output = 0; output < outFeatures; output++) {
      const lane = output % PANEL;
      // Even bytes are the first eight outputs, odd ones the others.
      const byte = lane < 8 ? 2 * lane : 2 * lane - 15;
      const at = panelBytes * Math.floor(output / PANEL) + row + byte;
      to[at] = (to[at] ?? 0) | ((codes[output * inFeatures + column] ?? 0) << place);
    }
  }
}
