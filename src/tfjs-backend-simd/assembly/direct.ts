/**
 * Convolution with stride 1 and 'same' padding of any odd kernel, any number of channels and filters, NHWC, + bias and ReLU, with or
 * without 2x2 max-pooling; and the gradient of its input. For layers that no form of Winograd's is written for.
 *
 * An image is copied between zeros, and streams.ts multiplies what it finds there, a band of rows at a time, so that the sums of a band
 * stay in L1 until they are pooled. Parts share out images. directgradient.ts has the gradient of the filter.
 */
import { gateSlopes } from './gate';
import { storeLargest, storeWhich, whichOfFour } from './pooling';
import { copyFloats, partStart, relu } from './simd';
import { paddedOutputs, panelCount, panelWidth, streamProducts } from './streams';
import { storeFloats } from './tails';

/** A layer. ../kernels/convolution/direct.ts writes it, in the same order. */
@unmanaged
export class Direct {
  batch: i32;
  height: i32;
  width: i32;
  channels: i32;
  filters: i32;
  kernel: i32;
  pooled: i32;
  /** Rows taken at a time, an even number. */
  band: i32;
}

/** Rows or columns of which there are outputs: pooling leaves out an odd last one. */
// @ts-ignore: decorator
@inline
export function usedSide(side: i32, pooled: i32): i32 {
  return pooled ? side & ~1 : side;
}

/** An image [height, width, channels] between (kernel - 1) / 2 rows and columns of zeros, which were written before. */
export function copyBetweenZeros(from: usize, height: i32, width: i32, pixel: usize, kernel: i32, padded: usize): void {
  const rowBytes = <usize>(width + kernel - 1) * pixel;
  const border = <usize>(kernel >> 1);
  padded += border * (rowBytes + pixel);
  for (let row = 0; row < height; row++) {
    memory.copy(padded, from, <usize>width * pixel);
    padded += rowBytes;
    from += <usize>width * pixel;
  }
}

/**
 * The panels of a filter [kernel, kernel, channels, filters]: for the outputs of each, what multiplies each float that one of them
 * reads. Transposed, the outputs are the channels, and the kernel is turned around: the input's gradient. Parts share out panels.
 */
export function directPanels(filter: usize, panels: usize, kernel: i32, channels: i32, filters: i32, transposed: i32, part: i32, parts: i32): void {
  const taps = kernel * kernel;
  const outputs = transposed ? channels : filters;
  const inner = transposed ? filters : channels;
  const count = panelCount(outputs);
  const last = partStart(count, part + 1, parts) << 3;
  const innerStep = <usize>(transposed ? 4 : filters << 2);
  const laneStep = <usize>(transposed ? filters << 2 : 4);
  const tapBytes = <usize>(channels * filters) << 2;
  for (let n = partStart(count, part, parts) << 3; n < last; n += 8) {
    const width = panelWidth(n, outputs);
    const lanes = min(width, outputs - n);
    let to = panels + (<usize>(n * taps * inner) << 2);
    for (let tap = 0; tap < taps; tap++) {
      let from = filter + tapBytes * (transposed ? taps - 1 - tap : tap) + <usize>n * laneStep;
      for (let i = 0; i < inner; i++) {
        for (let lane = 0; lane < width; lane++) {
          store<f32>(to, lane < lanes ? load<f32>(from + <usize>lane * laneStep) : 0);
          to += 4;
        }
        from += innerStep;
      }
    }
  }
}

/** Where the pixels of a band begin in a padded image, row by row, and 8 more. */
function layTable(table: usize, rows: i32, columns: i32, rowBytes: usize, pixel: usize): void {
  let at: usize = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      store<i32>(table, <i32>(at + <usize>column * pixel));
      table += 4;
    }
    at += rowBytes;
  }
  for (let more = 0; more < 8; more++) store<i32>(table + (<usize>more << 2), 0);
}

/** Bias and ReLU for `pixels` rows of sums. */
function finish(z: usize, zRow: usize, pixels: i32, bias: usize, filters: i32, y: usize): void {
  for (let p = 0; p < pixels; p++) {
    for (let n = 0; n < filters; n += 4) {
      const lane = <usize>n << 2;
      storeFloats(y + lane, relu(f32x4.add(v128.load(z + lane), v128.load(bias + lane))), filters - n);
    }
    z += zRow;
    y += <usize>filters << 2;
  }
}

