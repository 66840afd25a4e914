/**
 * The quantized dense layer, dynamic or static: unsigned activations times int8 weights, summed up exactly in int32.
 *
 * Weights are packed once into blocks of 512 depths, of panels of 8 outputs, [depth / 512][outputs / 8][512 / 4][8][4]: a vector is
 * four depths of four outputs, so that sums end up one output a lane and nothing has to be added up across lanes. Depth is filled up
 * with zeros to a multiple of 16, outputs to one of 8. Written by ../int8/int8Panels.ts.
 *
 * Of up to sixteen rows a block is quantized into scratch, where it stays in L1 while the block's weights stream past it; then the next
 * one, and the sums of all outputs wait in scratch. int8products.ts has the products.
 *
 * Parts share out rows or panels, never depth.
 */
import { product } from './int8products';
import { dequantize, nearest, staticLevels, storeLevels } from './levels';
import { copyFloats, partStart } from './simd';

/** Depths of a block. Named in ../int8/int8Panels.ts too. */
const BLOCK: i32 = 512;
/** Rows taken at a time, at most. Named in ../int8/quantizedDense.ts too. */
const ROWS: i32 = 16;

/** Named in ../int8/quantizedDense.ts too. */
const WIDE: i32 = 1;
const RELU: i32 = 2;
/** x are levels, below 128. */
const LEVELS_IN: i32 = 4;
/** y are levels. */
const LEVELS_OUT: i32 = 8;

/** rne(fma(x, reciprocal, zeroPoint)) of four values. In doubles, whose product is exact, unless there is nothing to add. */
// @ts-ignore: decorator
@inline
function levels(x: v128, reciprocal: f32, zeroPoint: f32): v128 {
  if (zeroPoint == 0) return nearest(f32x4.mul(x, f32x4.splat(reciprocal)));
  const factor = f64x2.splat(<f64>reciprocal);
  const offset = f64x2.splat(<f64>zeroPoint);
  const low = f64x2.add(f64x2.mul(f64x2.promote_low_f32x4(x), factor), offset);
  const high = f64x2.add(f64x2.mul(f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3)), factor), offset);
  return nearest(v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5));
}

/** `columns` values of one row to levels clamped to 0..255, as bytes or (wide) as 16 bits, and zeros up to `padded`. */
function quantizeRow(x: usize, columns: i32, padded: i32, reciprocal: f32, zeroPoint: f32, wide: bool, to: usize): void {
  const levelBytes: usize = wide ? 2 : 1;
  let c = 0;
  for (; c + 8 <= columns; c += 8) {
    const at = x + (<usize>c << 2);
    const short = i16x8.narrow_i32x4_s(levels(v128.load(at), reciprocal, zeroPoint), levels(v128.load(at, 16), reciprocal, zeroPoint));
    const bytes = i8x16.narrow_i16x8_u(short, short);
    if (wide) v128.store(to + (<usize>c << 1), i16x8.extend_low_i8x16_u(bytes));
    else v128.store_lane<u64>(to + <usize>c, bytes, 0);
  }
  for (; c < columns; c++) {
    const level = levels(v128.load_splat<f32>(x + (<usize>c << 2)), reciprocal, zeroPoint);
    const value = min(255, max(0, i32x4.extract_lane(level, 0)));
    if (wide) store<u16>(to + (<usize>c << 1), <u16>value);
    else store<u8>(to + <usize>c, <u8>value);
  }
  memory.fill(to + <usize>columns * levelBytes, 0, <usize>(padded - columns) * levelBytes);
}

/** The same for levels as bytes. */
function copyLevels(x: usize, columns: i32, padded: i32, wide: bool, to: usize): void {
  if (!wide) {
    memory.copy(to, x, <usize>columns);
    memory.fill(to + <usize>columns, 0, <usize>(padded - columns));
    return;
  }
  let c = 0;
  for (; c + 8 <= columns; c += 8) v128.store(to + (<usize>c << 1), v128.load_ext<u8>(x + <usize>c));
  for (; c < columns; c++) store<u16>(to + (<usize>c << 1), <u16>load<u8>(x + <usize>c));
  memory.fill(to + (<usize>columns << 1), 0, <usize>(padded - columns) << 1);
}

/**
 * y [rows, outputs] = dequantized product of x [rows, depth], quantized with f32(1 / scale) and zeroPoint, and the weights; with
 * LEVELS_OUT quantized again, for the next layer's f32(1 / scale) and zero point.
 * layer: scale, bias and sum of the weights of each output, what is safe of each block and panel (int8products.ts), then the weights; see
 * ../int8/int8Panels.ts. scratch per thread: a block of levels, sums of all outputs.
 */
