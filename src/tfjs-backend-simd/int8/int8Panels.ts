/**
 * Int8 weights as assembly/int8.ts reads them: blocks of 512 depths of panels of 8 outputs, [depth / 512][outputs / 8][512 / 4][8][4],
 * depth filled up with zeros to a multiple of 16 and outputs to one of 8.
 */

/** A dense layer's weights. Arrays are read once and not kept. */
export interface Int8Weights {
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** (out, in), zero point 0. */
  readonly values: Int8Array;
  /** One positive float32 for the tensor, or one for each output. */
  readonly scales: Float32Array;
}

const PANEL = 8;
const DEPTH_STEP = 16;
/** Depths of a block, see assembly/int8.ts. */
export const BLOCK = 512;

const paddedDepth = (depth: number): number => Math.ceil(depth / DEPTH_STEP) * DEPTH_STEP;
export const paddedOutputs = (outputs: number): number => Math.ceil(outputs / PANEL) * PANEL;

/** Sums of products of 8 bits by 8 bits stay within int32 up to this depth, whatever the values. */
const DEEPEST = 65_536;

/** Throws RangeError where sizes do not fit together or sums could overflow. */
export function checkWeights({ inFeatures, outFeatures, values, scales }: Int8Weights, bias: Float32Array) {
  if (inFeatures < 1 || outFeatures < 1 || inFeatures > DEEPEST)
    throw new RangeError(
      `simd: a quantized layer needs 1 to ${DEEPEST} inputs and an output, not ${inFeatures} and ${outFeatures}`,
    );
  if (values.length !== inFeatures * outFeatures)
    throw new RangeError(`simd: ${values.length} weights are not ${outFeatures} x ${inFeatures}`);
  if ((scales.length !== 1 && scales.length !== outFeatures) || bias.length !== outFeatures)
    throw new RangeError(
      `simd: ${outFeatures} outputs need as many biases and 1 or as many scales, not ${bias.length} and ${scales.length}`,
    );
}

/** Where the parts of a layer begin, in bytes: scale, bias and weight sum of each output, what is safe of each panel, weights. */
function layout({ inFeatures, outFeatures }: Int8Weights) {
  const [depth, outputs] = [paddedDepth(inFeatures), paddedOutputs(outFeatures)];
  const panels = (outputs / PANEL) * Math.ceil(depth / BLOCK);
  const values = 12 * outputs + Math.ceil(panels / 16) * 16;
  return { depth, outputs, panels, safe: 12 * outputs, values, bytes: values + outputs * depth };
}

/** Bytes of the whole layer. */
export const layerBytes = (weights: Int8Weights): number => layout(weights).bytes;

/** Writes a layer to `pointer`, which is 16-byte aligned. */
export function writeLayer(
  buffer: ArrayBufferLike,
  pointer: number,
  weights: Int8Weights,
  bias: Float32Array,
): void {
  const { outFeatures, scales } = weights;
  const { depth, outputs, ...at } = layout(weights);
  const floats = new Float32Array(buffer, pointer, 2 * outputs).fill(0);
  for (let output = 0; output < outFeatures; output++) {
    floats[output] = scales[scales.length === 1 ? 0 : output] ?? 0;
  }
  floats.set(bias, outputs);
  const sums = new Int32Array(buffer, pointer + 8 * outputs, outputs).fill(0);
  const values = new Int8Array(buffer, pointer + at.values, outputs * depth).fill(0);
  writeValues(weights, values, sums);
  const safe = new Uint8Array(buffer, pointer + at.safe, at.panels);
  for (let panel = 0, from = 0; panel < at.panels; panel++) {
    const block = Math.floor((panel * PANEL) / outputs);
    const to = from + PANEL * Math.min(BLOCK, depth - block * BLOCK);
    safe[panel] = safeProducts(values.subarray(from, to));
    from = to;
  }
}

/** What products, each with an activation of at most 127, may come to in a signed sum of 16 bits. */
const MOST_IN_SHORT = Math.floor(32_767 / 127);

/** Flags of assembly/int8products.ts: none, two or four neighbouring dot products of two may be added up in 16 bits. */
const SAFE = { none: 0, two: 1, four: 2 } as const;

function safeProducts(panel: Int8Array): number {
  if (areSafe(panel, 4)) return SAFE.four;
  return areSafe(panel, 2) ? SAFE.two : SAFE.none;
}

/**
 * Whether `count` neighbouring dot products of two stay in 16 bits whatever the activations: the positive ones of their weights may not
 * come to more than 258, nor the negative ones to less than -258.
 */
function areSafe(panel: Int8Array, count: number): boolean {
  const step = 4 * PANEL;
  for (let group = 0; group < panel.length; group += count * step) {
    for (let at = group; at < group + step; at += 2) {
      let positive = 0;
      let negative = 0;
      for (let product = at; product < at + count * step; product += step) {
        const [first, second] = [panel[product] ?? 0, panel[product + 1] ?? 0];
        positive += Math.max(first, 0) + Math.max(second, 0);
        negative -= Math.min(first, 0) + Math.min(second, 0);
      }
      if (Math.max(positive, negative) > MOST_IN_SHORT) return false;
    }
  }
  return true;
}

function writeValues(
  { inFeatures, outFeatures, values }: Int8Weights,
  to: Int8Array,
  sums: Int32Array,
): void {
  const [depth, outputs] = [paddedDepth(inFeatures), paddedOutputs(outFeatures)];
  for (let output = 0; output < outFeatures; output++) {
    const lane = output % PANEL;
    const from = output * inFeatures;
    let sum = 0;
    for (let first = 0; first < inFeatures; first += BLOCK) {
      const panel = first * outputs + (output - lane) * Math.min(BLOCK, depth - first) + 4 * lane;
      for (let k = 0; k < Math.min(BLOCK, inFeatures - first); k++) {
        const weight = values[from + first + k] ?? 0;
        sum += weight;
        to[panel + (k >> 2) * 4 * PANEL + (k & 3)] = weight;
      }
    }
    sums[output] = sum;
  }
}
