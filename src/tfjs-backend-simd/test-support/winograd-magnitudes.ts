/**
 * The sums of magnitudes that Winograd's convolutions pass through: the same as they compute, with every number, those of their
 * transforms too, replaced by its magnitude. Their rounding is measured by these, which are larger than the direct form's sums:
 * the transforms add up values that the direct form never meets and that cancel in the end.
 */

/** Magnitudes of an NHWC tensor, or of a filter [3, 3, channels, filters]. */
export interface Magnitudes {
  readonly shape: readonly [number, number, number, number];
  readonly values: ArrayLike<number>;
}

type Matrix = readonly (readonly number[])[];

/** A product of m x m outputs is A' [(G g G') . (B' d B)] A: see assembly/winograd2.ts and assembly/transforms4.ts. */
interface Transforms {
  readonly outputs: number;
  readonly ofInput: Matrix;
  readonly ofFilter: Matrix;
  readonly ofOutput: Matrix;
}

const magnitudesOf = (matrix: Matrix): Matrix => matrix.map((row) => row.map(Math.abs));

/** F(2x2, 3x3), the forward pass. */
const two: Transforms = {
  outputs: 2,
  ofInput: magnitudesOf([
    [1, 0, -1, 0],
    [0, 1, 1, 0],
    [0, -1, 1, 0],
    [0, 1, 0, -1],
  ]),
  ofFilter: magnitudesOf([
    [1, 0, 0],
    [1 / 2, 1 / 2, 1 / 2],
    [1 / 2, -1 / 2, 1 / 2],
    [0, 0, 1],
  ]),
  ofOutput: magnitudesOf([
    [1, 1, 1, 0],
    [0, 1, -1, -1],
  ]),
};

/** F(4x4, 3x3), the gradients. */
const four: Transforms = {
  outputs: 4,
  ofInput: magnitudesOf([
    [4, 0, -5, 0, 1, 0],
    [0, -4, -4, 1, 1, 0],
    [0, 4, -4, -1, 1, 0],
    [0, -2, -1, 2, 1, 0],
    [0, 2, -1, -2, 1, 0],
    [0, 4, 0, -5, 0, 1],
  ]),
  ofFilter: magnitudesOf([
    [1 / 4, 0, 0],
    [-1 / 6, -1 / 6, -1 / 6],
    [-1 / 6, 1 / 6, -1 / 6],
    [1 / 24, 1 / 12, 1 / 6],
    [1 / 24, -1 / 12, 1 / 6],
    [0, 0, 1],
  ]),
  ofOutput: magnitudesOf([
    [1, 1, 1, 1, 1, 0],
    [0, 1, -1, 2, -2, 0],
    [0, 1, 1, 4, 4, 0],
    [0, 1, -1, 8, -8, 1],
  ]),
};

const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));

const upTo = (count: number): number[] => [...new Array(count).keys()];

/** A square matrix, row by row. */
type Square = readonly number[];

const square = (side: number, at: (row: number, column: number) => number): Square =>
  upTo(side * side).map((i) => at(Math.floor(i / side), i % side));

/** m x m'. */
function aroundBoth(m: Matrix, x: Square): Square {
  const from = m[0]?.length ?? 0;
  const half = m.map((row) =>
    upTo(from).map((j) => row.reduce((sum, value, k) => sum + value * (x[k * from + j] ?? 0), 0)),
  );
  return half.flatMap((row) =>
    m.map((other) => other.reduce((sum, value, k) => sum + value * (row[k] ?? 0), 0)),
  );
}

/** The sum of products, place by place, of pairs of matrices with so many places. */
function sumOfProducts(places: number, pairs: readonly (readonly [Square, Square])[]): Square {
  const sum = new Array<number>(places).fill(0);
  for (const [a, b] of pairs) {
    for (let i = 0; i < places; i++) sum[i] = (sum[i] ?? 0) + (a[i] ?? 0) * (b[i] ?? 0);
  }
  return sum;
}

/** The magnitude at a place, 0 in the padding. */
function at(
  { shape, values }: Magnitudes,
  image: number,
  row: number,
  column: number,
  channel: number,
): number {
  const [, height, width, channels] = shape;
  if (row < 0 || row >= height || column < 0 || column >= width) return 0;
  return values[((image * height + row) * width + column) * channels + channel] ?? 0;
}

interface Tile {
  readonly image: number;
  readonly top: number;
  readonly left: number;
}

/** The corners of all tiles of `side` x `side` pixels. */
function tilesOf([batch, height, width]: readonly number[], side: number): Tile[] {
  const tiles: Tile[] = [];
  for (let image = 0; image < (batch ?? 0); image++) {
    for (let top = 0; top < (height ?? 0); top += side) {
      for (let left = 0; left < (width ?? 0); left += side) tiles.push({ image, top, left });
    }
  }
  return tiles;
}

