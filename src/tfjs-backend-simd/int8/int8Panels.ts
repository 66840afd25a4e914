/**
 * Int8 weights as assembly/int8.ts reads them: panels of 8 outputs, [outputs / 8][depth / 4][8][4], depth filled up with zeros
 * to a multiple of 16 and outputs to one of 8.
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

export const paddedDepth = (depth: number): number => Math.ceil(depth / DEPTH_STEP) * DEPTH_STEP;
const paddedOutputs = (outputs: number): number => Math.ceil(outputs / PANEL) * PANEL;

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

/** Bytes of the whole layer: scale, bias, weight sum and a flag of each output, then the panels. */
export function layerBytes({ inFeatures, outFeatures }: Int8Weights): number {
  return paddedOutputs(outFeatures) * (16 + paddedDepth(inFeatures));
}

/** Writes a layer to `pointer`, which is 16-byte aligned. */
export function writeLayer(
  buffer: ArrayBufferLike,
  pointer: number,
  weights: Int8Weights,
  bias: Float32Array,
): void {
  const { inFeatures, outFeatures, scales } = weights;
  const outputs = paddedOutputs(outFeatures);
  const floats = new Float32Array(buffer, pointer, 2 * outputs).fill(0);
  for (let output = 0; output < outFeatures; output++) {
    floats[output] = scales[scales.length === 1 ? 0 : output] ?? 0;
  }
  floats.set(bias, outputs);
  const sums = new Int32Array(buffer, pointer + 8 * outputs, outputs).fill(0);
  const pairsAreSafe = new Int32Array(buffer, pointer + 12 * outputs, outputs);
  const panels = new Int8Array(buffer, pointer + 16 * outputs, outputs * paddedDepth(inFeatures)).fill(0);
  writePanels(weights, panels, sums);
  const panelBytes = PANEL * paddedDepth(inFeatures);
  for (let panel = 0; panel * PANEL < outputs; panel++) {
    const bytes = panels.subarray(panel * panelBytes, (panel + 1) * panelBytes);
    pairsAreSafe.fill(areSafePairs(bytes) ? 1 : 0, panel * PANEL, (panel + 1) * PANEL);
  }
}

/** What four products may come to, each with an activation of at most 127, in a signed sum of 16 bits. */
const MOST_IN_PAIR = Math.floor(32_767 / 127);

/**
 * Whether two neighbouring dot products of two can be added up in 16 bits whatever the activations: the positive ones of four weights
 * may not come to more than 258, nor the negative ones to less than -258.
 */
function areSafePairs(panel: Int8Array): boolean {
  const step = 4 * PANEL;
  for (let group = 0; group < panel.length; group += 2 * step) {
    for (let at = group; at < group + step; at += 2) {
      const four = [panel[at] ?? 0, panel[at + 1] ?? 0, panel[at + step] ?? 0, panel[at + step + 1] ?? 0];
      const positive = four.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
      const negative = four.reduce((sum, weight) => sum + Math.min(weight, 0), 0);
      if (positive > MOST_IN_PAIR || negative < -MOST_IN_PAIR) return false;
    }
  }
  return true;
}

function writePanels(
  { inFeatures, outFeatures, values }: Int8Weights,
  panels: Int8Array,
  sums: Int32Array,
): void {
  const depth = paddedDepth(inFeatures);
  for (let output = 0; output < outFeatures; output++) {
    const lane = output % PANEL;
    const to = (output - lane) * depth + 4 * lane;
    const from = output * inFeatures;
    let sum = 0;
    for (let k = 0; k < inFeatures; k++) {
      const weight = values[from + k] ?? 0;
      sum += weight;
      panels[to + (k >> 2) * 4 * PANEL + (k & 3)] = weight;
    }
    sums[output] = sum;
  }
}
