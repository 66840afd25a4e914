/**
 * C = A B (+ bias) (ReLU) for any strides, so that every transposition is the same code.
 *
 * A is packed into groups of rows (groups.ts), B into panels of 8 columns ([k][8]), zero-filled at the edges, so that the micro-kernel
 * (rows.ts) reads two contiguous streams whatever the transposition was. Two panels are packed at a time, just before they are used: 256 x 16
 * floats are 16 kB, which stay in L1, as a cache line of B does until it has been read. MC x KC of A (192 kB) stay in L2.
 * Where A is stored by columns, as in the gradient of a dense layer's weights, columns.ts takes it as it lies.
 * Parts divide rows or columns of C, never k, so that the result does not depend on the number of threads.
 */
import { columnsProduct } from './columns';
import { packGroups, packPanels } from './gemmpack';
import { groupCount, wholeGroups } from './groups';
import { ACCUMULATE, groupProduct, RELU } from './rows';
import { copyFloats, partStart } from './simd';

const KC: i32 = 256;
const MC: i32 = 192;
const NC: i32 = 16;

/** Bytes of scratch that one thread needs: packed A and B, and an edge of C, 24 x 8. Named in ../kernels/scratch.ts too. */
const PACKED_A: usize = <usize>MC * KC * 4;
const PACKED_B: usize = <usize>KC * NC * 4;

/** Products of a group and a panel that hang over the edge of C go through `tile`, 8 floats a row. */
function edgeProduct(
  count: i32, runs: i32, a: usize, panel: usize, c: usize, cRow: usize, bias: usize, flags: i32, rows: i32, columns: i32, tile: usize,
): void {
  if (flags & ACCUMULATE) {
    for (let r = 0; r < rows; r++) copyFloats(tile + (<usize>r << 5), c + <usize>r * cRow, columns);
  } else if (bias) {
    // As what is there already: the vectors behind the bias are not its own.
    for (let r = 0; r < rows; r++) copyFloats(tile + (<usize>r << 5), bias, columns);
    flags |= ACCUMULATE;
  }
  groupProduct<f32>(count, runs, <usize>count << 5, a, panel, tile, 32, 0, flags);
  for (let r = 0; r < rows; r++) copyFloats(c + <usize>r * cRow, tile + (<usize>r << 5), columns);
}

/** Rows [m0, m1), up to MC, and columns [n0, n1) of C (+)= A B for one block of k, of which `a` is packed. */
function blockProducts(
  packedA: usize, b: usize, bDepth: usize, bColumn: usize, c: usize, cRow: usize, rows: i32, n0: i32, n1: i32, depth: i32, bias: usize, flags: i32, packedB: usize, tile: usize,
): void {
  const whole = wholeGroups(rows);
  const groups = groupCount<f32>(whole);
  const least = whole / groups;
  const runs = (depth + 7) >> 3;
  for (let first = n0; first < n1; first += NC) {
    const columns = min(NC, n1 - first);
    packPanels(b + <usize>first * bColumn, depth, columns, bDepth, bColumn, packedB);
    for (let n = 0; n < columns; n += 8) {
      const lane = <usize>(first + n) << 2;
      const panel = packedB + <usize>(n >> 3) * (<usize>runs << 8);
      const panelBias = bias ? bias + lane : 0;
      const width = columns - n;
      let larger = whole - least * groups;
      let a = packedA;
      for (let at = 0; at < rows; ) {
        const count = larger-- > 0 ? least + 1 : least;
        const to = c + <usize>at * cRow + lane;
        if (width >= 8 && at + count <= rows) groupProduct<f32>(count, runs, <usize>count << 5, a, panel, to, cRow, panelBias, flags);
        else edgeProduct(count, runs, a, panel, to, cRow, panelBias, flags, min(count, rows - at), min(8, width), tile);
        a += <usize>(runs * count) << 5;
        at += count;
      }
    }
  }
}

/**
 * Rows [m0, m1) and columns [n0, n1) of C = A B. Strides are in bytes; C's columns are contiguous.
 * bias: 0 or one value a column; flags: ACCUMULATE adds to C (bias is then ignored), RELU is applied at the end.
 */
