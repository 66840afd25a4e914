/**
 * Products of the columns of a matrix A [depth, columns], row by row as it lies, and a matrix whose rows lie in runs (groups.ts): sums over
 * depth of what both have in a row. Six columns by eight outputs are twelve sums in registers, as for rows (rows.ts).
 */
import { groupCount } from './groups';
import { ACCUMULATE, storePair } from './rows';
import { madd } from './simd';

/** c[count, 8] (+)= A' b, see columnsProduct. count: a constant, 4 to 6. */
// @ts-ignore: decorator
@inline
function columnsTimesRuns(
  count: i32, blocks: i32, rows: i32, a: usize, aRow: usize, b: usize, bRow: usize, lane: usize, c: usize, cRow: usize, flags: i32,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let c40 = c00;
  let c41 = c00;
  let c50 = c00;
  let c51 = c00;
  if (flags & ACCUMULATE) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(c + cRow);
    c11 = v128.load(c + cRow, 16);
    c20 = v128.load(c + 2 * cRow);
    c21 = v128.load(c + 2 * cRow, 16);
    c30 = v128.load(c + 3 * cRow);
    c31 = v128.load(c + 3 * cRow, 16);
    if (count > 4) {
      c40 = v128.load(c + 4 * cRow);
      c41 = v128.load(c + 4 * cRow, 16);
    }
    if (count > 5) {
      c50 = v128.load(c + 5 * cRow);
      c51 = v128.load(c + 5 * cRow, 16);
    }
  }
  for (; blocks > 0; blocks--) {
    let p = b + lane * rows;
    const end = p + (<usize>rows << 5);
    while (p < end) {
      const b0 = v128.load(p);
      const b1 = v128.load(p, 16);
      let x = v128.load_splat<f32>(a);
      c00 = madd(b0, x, c00);
      c01 = madd(b1, x, c01);
      x = v128.load_splat<f32>(a, 4);
      c10 = madd(b0, x, c10);
      c11 = madd(b1, x, c11);
      x = v128.load_splat<f32>(a, 8);
      c20 = madd(b0, x, c20);
      c21 = madd(b1, x, c21);
      x = v128.load_splat<f32>(a, 12);
      c30 = madd(b0, x, c30);
      c31 = madd(b1, x, c31);
      if (count > 4) {
        x = v128.load_splat<f32>(a, 16);
        c40 = madd(b0, x, c40);
        c41 = madd(b1, x, c41);
      }
      if (count > 5) {
        x = v128.load_splat<f32>(a, 20);
        c50 = madd(b0, x, c50);
        c51 = madd(b1, x, c51);
      }
      a += aRow;
      p += 32;
    }
    b += bRow * rows;
  }
  storePair(c, c00, c01);
  storePair(c + cRow, c10, c11);
  storePair(c + 2 * cRow, c20, c21);
  storePair(c + 3 * cRow, c30, c31);
  if (count > 4) storePair(c + 4 * cRow, c40, c41);
  if (count > 5) storePair(c + 5 * cRow, c50, c51);
}

function fourColumns(
  blocks: i32, rows: i32, a: usize, aRow: usize, b: usize, bRow: usize, lane: usize, c: usize, cRow: usize, flags: i32,
): void {
  columnsTimesRuns(4, blocks, rows, a, aRow, b, bRow, lane, c, cRow, flags);
}

function fiveColumns(
  blocks: i32, rows: i32, a: usize, aRow: usize, b: usize, bRow: usize, lane: usize, c: usize, cRow: usize, flags: i32,
): void {
  columnsTimesRuns(5, blocks, rows, a, aRow, b, bRow, lane, c, cRow, flags);
}

function sixColumns(
  blocks: i32, rows: i32, a: usize, aRow: usize, b: usize, bRow: usize, lane: usize, c: usize, cRow: usize, flags: i32,
): void {
  columnsTimesRuns(6, blocks, rows, a, aRow, b, bRow, lane, c, cRow, flags);
}

/**
 * c[columns, 8] (+)= A' b: A with `aRow` bytes from row to row; b, `bRow` bytes a row, as often as `blocks` says `rows` rows in runs; the
 * eight outputs lie behind `lane` bytes of a row. columns: of whole groups.
 */
export function columnsProduct(
  columns: i32, blocks: i32, rows: i32, a: usize, aRow: usize, b: usize, bRow: usize, lane: usize, c: usize, cRow: usize, flags: i32,
): void {
  const sets = groupCount<f32>(columns);
  const narrow = columns / sets;
  let wider = columns - narrow * sets;
  for (let set = 0; set < sets; set++) {
    const count = wider-- > 0 ? narrow + 1 : narrow;
    if (count == 4) fourColumns(blocks, rows, a, aRow, b, bRow, lane, c, cRow, flags);
    else if (ASC_FEATURE_RELAXED_SIMD && count == 6) sixColumns(blocks, rows, a, aRow, b, bRow, lane, c, cRow, flags);
    else fiveColumns(blocks, rows, a, aRow, b, bRow, lane, c, cRow, flags);
    a += <usize>count << 2;
    c += cRow * count;
  }
}
