/** Pixels from bytes to float32. Divisions, not products with reciprocals: the same bits as PyTorch's (x / 255 - mean) / std. */
import { partStart } from './simd';

// @ts-ignore: decorator
@inline
function normalise(integers: v128, mean: v128, std: v128): v128 {
  return f32x4.div(f32x4.sub(f32x4.div(f32x4.convert_i32x4_u(integers), f32x4.splat(255)), mean), std);
}

/** y[i] = (bytes[i] / 255 - mean) / std, each operation rounded to float32. Parts share out runs of 8. */
export function normaliseBytes(bytes: usize, y: usize, size: i32, mean: f32, std: f32, part: i32, parts: i32): void {
  const units = (size + 7) >> 3;
  const last = min(size, partStart(units, part + 1, parts) << 3);
  let i = partStart(units, part, parts) << 3;
  const meanLanes = f32x4.splat(mean);
  const stdLanes = f32x4.splat(std);
  for (; i + 8 <= last; i += 8) {
    const short = v128.load_ext<u8>(bytes + <usize>i);
    const to = y + (<usize>i << 2);
    v128.store(to, normalise(i32x4.extend_low_i16x8_u(short), meanLanes, stdLanes));
    v128.store(to, normalise(i32x4.extend_high_i16x8_u(short), meanLanes, stdLanes), 16);
  }
  for (; i < last; i++) {
    store<f32>(y + (<usize>i << 2), (<f32>load<u8>(bytes + <usize>i) / 255 - mean) / std);
  }
}