export function gemmBlock(
  a: usize, aRow: usize, aDepth: usize, b: usize, bDepth: usize, bColumn: usize, c: usize, cRow: usize,
  m0: i32, m1: i32, n0: i32, n1: i32, depth: i32, bias: usize, flags: i32, scratch: usize,
): void {
  const packedB = scratch + PACKED_A;
  const tile = packedB + PACKED_B;
  if (aRow == 4 && aDepth != 4 && bias == 0 && flags == 0 && depth <= KC && m1 - m0 >= MC) {
    columnsBlock(a, aDepth, b, bDepth, bColumn, c, cRow, m0, m1, n0, n1, depth, scratch, tile);
    return;
  }
  for (let k = 0; k < depth; k += KC) {
    const kc = min(KC, depth - k);
    let mode = k == 0 ? flags & ACCUMULATE : ACCUMULATE;
    if (k + kc == depth) mode |= flags & RELU;
    for (let first = m0; first < m1; first += MC) {
      const rows = min(MC, m1 - first);
      packGroups(a + <usize>first * aRow + <usize>k * aDepth, rows, kc, aRow, aDepth, scratch);
      blockProducts(scratch, b + <usize>k * bDepth, bDepth, bColumn, c + <usize>first * cRow, cRow, rows, n0, n1, kc, bias, mode, packedB, tile);
    }
  }
}

/** Columns of A that columnsBlock takes at a time, at most, and of B, whose packed panels take the place of A's. */
const COLUMNS: i32 = 24;
const PANEL_COLUMNS: i32 = 128;

/** The same for an A of many rows that is stored by columns, and no more depth than a block has. A set of columns stays in L1 while it meets all panels. */
function columnsBlock(
  a: usize, aDepth: usize, b: usize, bDepth: usize, bColumn: usize, c: usize, cRow: usize, m0: i32, m1: i32, n0: i32, n1: i32, depth: i32, packed: usize, tile: usize,
): void {
  const sets = (m1 - m0 + COLUMNS - 1) / COLUMNS;
  const panelBytes = <usize>((depth + 7) & ~7) << 5;
  for (let left = n0; left < n1; left += PANEL_COLUMNS) {
    const width = min(PANEL_COLUMNS, n1 - left);
    packPanels(b + <usize>left * bColumn, depth, width, bDepth, bColumn, packed);
    for (let set = 0; set < sets; set++) {
      const first = m0 + partStart(m1 - m0, set, sets);
      const count = m0 + partStart(m1 - m0, set + 1, sets) - first;
      const from = a + (<usize>first << 2);
      let panel = packed;
      for (let n = 0; n < width; n += 8) {
        const to = c + <usize>first * cRow + (<usize>(left + n) << 2);
        const isWhole = n + 8 <= width;
        columnsProduct(count, 1, depth, from, aDepth, panel, 32, 0, isWhole ? to : tile, isWhole ? cRow : 32, 0);
        if (!isWhole) {
          for (let r = 0; r < count; r++) copyFloats(to + <usize>r * cRow, tile + (<usize>r << 5), width - n);
        }
        panel += panelBytes;
      }
    }
  }
}

/** One part of C = A B: parts share out the longer side of C. Row and depth strides in elements. */
export function gemm(
  a: usize, aRow: i32, aDepth: i32, b: usize, bDepth: i32, bColumn: i32, c: usize,
  m: i32, n: i32, depth: i32, bias: usize, flags: i32, scratch: usize, scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  let m0 = 0;
  let m1 = m;
  let n0 = 0;
  let n1 = n;
  if (m > n) {
    const units = (m + 3) >> 2;
    m0 = partStart(units, part, parts) << 2;
    m1 = min(m, partStart(units, part + 1, parts) << 2);
  } else {
    const units = (n + 7) >> 3;
    n0 = partStart(units, part, parts) << 3;
    n1 = min(n, partStart(units, part + 1, parts) << 3);
  }
  gemmBlock(
    a, <usize>aRow << 2, <usize>aDepth << 2, b, <usize>bDepth << 2, <usize>bColumn << 2, c, <usize>n << 2,
    m0, m1, n0, n1, depth, bias, flags, scratch + <usize>scratchPerThread * thread,
  );
}
