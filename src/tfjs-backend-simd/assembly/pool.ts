/**
 * Max-pooling of any window, stride and padding, NHWC, and its gradient. Four channels at a time.
 *
 * The gradient finds the maximum again instead of keeping its position: TF.js hands MaxPoolGrad the input, and comparing
 * a window that is in L1 anyway is cheaper than storing positions. The first maximum of a window takes the gradient, as
 * in the CPU backend and in PyTorch. Parts share out images.
 */
import { partStart } from './simd';

@unmanaged
class Window {
  batch: i32;
  inHeight: i32;
  inWidth: i32;
  channels: i32;
  outHeight: i32;
  outWidth: i32;
  height: i32;
  width: i32;
  strideHeight: i32;
  strideWidth: i32;
  padTop: i32;
  padLeft: i32;
}

export function maxPool(x: usize, y: usize, geometry: usize, part: i32, parts: i32): void {
  const g = changetype<Window>(geometry);
  const pixelBytes = <usize>g.channels << 2;
  const last = partStart(g.batch, part + 1, parts);
  const first = partStart(g.batch, part, parts);
  let to = y + <usize>(first * g.outHeight * g.outWidth) * pixelBytes;
  for (let image = first; image < last; image++) {
    const from = x + <usize>(image * g.inHeight * g.inWidth) * pixelBytes;
    for (let row = 0; row < g.outHeight; row++) {
      const top = row * g.strideHeight - g.padTop;
      const i0 = max(0, top);
      const i1 = min(g.inHeight, top + g.height);
      for (let column = 0; column < g.outWidth; column++) {
        const left = column * g.strideWidth - g.padLeft;
        const j0 = max(0, left);
        const j1 = min(g.inWidth, left + g.width);
        let c: usize = 0;
        for (; c + 16 <= pixelBytes; c += 16) {
          let most = f32x4.splat(-Infinity);
          for (let i = i0; i < i1; i++) {
            for (let j = j0; j < j1; j++) {
              most = f32x4.pmax(most, v128.load(from + <usize>(i * g.inWidth + j) * pixelBytes + c));
            }
          }
          v128.store(to + c, most);
        }
        for (; c < pixelBytes; c += 4) {
          let most: f32 = -Infinity;
          for (let i = i0; i < i1; i++) {
            for (let j = j0; j < j1; j++) {
              const value = load<f32>(from + <usize>(i * g.inWidth + j) * pixelBytes + c);
              if (value > most) most = value;
            }
          }
          store<f32>(to + c, most);
        }
        to += pixelBytes;
      }
    }
  }
}

export function maxPoolGradient(dy: usize, x: usize, dx: usize, geometry: usize, part: i32, parts: i32): void {
  const g = changetype<Window>(geometry);
  const pixelBytes = <usize>g.channels << 2;
  const imageBytes = <usize>(g.inHeight * g.inWidth) * pixelBytes;
  const last = partStart(g.batch, part + 1, parts);
  const first = partStart(g.batch, part, parts);
  let gradient = dy + <usize>(first * g.outHeight * g.outWidth) * pixelBytes;
  for (let image = first; image < last; image++) {
    const from = x + imageBytes * image;
    const to = dx + imageBytes * image;
    memory.fill(to, 0, imageBytes);
    for (let row = 0; row < g.outHeight; row++) {
      const top = row * g.strideHeight - g.padTop;
      const i0 = max(0, top);
      const i1 = min(g.inHeight, top + g.height);
      for (let column = 0; column < g.outWidth; column++) {
        const left = column * g.strideWidth - g.padLeft;
        const j0 = max(0, left);
        const j1 = min(g.inWidth, left + g.width);
        let c: usize = 0;
        for (; c + 16 <= pixelBytes; c += 16) {
          let most = f32x4.splat(-Infinity);
          let where = i32x4.splat(-1);
          for (let i = i0; i < i1; i++) {
            for (let j = j0; j < j1; j++) {
              const position = i * g.inWidth + j;
              const value = v128.load(from + <usize>position * pixelBytes + c);
              const more = f32x4.gt(value, most);
              most = v128.bitselect(value, most, more);
              where = v128.bitselect(i32x4.splat(position), where, more);
            }
          }
          const slope = v128.load(gradient + c);
          for (let i = i0; i < i1; i++) {
            for (let j = j0; j < j1; j++) {
              const position = i * g.inWidth + j;
              const at = to + <usize>position * pixelBytes + c;
              const here = i32x4.eq(where, i32x4.splat(position));
              v128.store(at, f32x4.add(v128.load(at), v128.and(slope, here)));
            }
          }
        }
        for (; c < pixelBytes; c += 4) {
          let most: f32 = -Infinity;
          let where = -1;
          for (let i = i0; i < i1; i++) {
            for (let j = j0; j < j1; j++) {
              const position = i * g.inWidth + j;
              const value = load<f32>(from + <usize>position * pixelBytes + c);
              if (value > most) {
                most = value;
                where = position;
              }
            }
          }
          if (where >= 0) {
            const at = to + <usize>where * pixelBytes + c;
            store<f32>(at, load<f32>(at) + load<f32>(gradient + c));
          }
        }
        gradient += pixelBytes;
      }
    }
  }
}