/** Bias, ReLU and pooling for two rows of sums; mask: which of a window's four was largest, or 255 where ReLU cut it off; 0: nobody asks. */
function finishPooled(z: usize, zRow: usize, columns: i32, bias: usize, filters: i32, y: usize, mask: usize): void {
  const below = <usize>columns * zRow;
  for (let column = 0; column < columns; column += 2) {
    for (let n = 0; n < filters; n += 4) {
      const at = z + (<usize>n << 2);
      const shift = v128.load(bias + (<usize>n << 2));
      const a = f32x4.add(v128.load(at), shift);
      const b = f32x4.add(v128.load(at + zRow), shift);
      const c = f32x4.add(v128.load(at + below), shift);
      const d = f32x4.add(v128.load(at + below + zRow), shift);
      storeLargest(y + (<usize>n << 2), a, b, c, d, filters - n);
      if (mask) storeWhich(mask + n, whichOfFour(a, b, c, d), filters - n);
    }
    z += 2 * zRow;
    y += <usize>filters << 2;
    if (mask) mask += filters;
  }
}

/** y (and mask, unless it is 0) of x. scratch per thread: the table, a band's sums, an image between zeros and the rows below that `streamProducts` may read. */
export function directForward(
  x: usize, panels: usize, bias: usize, y: usize, mask: usize, geometry: usize, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const g = changetype<Direct>(geometry);
  const filters = g.filters;
  const kernel = g.kernel;
  const pixel = <usize>g.channels << 2;
  const rowBytes = <usize>(g.width + kernel - 1) * pixel;
  const rows = usedSide(g.height, g.pooled);
  const columns = usedSide(g.width, g.pooled);
  const length = <usize>kernel * pixel;
  const depth = kernel * kernel * g.channels;
  const zRow = <usize>paddedOutputs(filters) << 2;
  const table = scratch + <usize>scratchPerThread * thread;
  const z = table + (<usize>(g.band * columns + 8) << 2);
  const padded = z + <usize>(g.band * columns) * zRow;
  layTable(table, g.band, columns, rowBytes, pixel);
  memory.fill(padded, 0, <usize>(g.height + kernel - 1) * rowBytes);
  const last = partStart(g.batch, part + 1, parts);
  for (let image = partStart(g.batch, part, parts); image < last; image++) {
    copyBetweenZeros(x + <usize>(image * g.height * g.width) * pixel, g.height, g.width, pixel, kernel, padded);
    for (let top = 0; top < rows; top += g.band) {
      const here = min(g.band, rows - top);
      const pixels = here * columns;
      streamProducts(padded + <usize>top * rowBytes, table, 0, pixels, kernel, length, 4, rowBytes - length, panels, depth, filters, z, zRow, false);
      if (g.pooled) {
        for (let row = 0; row < here; row += 2) {
          const at = <usize>(((image * (rows >> 1) + ((top + row) >> 1)) * (columns >> 1)) * filters);
          finishPooled(z + <usize>(row * columns) * zRow, zRow, columns, bias, filters, y + (at << 2), mask ? mask + at : 0);
        }
      } else {
        finish(z, zRow, pixels, bias, filters, y + (<usize>((image * rows + top) * columns * filters) << 2));
      }
    }
  }
}

/** dx of dy; gate: the mask, or y where nothing was pooled. scratch per thread: as for directForward, of the slopes. */
export function directInputGradient(
  dy: usize, gate: usize, panels: usize, dx: usize, geometry: usize, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const g = changetype<Direct>(geometry);
  const channels = g.channels;
  const kernel = g.kernel;
  const pixel = <usize>g.filters << 2;
  const columns = g.width;
  const rowBytes = <usize>(columns + kernel - 1) * pixel;
  const length = <usize>kernel * pixel;
  const depth = kernel * kernel * g.filters;
  const zRow = <usize>paddedOutputs(channels) << 2;
  const dxRow = <usize>channels << 2;
  const table = scratch + <usize>scratchPerThread * thread;
  const z = table + (<usize>(g.band * columns + 8) << 2);
  const padded = z + <usize>(g.band * columns) * zRow;
  const inside = padded + <usize>(kernel >> 1) * (rowBytes + pixel);
  layTable(table, g.band, columns, rowBytes, pixel);
  memory.fill(padded, 0, <usize>(g.height + kernel - 1) * rowBytes);
  const last = partStart(g.batch, part + 1, parts);
  for (let image = partStart(g.batch, part, parts); image < last; image++) {
    for (let n = 0; n < g.filters; n += 4) gateSlopes(g, image, dy, gate, n, inside + (<usize>n << 2), rowBytes, pixel, false);
    for (let top = 0; top < g.height; top += g.band) {
      const pixels = min(g.band, g.height - top) * columns;
      const to = dx + <usize>((image * g.height + top) * columns) * dxRow;
      const sums = zRow == dxRow ? to : z;
      streamProducts(padded + <usize>top * rowBytes, table, 0, pixels, kernel, length, 4, rowBytes - length, panels, depth, channels, sums, zRow, false);
      if (zRow == dxRow) continue;
      for (let p = 0; p < pixels; p++) copyFloats(to + <usize>p * dxRow, z + <usize>p * zRow, channels);
    }
  }
}
