/**
 * What gemm.ts multiplies: rows of A in groups (groups.ts), and eight columns of B beside each other ([k][8]), so that the micro-kernel
 * reads two contiguous streams whatever the transposition was. Depth goes up to whole runs of eight; there, and at the edges, lie zeros.
 * Strides are in bytes.
 */
import { groupCount, wholeGroups } from './groups';

export function packGroups(a: usize, rows: i32, depth: i32, rowStride: usize, depthStride: usize, to: usize): void {
  const whole = wholeGroups(rows);
  const groups = groupCount<f32>(whole);
  const least = whole / groups;
  const runs = (depth + 7) >> 3;
  let larger = whole - least * groups;
  for (let first = 0; first < whole; ) {
    const count = larger-- > 0 ? least + 1 : least;
    const step = <usize>count << 5;
    for (let r = 0; r < count; r++) {
      const from = a + <usize>(first + r) * rowStride;
      const filled = first + r < rows ? depth : 0;
      packRow(from, filled, runs, depthStride, to + (<usize>r << 5), step);
    }
    to += step * runs;
    first += count;
  }
}

/** One row in runs of eight, `step` bytes apart. */
// @ts-ignore: decorator
@inline
function packRow(from: usize, depth: i32, runs: i32, depthStride: usize, to: usize, step: usize): void {
  let k = 0;
  if (depthStride == 4) {
    for (; k + 8 <= depth; k += 8) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      from += 32;
      to += step;
    }
  }
  for (; k < runs << 3; k += 8) {
    for (let lane = 0; lane < 8; lane++) {
      store<f32>(to + (<usize>lane << 2), k + lane < depth ? load<f32>(from) : 0);
      from += depthStride;
    }
    to += step;
  }
}

export function packPanels(b: usize, depth: i32, columns: i32, depthStride: usize, columnStride: usize, to: usize): void {
  const panel = <usize>((depth + 7) & ~7) << 5;
  let column = 0;
  if (columnStride == 4) {
    for (; column + 16 <= columns; column += 16) {
      packTwoPanels(b + (<usize>column << 2), depth, depthStride, to, panel);
      to += 2 * panel;
    }
  }
  for (; column < columns; column += 8) {
    packPanel(b + <usize>column * columnStride, depth, min(8, columns - column), depthStride, columnStride, to);
    to += panel;
  }
}

/** Sixteen columns that lie beside each other: a cache line of B at a time. */
function packTwoPanels(b: usize, depth: i32, depthStride: usize, to: usize, panel: usize): void {
  for (let k = 0; k < depth; k++) {
    v128.store(to, v128.load(b));
    v128.store(to, v128.load(b, 16), 16);
    v128.store(to + panel, v128.load(b, 32));
    v128.store(to + panel, v128.load(b, 48), 16);
    b += depthStride;
    to += 32;
  }
  const rest = <usize>(-depth & 7) << 5;
  memory.fill(to, 0, rest);
  memory.fill(to + panel, 0, rest);
}

function packPanel(b: usize, depth: i32, columns: i32, depthStride: usize, columnStride: usize, to: usize): void {
  let k = 0;
  if (columns == 8 && columnStride == 4) {
    for (; k < depth; k++) {
      const at = b + <usize>k * depthStride;
      v128.store(to, v128.load(at));
      v128.store(to, v128.load(at, 16), 16);
      to += 32;
    }
  } else if (columns == 8 && depthStride == 4) {
    for (; k + 4 <= depth; k += 4) {
      const at = b + (<usize>k << 2);
      for (let half = 0; half < 2; half++) {
        const p = at + <usize>(half << 2) * columnStride;
        const r0 = v128.load(p);
        const r1 = v128.load(p + columnStride);
        const r2 = v128.load(p + 2 * columnStride);
        const r3 = v128.load(p + 3 * columnStride);
        const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
        const t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
        const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
        const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
        const q = to + (<usize>half << 4);
        v128.store(q, v128.shuffle<f32>(t0, t2, 0, 1, 4, 5));
        v128.store(q, v128.shuffle<f32>(t0, t2, 2, 3, 6, 7), 32);
        v128.store(q, v128.shuffle<f32>(t1, t3, 0, 1, 4, 5), 64);
        v128.store(q, v128.shuffle<f32>(t1, t3, 2, 3, 6, 7), 96);
      }
      to += 128;
    }
  }
  for (; k < depth; k++) {
    const at = b + <usize>k * depthStride;
    for (let c = 0; c < 8; c++) {
      store<f32>(to + (<usize>c << 2), c < columns ? load<f32>(at + <usize>c * columnStride) : 0);
    }
    to += 32;
  }
  memory.fill(to, 0, <usize>(-depth & 7) << 5);
}