/** B' d B of a tile and the pixels around it, for every channel. */
function inputTiles({ ofInput, outputs }: Transforms, x: Magnitudes, { image, top, left }: Tile): Square[] {
  const patch = (channel: number) =>
    square(outputs + 2, (i, j) => at(x, image, top + i - 1, left + j - 1, channel));
  return upTo(x.shape[3]).map((channel) => aroundBoth(ofInput, patch(channel)));
}

/** A dy A' of a tile, for every filter. */
function slopeTiles({ ofOutput, outputs }: Transforms, dy: Magnitudes, { image, top, left }: Tile): Square[] {
  const patch = (filter: number) => square(outputs, (i, j) => at(dy, image, top + i, left + j, filter));
  return upTo(dy.shape[3]).map((filter) => aroundBoth(transposed(ofOutput), patch(filter)));
}

/** G g G', for every channel and filter. */
function filterTiles({ ofFilter }: Transforms, { shape, values }: Magnitudes): Square[][] {
  const [, , channels, filters] = shape;
  const taps = (channel: number, filter: number) =>
    square(3, (i, j) => values[((3 * i + j) * channels + channel) * filters + filter] ?? 0);
  return upTo(channels).map((channel) =>
    upTo(filters).map((filter) => aroundBoth(ofFilter, taps(channel, filter))),
  );
}

/** Adds `side` x `side` values onto the pixels whose first is at (top, left), without those beyond the edges. */
function addOnto(
  sums: Float64Array,
  [, height, width, channels]: Magnitudes['shape'],
  { image, top, left }: Tile,
  channel: number,
  added: Square,
): void {
  const side = Math.sqrt(added.length);
  for (const [i, value] of added.entries()) {
    const row = top + Math.floor(i / side);
    const column = left + (i % side);
    if (row < 0 || row >= height || column < 0 || column >= width) continue;
    const to = ((image * height + row) * width + column) * channels + channel;
    sums[to] = (sums[to] ?? 0) + value;
  }
}

/** Magnitudes in the forward pass, before bias and pooling: [batch, height, width, filters]. */
export function forwardMagnitudes(x: Magnitudes, filter: Magnitudes): Float64Array {
  const [batch, height, width, channels] = x.shape;
  const filters = filter.shape[3];
  const u = filterTiles(two, filter);
  const shape = [batch, height, width, filters] as const;
  const sums = new Float64Array(batch * height * width * filters);
  for (const tile of tilesOf(shape, two.outputs)) {
    const v = inputTiles(two, x, tile);
    for (const f of upTo(filters)) {
      const m = sumOfProducts(
        16,
        upTo(channels).map((c) => [v[c] ?? [], u[c]?.[f] ?? []] as const),
      );
      addOnto(sums, shape, tile, f, aroundBoth(two.ofOutput, m));
    }
  }
  return sums;
}

/**
 * Magnitudes in the filter's gradient: [3, 3, channels, filters]. dy: magnitudes of the gradient of the convolution's outputs, before
 * pooling.
 */
export function filterGradientMagnitudes(x: Magnitudes, dy: Magnitudes): Float64Array {
  const [channels, filters] = [x.shape[3], dy.shape[3]];
  const tiles = tilesOf(x.shape, four.outputs).map((tile) => ({
    v: inputTiles(four, x, tile),
    y: slopeTiles(four, dy, tile),
  }));
  const sums = new Float64Array(9 * channels * filters);
  for (const c of upTo(channels)) {
    for (const f of upTo(filters)) {
      const m = sumOfProducts(
        36,
        tiles.map(({ v, y }) => [v[c] ?? [], y[f] ?? []] as const),
      );
      const taps = aroundBoth(transposed(four.ofFilter), m);
      for (const [tap, value] of taps.entries()) sums[(tap * channels + c) * filters + f] = value;
    }
  }
  return sums;
}

/** Magnitudes in the input's gradient: [batch, height, width, channels]. dy: as for `filterGradientMagnitudes`. */
export function inputGradientMagnitudes(dy: Magnitudes, filter: Magnitudes): Float64Array {
  const [batch, height, width, filters] = dy.shape;
  const channels = filter.shape[2];
  const shape = [batch, height, width, channels] as const;
  const u = filterTiles(four, filter);
  const sums = new Float64Array(batch * height * width * channels);
  for (const tile of tilesOf(shape, four.outputs)) {
    const y = slopeTiles(four, dy, tile);
    for (const c of upTo(channels)) {
      const m = sumOfProducts(
        36,
        upTo(filters).map((f) => [y[f] ?? [], u[c]?.[f] ?? []] as const),
      );
      const patch = aroundBoth(transposed(four.ofInput), m);
      addOnto(sums, shape, { ...tile, top: tile.top - 1, left: tile.left - 1 }, c, patch);
    }
  }
  return sums;
}
