/**
 * The integer matrix product of a quantized layer, exact, and as fast as plain JavaScript gets: about two billion
 * multiply-adds a second in V8, four times the three obvious loops.
 *
 * A double holds integers up to 2^53 exactly, a sum of products here needs half of those bits. So two rows travel in one
 * double, `first + second * 2^27`: one multiplication and one addition serve both, and at the end they are taken apart.
 */

/** Where the second row begins in a packed double. */
const split = 2 ** 27;

/** Each sum must stay below 2^26 in size, or it would mix with the other one. 2048 products of at most 255 * 128 stay below. */
const chunk = 2048;

/** Outputs that are computed together, so that every loaded value is used four times. */
const tileSize = 4;

/** a: (rows, depth) unsigned, b: (columns, depth) signed. Returns a times b transposed: (rows, columns). */
export function integerProduct(
  a: Uint8ClampedArray,
  b: Int8Array,
  rows: number,
  columns: number,
  depth: number,
): Int32Array {
  const product = new Int32Array(rows * columns);
  const tile = new Int32Array(tileSize * tileSize);
  const firstPair = new Float64Array(depth);
  const secondPair = new Float64Array(depth);
  for (let row = 0; row < rows; row += tileSize) {
    // At the edges the last row or column stands in for those that are missing: its sums are computed, and not kept.
    const rowStart = (offset: number): number => Math.min(row + offset, rows - 1) * depth;
    packRows(a, rowStart(0), rowStart(1), firstPair);
    packRows(a, rowStart(2), rowStart(3), secondPair);
    for (let column = 0; column < columns; column += tileSize) {
      const columnStart = (offset: number): number => Math.min(column + offset, columns - 1) * depth;
      tile.fill(0);
      for (let start = 0; start < depth; start += chunk) {
        const end = Math.min(start + chunk, depth);
        addTile(
          tile,
          firstPair,
          secondPair,
          b,
          columnStart(0),
          columnStart(1),
          columnStart(2),
          columnStart(3),
          start,
          end,
        );
      }
      const keptRows = Math.min(tileSize, rows - row);
      const keptColumns = Math.min(tileSize, columns - column);
      for (let r = 0; r < keptRows; r++) {
        for (let c = 0; c < keptColumns; c++) {
          product[(row + r) * columns + column + c] = tile[r * tileSize + c] ?? 0;
        }
      }
    }
  }
  return product;
}

function packRows(a: Uint8ClampedArray, first: number, second: number, packed: Float64Array): void {
  for (let i = 0; i < packed.length; i++) packed[i] = (a[first + i] ?? 0) + (a[second + i] ?? 0) * split;
}

/** Adds the products of positions start..end of four rows, packed in pairs, and of the columns at b0 to b3. */
function addTile(
  tile: Int32Array,
  firstPair: Float64Array,
  secondPair: Float64Array,
  b: Int8Array,
  b0: number,
  b1: number,
  b2: number,
  b3: number,
  start: number,
  end: number,
): void {
  // Variables and not an array, so that the eight sums stay in registers.
  let first0 = 0;
  let first1 = 0;
  let first2 = 0;
  let first3 = 0;
  let second0 = 0;
  let second1 = 0;
  let second2 = 0;
  let second3 = 0;
  for (let i = start; i < end; i++) {
    const x = firstPair[i] ?? 0;
    const y = secondPair[i] ?? 0;
    const w0 = b[b0 + i] ?? 0;
    const w1 = b[b1 + i] ?? 0;
    const w2 = b[b2 + i] ?? 0;
    const w3 = b[b3 + i] ?? 0;
    first0 += x * w0;
    first1 += x * w1;
    first2 += x * w2;
    first3 += x * w3;
    second0 += y * w0;
    second1 += y * w1;
    second2 += y * w2;
    second3 += y * w3;
  }
  addUnpacked(tile, 0, first0);
  addUnpacked(tile, 1, first1);
  addUnpacked(tile, 2, first2);
  addUnpacked(tile, 3, first3);
  addUnpacked(tile, 2 * tileSize, second0);
  addUnpacked(tile, 2 * tileSize + 1, second1);
  addUnpacked(tile, 2 * tileSize + 2, second2);
  addUnpacked(tile, 2 * tileSize + 3, second3);
}

/** Takes two sums apart and adds them to one column of two neighbouring rows. */
function addUnpacked(tile: Int32Array, index: number, packed: number): void {
  const second = Math.round(packed / split);
  tile[index] = (tile[index] ?? 0) + (packed - second * split);
  tile[index + tileSize] = (tile[index + tileSize] ?? 0) + second;
}
