/**
 * The part of a dense layer's gradient that is not a matrix product: the ReLU's mask and the bias gradient, in one pass.
 */

/** masked = dy where y > 0 (all of dy when y is 0), dBias = its column sums. [rows, columns]; one thread, it is small. */
export function maskAndSum(dy: usize, y: usize, masked: usize, dBias: usize, rows: i32, columns: i32): void {
  memory.fill(dBias, 0, <usize>columns << 2);
  for (let row = 0; row < rows; row++) {
    const at = <usize>(row * columns) << 2;
    let c = 0;
    for (; c + 4 <= columns; c += 4) {
      const lane = <usize>c << 2;
      let slope = v128.load(dy + at + lane);
      if (y) {
        slope = v128.and(slope, f32x4.gt(v128.load(y + at + lane), f32x4.splat(0)));
        v128.store(masked + at + lane, slope);
      }
      v128.store(dBias + lane, f32x4.add(v128.load(dBias + lane), slope));
    }
    for (; c < columns; c++) {
      const lane = <usize>c << 2;
      let slope = load<f32>(dy + at + lane);
      if (y) {
        if (!(load<f32>(y + at + lane) > 0)) slope = 0;
        store<f32>(masked + at + lane, slope);
      }
      store<f32>(dBias + lane, load<f32>(dBias + lane) + slope);
    }
  }
}
