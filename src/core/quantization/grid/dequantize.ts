/** Back to float: the weights that the integers stand for. */
import { type Grid, levelAt } from './grid.ts';

/** (out, in) float32: (value - zero point) * scale, or the value's level * scale, rounded once. */
export function dequantizeGrid(grid: Grid): Float32Array<ArrayBuffer> {
  const { values, starts, scales, zeroPoints } = grid;
  const floats = new Float32Array(values.length);
  for (let group = 0; group < scales.length; group++) {
    const scale = scales[group] ?? 0;
    const zeroPoint = zeroPoints[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++)
      floats[i] = levelAt(grid, values[i] ?? 0, zeroPoint) * scale;
  }
  return floats;
}
