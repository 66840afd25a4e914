/**
 * The panels that gemm.ts multiplies: four rows of A ([k][4]) or eight columns of B ([k][8]) beside each other, so that the micro-kernel
 * reads two contiguous streams whatever the transposition was. Zero-filled at the edges. Strides are in bytes.
 */

export function packA(a: usize, rows: i32, depth: i32, rowStride: usize, depthStride: usize, to: usize): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const p0 = a + <usize>row * rowStride;
    const p1 = p0 + rowStride;
    const p2 = p1 + rowStride;
    const p3 = p2 + rowStride;
    let k = 0;
    if (depthStride == 4) {
      for (; k + 4 <= depth; k += 4) {
        const at = <usize>k << 2;
        const r0 = v128.load(p0 + at);
        const r1 = v128.load(p1 + at);
        const r2 = v128.load(p2 + at);
        const r3 = v128.load(p3 + at);
        const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
        const t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
        const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
        const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
        v128.store(to, v128.shuffle<f32>(t0, t2, 0, 1, 4, 5));
        v128.store(to, v128.shuffle<f32>(t0, t2, 2, 3, 6, 7), 16);
        v128.store(to, v128.shuffle<f32>(t1, t3, 0, 1, 4, 5), 32);
        v128.store(to, v128.shuffle<f32>(t1, t3, 2, 3, 6, 7), 48);
        to += 64;
      }
    } else if (rowStride == 4) {
      for (; k < depth; k++) {
        v128.store(to, v128.load(p0 + <usize>k * depthStride));
        to += 16;
      }
    }
    for (; k < depth; k++) {
      const at = <usize>k * depthStride;
      store<f32>(to, load<f32>(p0 + at));
      store<f32>(to, load<f32>(p1 + at), 4);
      store<f32>(to, load<f32>(p2 + at), 8);
      store<f32>(to, load<f32>(p3 + at), 12);
      to += 16;
    }
  }
  if (row < rows) {
    for (let k = 0; k < depth; k++) {
      for (let r = 0; r < 4; r++) {
        const value = row + r < rows ? load<f32>(a + <usize>(row + r) * rowStride + <usize>k * depthStride) : <f32>0;
        store<f32>(to + (<usize>r << 2), value);
      }
      to += 16;
    }
  }
}

export function packB(b: usize, depth: i32, columns: i32, depthStride: usize, columnStride: usize, to: usize): void {
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    const from = b + <usize>column * columnStride;
    let k = 0;
    if (columnStride == 4) {
      for (; k < depth; k++) {
        const at = from + <usize>k * depthStride;
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
        to += 32;
      }
    } else if (depthStride == 4) {
      for (; k + 4 <= depth; k += 4) {
        const at = from + (<usize>k << 2);
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
      const at = from + <usize>k * depthStride;
      for (let c = 0; c < 8; c++) {
        store<f32>(to + (<usize>c << 2), load<f32>(at + <usize>c * columnStride));
      }
      to += 32;
    }
  }
  if (column < columns) {
    for (let k = 0; k < depth; k++) {
      for (let c = 0; c < 8; c++) {
        const value = column + c < columns ? load<f32>(b + <usize>(column + c) * columnStride + <usize>k * depthStride) : <f32>0;
        store<f32>(to + (<usize>c << 2), value);
      }
      to += 32;
    }
  }
}
