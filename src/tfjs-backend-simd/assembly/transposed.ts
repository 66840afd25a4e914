/** Matrices one after another, each turned over: images from channels last to channels first. */
import { partStart } from './simd';

/** y[n][column][row] = x[n][row][column], of so many matrices of float32. */
export function transposeMatrices(x: usize, y: usize, count: i32, rows: i32, columns: i32, part: i32, parts: i32, thread: i32): void {
  const bytes = <usize>(rows * columns) << 2;
  const columnBytes = <usize>rows << 2;
  const last = partStart(count, part + 1, parts);
  for (let n = partStart(count, part, parts); n < last; n++) {
    let from = x + bytes * n;
    for (let row = 0; row < rows; row++) {
      let to = y + bytes * n + (<usize>row << 2);
      for (let column = 0; column < columns; column++) {
        store<f32>(to, load<f32>(from));
        from += 4;
        to += columnBytes;
      }
    }
  }
}
