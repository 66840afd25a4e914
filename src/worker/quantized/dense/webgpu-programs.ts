/**
 * The quantized layer in WGSL, as programs of TF.js's webgpu backend: the range of the activations, their quantization, and the
 * integer product. Four bytes travel in a word, of type int32 to TF.js.
 *
 * WGSL may round a fused multiply-add twice, so with a zero point other than 0 (signed activations) a level may be one off where
 * the exact value lies within a rounding of a half. After a ReLU levels and sums are exact.
 */
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';

/** Threads of a workgroup. They walk along the depth side by side, so that neighbours read neighbouring words. */
const threads = 64;

/** Workgroups that look for extremes: their results are read back, so few; a GPU needs some dozens to be busy. */
const extremeGroups = 32;

/** Smallest and largest value or 0, and how many are NaN or infinite, of each group's share of the first `count` values. */
export const extremesProgram: WebGPUProgram = {
  variableNames: ['x'],
  outputShape: [extremeGroups, 3],
  shaderKey: 'int8_extremes',
  dispatchLayout: { x: [0], y: [1] },
  dispatch: [extremeGroups, 1, 1],
  workgroupSize: [threads, 1, 1],
  uniforms: 'count : i32,',
  getUserCode: () => `
    var<workgroup> found : array<vec3<f32>, ${threads}>;
    fn main() {
      var extremes = vec3<f32>(0.0);
      let first = i32(workgroupId.x) * ${threads} + i32(localIndex);
      for (var i = first; i < uniforms.count; i += ${extremeGroups * threads}) {
        let value = x[i];
        // By its bits: a shader may take for granted that there are no NaNs.
        if ((bitcast<u32>(value) & 0x7f800000u) == 0x7f800000u) {
          extremes.z += 1.0;
        } else {
          extremes = vec3<f32>(min(extremes.x, value), max(extremes.y, value), extremes.z);
        }
      }
      found[localIndex] = extremes;
      for (var step = ${threads / 2}u; step > 0u; step >>= 1u) {
        workgroupBarrier();
        if (localIndex < step) {
          let mine = found[localIndex];
          let other = found[localIndex + step];
          found[localIndex] = vec3<f32>(min(mine.x, other.x), max(mine.y, other.y), mine.z + other.z);
        }
      }
      if (localIndex == 0u) {
        result[workgroupId.x * 3u] = found[0].x;
        result[workgroupId.x * 3u + 1u] = found[0].y;
        result[workgroupId.x * 3u + 2u] = found[0].z;
      }
    }
  `,
};

/** Levels of (batch, depth) activations minus 128, which makes them signed bytes; past the depth anything: weights are 0 there. */
export function levelsProgram(batch: number, words: number): WebGPUProgram {
  return {
    variableNames: ['x'],
    outputShape: [batch, words],
    shaderKey: 'int8_levels',
    dispatchLayout: { x: [0, 1] },
    dispatch: [Math.ceil((batch * words) / threads), 1, 1],
    workgroupSize: [threads, 1, 1],
    size: true,
    uniforms: 'depth : i32, reciprocal : f32, zeroPoint : f32,',
    getUserCode: () => `
      fn main(index : i32) {
        if (index >= uniforms.size) { return; }
        let words = uniforms.outShape[1];
        let row = index / words;
        let start = (index - row * words) * 4;
        var word = 0;
        for (var i = 0; i < 4 && start + i < uniforms.depth; i++) {
          let level = round(fma(x[row * uniforms.depth + start + i], uniforms.reciprocal, uniforms.zeroPoint));
          word = insertBits(word, i32(clamp(level, 0.0, 255.0)) - 128, u32(8 * i), 8u);
        }
        result[index] = word;
      }
    `,
  };
}

/** Rows and outputs that a workgroup computes together, so that every word that it reads is used four times. */
const tile = 4;

/** (batch, out) outputs. hasDot: the WGSL feature `packed_4x8_integer_dot_product`. */
export function productProgram(batch: number, outFeatures: number, hasDot: boolean): WebGPUProgram {
  const each = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  return {
    variableNames: ['levels', 'weights', 'scales', 'bias', 'weightSums'],
    outputShape: [batch, outFeatures],
    shaderKey: `int8_product_${hasDot}`,
    dispatchLayout: { x: [1], y: [0] },
    dispatch: [Math.ceil(outFeatures / tile), Math.ceil(batch / tile), 1],
    workgroupSize: [threads, 1, 1],
    uniforms: 'words : i32, scale : f32, offset : i32, relu : i32,',
    getUserCode: () => `
      ${hasDot ? dotOfFeature : dotUnpacked}
      var<workgroup> sums : array<array<i32, ${threads}>, ${tile * tile}>;
      fn main() {
        let rows = uniforms.outShape[0];
        let outputs = uniforms.outShape[1];
        let firstRow = i32(workgroupId.y) * ${tile};
        let firstOutput = i32(workgroupId.x) * ${tile};
        // Past the edge the last one stands in: its sums are computed, and not kept.
        ${each(tile, (r) => `let row${r} = min(firstRow + ${r}, rows - 1) * uniforms.words;`)}
        ${each(tile, (c) => `let output${c} = min(firstOutput + ${c}, outputs - 1) * uniforms.words;`)}
        var sum : array<i32, ${tile * tile}>;
        for (var word = i32(localIndex); word < uniforms.words; word += ${threads}) {
          ${each(tile, (r) => `let a${r} = levels[row${r} + word];`)}
          ${each(tile, (c) => `let w${c} = weights[output${c} + word];`)}
          ${each(tile * tile, (i) => `sum[${i}] += dotOf(a${Math.floor(i / tile)}, w${i % tile});`)}
        }
        for (var i = 0; i < ${tile * tile}; i++) { sums[i][localIndex] = sum[i]; }
        for (var step = ${threads / 2}u; step > 0u; step >>= 1u) {
          workgroupBarrier();
          if (localIndex < step) {
            for (var i = 0; i < ${tile * tile}; i++) { sums[i][localIndex] += sums[i][localIndex + step]; }
          }
        }
        workgroupBarrier();
        let row = firstRow + i32(localIndex) / ${tile};
        let output = firstOutput + i32(localIndex) % ${tile};
        if (localIndex >= ${tile * tile}u || row >= rows || output >= outputs) { return; }
        let exact = sums[localIndex][0] - uniforms.offset * weightSums[output];
        let value = fma(f32(exact), uniforms.scale * scales[output], bias[output]);
        result[row * outputs + output] = select(value, max(value, 0.0), uniforms.relu == 1);
      }
    `,
  };
}

const dotOfFeature = `
  fn dotOf(a : i32, b : i32) -> i32 { return dot4I8Packed(bitcast<u32>(a), bitcast<u32>(b)); }
`;

const dotUnpacked = `
  fn bytesOf(word : i32) -> vec4<i32> {
    return vec4<i32>(extractBits(word, 0u, 8u), extractBits(word, 8u, 8u), extractBits(word, 16u, 8u), extractBits(word, 24u, 8u));
  }
  fn dotOf(a : i32, b : i32) -> i32 { return dot(bytesOf(a), bytesOf(b)); }
`;
