/** Back to float: the weights that the integers stand for. */
import type { Grid } from './grid.ts';

/** (out, in) float32: (value - zero point) * scale, rounded once. */
export function dequantizeGrid({ values, starts, scales, zeroPoints }: Grid): Float32Array<ArrayBuffer> {
  const floats = new Float32Array(values.length);
  for (let group = 0; group < scales.length; group++) {
    const scale = scales[group] ?? 0;
    const zeroPoint = zeroPoints[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) floats[i] = ((values[i] ?? 0) - zeroPoint) * scale;
  }
  return floats;
}
