/**
 * The filter gradient of direct.ts's convolution, in two steps. First, image by image: x between zeros, and the slopes as panels of
 * filters, which streams.ts multiplies. Then, for each weight, what it was applied to times the slopes: there the sum runs over all images,
 * so parts share out weights.
 */
import { copyBetweenZeros, Direct, usedSide } from './direct';
import { gateSlopes } from './gate';
import { copyFloats, partStart } from './simd';
import { paddedOutputs, panelCount, panelWidth, streamProducts } from './streams';
import { storeFloats } from './tails';

// @ts-ignore: decorator
@inline
function paddedBytes(g: Direct): usize {
  return <usize>((g.height + g.kernel - 1) * (g.width + g.kernel - 1) * g.channels) << 2;
}

// @ts-ignore: decorator
@inline
function slopeBytes(g: Direct): usize {
  return <usize>(usedSide(g.height, g.pooled) * usedSide(g.width, g.pooled) * paddedOutputs(g.filters)) << 2;
}

/** padded: [batch] images between zeros; slopes: [batch] x panels; biasParts [batch, filters]: sums over each image. Parts share out images. */
export function directFilterOperands(
  x: usize, dy: usize, gate: usize, padded: usize, slopes: usize, biasParts: usize, geometry: usize, part: i32, parts: i32,
): void {
  const g = changetype<Direct>(geometry);
  const filters = g.filters;
  const pixel = <usize>g.channels << 2;
  const columns = usedSide(g.width, g.pooled);
  const pixels = usedSide(g.height, g.pooled) * columns;
  const last = partStart(g.batch, part + 1, parts);
  for (let image = partStart(g.batch, part, parts); image < last; image++) {
    const between = padded + paddedBytes(g) * image;
    memory.fill(between, 0, paddedBytes(g));
    copyBetweenZeros(x + <usize>(image * g.height * g.width) * pixel, g.height, g.width, pixel, g.kernel, between);
    const panels = slopes + slopeBytes(g) * image;
    for (let n = 0; n < filters; n += 4) {
      const first = min(n >> 3, panelCount(filters) - 1) << 3;
      const step = <usize>panelWidth(first, filters) << 2;
      const to = panels + (<usize>(first * pixels + n - first) << 2);
      const sum = gateSlopes(g, image, dy, gate, n, to, <usize>columns * step, step, true);
      storeFloats(biasParts + (<usize>(image * filters + n) << 2), sum, filters - n);
    }
  }
}

/**
 * dFilter [kernel, kernel, channels, filters] from what directFilterOperands laid out. products: room for the same with rows of whole
 * vectors, where filters are no multiple of 4. scratch per thread: a table. Parts share out groups of 4 weights of a filter.
 */
export function directFilterGradient(
  padded: usize, slopes: usize, products: usize, dFilter: usize, geometry: usize, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const g = changetype<Direct>(geometry);
  const filters = g.filters;
  const pixel = <usize>g.channels << 2;
  const rowBytes = <usize>(g.width + g.kernel - 1) * pixel;
  const rows = usedSide(g.height, g.pooled);
  const columns = usedSide(g.width, g.pooled);
  const length = <usize>columns * pixel;
  const run = g.kernel * g.channels;
  const weights = g.kernel * run;
  const units = (weights + 3) >> 2;
  const first = partStart(units, part, parts) << 2;
  const last = min(weights, partStart(units, part + 1, parts) << 2);
  if (first >= last) return;
  const table = scratch + <usize>scratchPerThread * thread;
  for (let t = first; t < last + 8; t++) {
    const weight = min(t, weights - 1);
    store<i32>(table + (<usize>t << 2), <i32>(<usize>(weight / run) * rowBytes + (<usize>(weight % run) << 2)));
  }
  const cRow = <usize>paddedOutputs(filters) << 2;
  const dRow = <usize>filters << 2;
  const sums = cRow == dRow ? dFilter : products;
  for (let image = 0; image < g.batch; image++) {
    streamProducts(
      padded + paddedBytes(g) * image, table, first, last, rows, length, pixel, rowBytes - length,
      slopes + slopeBytes(g) * image, rows * columns, filters, sums, cRow, image > 0,
    );
  }
  if (cRow == dRow) return;
  for (let t = first; t < last; t++) copyFloats(dFilter + <usize>t * dRow, products + <usize>t * cRow, filters);
}