export function quantizedDense(
  x: usize, layer: usize, y: usize, rows: i32, depth: i32, outputs: i32, scale: f32, zeroPoint: i32, nextReciprocal: f32,
  nextZeroPoint: f32, flags: i32, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const padded = (depth + 15) & ~15;
  const panels = (outputs + 7) >> 3;
  const blocks = (padded + BLOCK - 1) / BLOCK;
  const perOutput = <usize>panels << 5;
  const safe = layer + 3 * perOutput;
  const weights = safe + ((<usize>(blocks * panels) + 15) & ~15);
  const relu = (flags & RELU) != 0;
  const wide = !ASC_FEATURE_RELAXED_SIMD || (flags & WIDE) != 0;
  const reciprocal: f32 = 1 / scale;
  const activations = scratch + <usize>scratchPerThread * thread;
  const sums = activations + ROWS * BLOCK * 2;
  const rowBytes = <usize>BLOCK << (wide ? 1 : 0);

  let row = 0;
  let lastRow = rows;
  let firstPanel = 0;
  let lastPanel = panels;
  if (rows >= 4 * parts) {
    const units = (rows + 3) >> 2;
    row = partStart(units, part, parts) << 2;
    lastRow = min(rows, partStart(units, part + 1, parts) << 2);
  } else {
    firstPanel = partStart(panels, part, parts);
    lastPanel = partStart(panels, part + 1, parts);
  }
  if (firstPanel == lastPanel) return;

  while (row < lastRow) {
    const height = min(ROWS, lastRow - row);
    const panelSums = height == 1 ? 32 : <usize>((height + 3) & ~3) << 5;
    memory.fill(sums, 0, panelSums * <usize>(lastPanel - firstPanel));
    for (let block = 0; block < blocks; block++) {
      const first = block * BLOCK;
      const paddedBlock = min(BLOCK, padded - first);
      const columns = min(BLOCK, depth - first);
      for (let r = 0; r < height; r++) {
        const to = activations + <usize>r * rowBytes;
        const at = <usize>((row + r) * depth + first);
        if (flags & LEVELS_IN) copyLevels(x + at, columns, paddedBlock, wide, to);
        else quantizeRow(x + (at << 2), columns, paddedBlock, reciprocal, <f32>zeroPoint, wide, to);
      }
      for (let panel = firstPanel; panel < lastPanel; panel++) {
        product(
          height, paddedBlock, activations, rowBytes, weights + (<usize>(first * panels + paddedBlock * panel) << 3), wide,
          load<u8>(safe + <usize>(block * panels + panel)), sums + panelSums * <usize>(panel - firstPanel),
        );
      }
    }
    for (let panel = firstPanel; panel < lastPanel; panel++) {
      const perPanel = layer + (<usize>panel << 5);
      const width = min(8, outputs - (panel << 3));
      for (let r = 0; r < height; r++) {
        const tile = sums + panelSums * <usize>(panel - firstPanel) + (<usize>r << 5);
        finishTile(tile, perPanel, perOutput, scale, zeroPoint, relu);
        const at = <usize>((row + r) * outputs + (panel << 3));
        if (flags & LEVELS_OUT) storeTileLevels(y + at, tile, width, nextReciprocal, nextZeroPoint);
        else copyFloats(y + (at << 2), tile, width);
      }
    }
    row += height;
  }
}

/** Eight sums of one row to floats, in place. */
function finishTile(tile: usize, perPanel: usize, perOutput: usize, scale: f32, zeroPoint: i32, relu: bool): void {
  for (let lane: usize = 0; lane < 32; lane += 16) {
    const at = perPanel + lane;
    const correction = i32x4.mul(i32x4.splat(zeroPoint), v128.load(at + 2 * perOutput));
    const exact = i32x4.sub(v128.load(tile + lane), correction);
    v128.store(tile + lane, dequantize(exact, v128.load(at), v128.load(at + perOutput), scale, relu));
  }
}

/** The first `width` of eight floats as levels. */
function storeTileLevels(to: usize, tile: usize, width: i32, reciprocal: f32, zeroPoint: f32): void {
  const low = staticLevels(v128.load(tile), reciprocal, zeroPoint);
  const high = staticLevels(v128.load(tile, 16), reciprocal, zeroPoint);
  storeLevels(tile, low, high);
  for (let n = 0; n < width; n++) store<u8>(to + <usize>n, load<u8>(tile + <usize>n));
}
