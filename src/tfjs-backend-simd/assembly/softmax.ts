/**
 * Softmax over rows, and softmax cross entropy with its gradient. Rows are short (ten classes), so this is scalar code in
 * double precision: 32 rows cost about 5 us, next to nothing in a step of milliseconds.
 */
import { partStart } from './simd';

function rowMaximum(x: usize, classes: i32): f64 {
  let most: f64 = -Infinity;
  for (let c = 0; c < classes; c++) most = max<f64>(most, <f64>load<f32>(x + (<usize>c << 2)));
  return most;
}

/** y = softmax(x) along rows of `classes`. */
export function softmax(x: usize, y: usize, rows: i32, classes: i32, part: i32, parts: i32): void {
  const last = partStart(rows, part + 1, parts);
  for (let row = partStart(rows, part, parts); row < last; row++) {
    const at = <usize>(row * classes) << 2;
    const most = rowMaximum(x + at, classes);
    let total: f64 = 0;
    for (let c = 0; c < classes; c++) total += NativeMath.exp(<f64>load<f32>(x + at + (<usize>c << 2)) - most);
    for (let c = 0; c < classes; c++) {
      const lane = at + (<usize>c << 2);
      store<f32>(y + lane, <f32>(NativeMath.exp(<f64>load<f32>(x + lane) - most) / total));
    }
  }
}

/**
 * loss = mean over rows of -log softmax(logits)[label]; dLogits = its gradient, (softmax - one-hot) / rows. Rows whose label
 * is negative do not count, in the mean neither, and have no gradient; without any other row the loss is NaN, as PyTorch's.
 * labels: int32, checked by the caller to lie below classes. One thread: the mean is one sum.
 */
export function softmaxCrossEntropy(logits: usize, labels: usize, loss: usize, dLogits: usize, rows: i32, classes: i32): void {
  let sum: f64 = 0;
  let counted = 0;
  for (let row = 0; row < rows; row++) if (load<i32>(labels + (<usize>row << 2)) >= 0) counted++;
  const scale = 1 / <f64>counted;
  for (let row = 0; row < rows; row++) {
    const at = <usize>(row * classes) << 2;
    const label = load<i32>(labels + (<usize>row << 2));
    if (label < 0) {
      memory.fill(dLogits + at, 0, <usize>classes << 2);
      continue;
    }
    const most = rowMaximum(logits + at, classes);
    let total: f64 = 0;
    for (let c = 0; c < classes; c++) total += NativeMath.exp(<f64>load<f32>(logits + at + (<usize>c << 2)) - most);
    const logTotal = NativeMath.log(total) + most;
    sum += logTotal - <f64>load<f32>(logits + at + (<usize>label << 2));
    for (let c = 0; c < classes; c++) {
      const lane = at + (<usize>c << 2);
      const probability = NativeMath.exp(<f64>load<f32>(logits + lane) - logTotal);
      store<f32>(dLogits + lane, <f32>((c == label ? probability - 1 : probability) * scale));
    }
  }
  store<f32>(loss, <f32>(sum * scale));
}
