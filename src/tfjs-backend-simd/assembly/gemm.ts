/**
 * C = A B (+ bias) (ReLU) for any strides, so that every transposition is the same code.
 *
 * Both operands are packed: A into panels of 4 rows ([k][4]), B into panels of 8 columns ([k][8]), zero-filled at the
 * edges, so that the micro-kernel reads two contiguous streams whatever the transposition was. The 4x8 micro-kernel
 * keeps 8 accumulators, 2 vectors of B and one of A in the 16 vector registers; 8 independent multiply-adds are just what
 * two pipes of latency 4 need, and 4 divides the usual batches (a 6x8 tile would waste an eighth of a batch of 32).
 * KC = 256: a B panel (8 kB) and an A panel (4 kB) stay in L1; MC x KC of A (64 kB) stays in L2.
 * Parts divide rows or columns of C, never k, so that the result does not depend on the number of threads.
 */
import { packA, packB } from './gemmpack';
import { copyFloats, madd, partStart, relu } from './simd';

const KC: i32 = 256;
const MC: i32 = 64;
const NC: i32 = 256;

const ACCUMULATE: i32 = 1;
const RELU: i32 = 2;

/** Bytes of scratch that one thread needs: the packed A and B blocks and one 4x8 edge tile. Named in ../kernels/scratch.ts too. */
const PACKED_A: usize = <usize>MC * KC * 4;
const PACKED_B: usize = <usize>KC * NC * 4;

// @ts-ignore: decorator
@inline
function finishRow(c: usize, left: v128, right: v128, bias: usize, flags: i32): void {
  let x = left;
  let y = right;
  if (flags & ACCUMULATE) {
    x = f32x4.add(x, v128.load(c));
    y = f32x4.add(y, v128.load(c, 16));
  } else if (bias) {
    x = f32x4.add(x, v128.load(bias));
    y = f32x4.add(y, v128.load(bias, 16));
  }
  if (flags & RELU) {
    x = relu(x);
    y = relu(y);
  }
  v128.store(c, x);
  v128.store(c, y, 16);
}

function micro4x8(depth: i32, a: usize, b: usize, c: usize, rowStride: usize, bias: usize, flags: i32): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  const end = a + (<usize>depth << 4);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load_splat<f32>(a);
    c00 = madd(b0, a0, c00);
    c01 = madd(b1, a0, c01);
    const a1 = v128.load_splat<f32>(a, 4);
    c10 = madd(b0, a1, c10);
    c11 = madd(b1, a1, c11);
    const a2 = v128.load_splat<f32>(a, 8);
    c20 = madd(b0, a2, c20);
    c21 = madd(b1, a2, c21);
    const a3 = v128.load_splat<f32>(a, 12);
    c30 = madd(b0, a3, c30);
    c31 = madd(b1, a3, c31);
    a += 16;
    b += 32;
  }
  finishRow(c, c00, c01, bias, flags);
  finishRow(c + rowStride, c10, c11, bias, flags);
  finishRow(c + 2 * rowStride, c20, c21, bias, flags);
  finishRow(c + 3 * rowStride, c30, c31, bias, flags);
}

/** A tile that hangs over the edge of C goes through `tile`, a 4x8 buffer. */
function edge4x8(depth: i32, a: usize, b: usize, c: usize, rowStride: usize, bias: usize, flags: i32, rows: i32, columns: i32, tile: usize): void {
  if (flags & ACCUMULATE) {
    for (let r = 0; r < rows; r++) {
      copyFloats(tile + (<usize>r << 5), c + <usize>r * rowStride, columns);
    }
  }
  micro4x8(depth, a, b, tile, 32, bias, flags);
  for (let r = 0; r < rows; r++) {
    copyFloats(c + <usize>r * rowStride, tile + (<usize>r << 5), columns);
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
  const packedA = scratch;
  const packedB = scratch + PACKED_A;
  const tile = packedB + PACKED_B;
  for (let jc = n0; jc < n1; jc += NC) {
    const columns = min(NC, n1 - jc);
    for (let pc = 0; pc < depth; pc += KC) {
      const kc = min(KC, depth - pc);
      let mode = pc == 0 ? flags & ACCUMULATE : ACCUMULATE;
      if (pc + kc == depth) mode |= flags & RELU;
      packB(b + <usize>pc * bDepth + <usize>jc * bColumn, kc, columns, bDepth, bColumn, packedB);
      for (let ic = m0; ic < m1; ic += MC) {
        const rows = min(MC, m1 - ic);
        packA(a + <usize>ic * aRow + <usize>pc * aDepth, rows, kc, aRow, aDepth, packedA);
        for (let jr = 0; jr < columns; jr += 8) {
          const width = columns - jr;
          const panelB = packedB + <usize>(jr * kc << 2);
          const panelBias = bias ? bias + (<usize>(jc + jr) << 2) : 0;
          for (let ir = 0; ir < rows; ir += 4) {
            const height = rows - ir;
            const panelA = packedA + <usize>(ir * kc << 2);
            const target = c + <usize>(ic + ir) * cRow + (<usize>(jc + jr) << 2);
            if (width >= 8 && height >= 4) micro4x8(kc, panelA, panelB, target, cRow, panelBias, mode);
            else edge4x8(kc, panelA, panelB, target, cRow, panelBias, mode, min(4, height), min(8, width), tile);
          }
        }
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
