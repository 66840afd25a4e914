/**
 * Convolution of any kernel size, stride, dilation and padding, NHWC, as matrix products over patches (im2col).
 *
 * Patches are laid out for a chunk of output pixels at a time, at most PATCH_FLOATS of them, so that a chunk stays in
 * L2 and scratch does not grow with the image. Forward and input gradient share out images; the filter gradient shares
 * out rows of the filter matrix, because its sum runs over all images and must not depend on the number of threads.
 *
 * The geometry comes as 16 i32 written by ../kernels/geometry.ts (same order there).
 */
import { gemmBlock } from './gemm';
import { addFloats, copyFloats, partStart } from './simd';

/** 64 Ki floats = 256 kB, half of a common L2. Named in ../kernels/geometry.ts too. */
const PATCH_FLOATS: i32 = 65536;

@unmanaged
class Geometry {
  batch: i32;
  inHeight: i32;
  inWidth: i32;
  inChannels: i32;
  outHeight: i32;
  outWidth: i32;
  outChannels: i32;
  filterHeight: i32;
  filterWidth: i32;
  strideHeight: i32;
  strideWidth: i32;
  dilationHeight: i32;
  dilationWidth: i32;
  padTop: i32;
  padLeft: i32;
}

/** Patch columns [k0, k1) of output pixels [p0, p1) of one image, row-major, (k1 - k0) floats a pixel. */
function layPatches(x: usize, g: Geometry, p0: i32, p1: i32, k0: i32, k1: i32, to: usize): void {
  const channels = g.inChannels;
  for (let p = p0; p < p1; p++) {
    const top = (p / g.outWidth) * g.strideHeight - g.padTop;
    const left = (p % g.outWidth) * g.strideWidth - g.padLeft;
    let k = k0;
    while (k < k1) {
      const tap = k / channels;
      const channel = k - tap * channels;
      const run = min(channels - channel, k1 - k);
      const row = top + (tap / g.filterWidth) * g.dilationHeight;
      const column = left + (tap % g.filterWidth) * g.dilationWidth;
      if (row >= 0 && row < g.inHeight && column >= 0 && column < g.inWidth) {
        copyFloats(to, x + (<usize>((row * g.inWidth + column) * channels + channel) << 2), run);
      } else {
        memory.fill(to, 0, <usize>run << 2);
      }
      to += <usize>run << 2;
      k += run;
    }
  }
}

/** Adds patches back onto the pixels they were taken from. */
function addPatches(from: usize, g: Geometry, p0: i32, p1: i32, dx: usize): void {
  const channels = g.inChannels;
  for (let p = p0; p < p1; p++) {
    const top = (p / g.outWidth) * g.strideHeight - g.padTop;
    const left = (p % g.outWidth) * g.strideWidth - g.padLeft;
    for (let i = 0; i < g.filterHeight; i++) {
      const row = top + i * g.dilationHeight;
      for (let j = 0; j < g.filterWidth; j++) {
        const column = left + j * g.dilationWidth;
        if (row >= 0 && row < g.inHeight && column >= 0 && column < g.inWidth) {
          addFloats(dx + (<usize>((row * g.inWidth + column) * channels) << 2), from, channels);
        }
        from += <usize>channels << 2;
      }
    }
  }
}

/** y = conv(x, filter) (+ bias) (ReLU). scratch per thread: gemm's, then patches. */
export function convForward(
  x: usize, filter: usize, y: usize, bias: usize, flags: i32, geometry: usize,
  scratch: usize, scratchPerThread: i32, gemmScratch: i32, part: i32, parts: i32, thread: i32,
): void {
  const g = changetype<Geometry>(geometry);
  const depth = g.filterHeight * g.filterWidth * g.inChannels;
  const n = g.outChannels;
  const pixels = g.outHeight * g.outWidth;
  const chunk = max(4, PATCH_FLOATS / depth);
  const mine = scratch + <usize>scratchPerThread * thread;
  const patches = mine + gemmScratch;
  const last = partStart(g.batch, part + 1, parts);
  for (let image = partStart(g.batch, part, parts); image < last; image++) {
    const from = x + (<usize>(image * g.inHeight * g.inWidth * g.inChannels) << 2);
    for (let p = 0; p < pixels; p += chunk) {
      const rows = min(chunk, pixels - p);
      layPatches(from, g, p, p + rows, 0, depth, patches);
      const to = y + (<usize>((image * pixels + p) * n) << 2);
      gemmBlock(patches, <usize>depth << 2, 4, filter, <usize>n << 2, 4, to, <usize>n << 2, 0, rows, 0, n, depth, bias, flags, mine);
    }
  }
}

/** dFilter = patches(x)^T dy. Each part owns filter rows and lays out only their patch columns. */
export function convFilterGradient(
  x: usize, dy: usize, dFilter: usize, geometry: usize,
  scratch: usize, scratchPerThread: i32, gemmScratch: i32, part: i32, parts: i32, thread: i32,
): void {
  const g = changetype<Geometry>(geometry);
  const depth = g.filterHeight * g.filterWidth * g.inChannels;
  const n = g.outChannels;
  const pixels = g.outHeight * g.outWidth;
  const chunk = max(4, PATCH_FLOATS / depth);
  const mine = scratch + <usize>scratchPerThread * thread;
  const patches = mine + gemmScratch;
  const units = (depth + 3) >> 2;
  const k0 = partStart(units, part, parts) << 2;
  const k1 = min(depth, partStart(units, part + 1, parts) << 2);
  const width = k1 - k0;
  if (width <= 0) return;
  const to = dFilter + (<usize>(k0 * n) << 2);
  for (let image = 0; image < g.batch; image++) {
    const from = x + (<usize>(image * g.inHeight * g.inWidth * g.inChannels) << 2);
    for (let p = 0; p < pixels; p += chunk) {
      const rows = min(chunk, pixels - p);
      layPatches(from, g, p, p + rows, k0, k1, patches);
      const accumulate = image > 0 || p > 0 ? 1 : 0;
      const gradient = dy + (<usize>((image * pixels + p) * n) << 2);
      gemmBlock(patches, 4, <usize>width << 2, gradient, <usize>n << 2, 4, to, <usize>n << 2, 0, width, 0, n, rows, 0, accumulate, mine);
    }
  }
}

/** dx = patches' gradients dy filter^T, added back where the patches overlap. */
export function convInputGradient(
  dy: usize, filter: usize, dx: usize, geometry: usize,
  scratch: usize, scratchPerThread: i32, gemmScratch: i32, part: i32, parts: i32, thread: i32,
): void {
  const g = changetype<Geometry>(geometry);
  const depth = g.filterHeight * g.filterWidth * g.inChannels;
  const n = g.outChannels;
  const pixels = g.outHeight * g.outWidth;
  const chunk = max(4, PATCH_FLOATS / depth);
  const mine = scratch + <usize>scratchPerThread * thread;
  const patches = mine + gemmScratch;
  const imageBytes = <usize>(g.inHeight * g.inWidth * g.inChannels) << 2;
  const last = partStart(g.batch, part + 1, parts);
  for (let image = partStart(g.batch, part, parts); image < last; image++) {
    const to = dx + imageBytes * image;
    memory.fill(to, 0, imageBytes);
    for (let p = 0; p < pixels; p += chunk) {
      const rows = min(chunk, pixels - p);
      const gradient = dy + (<usize>((image * pixels + p) * n) << 2);
      gemmBlock(gradient, <usize>n << 2, 4, filter, 4, <usize>n << 2, patches, <usize>depth << 2, 0, rows, 0, depth, n, 0, 0, mine);
      addPatches(patches, g, p, p + rows, to);
    }
  }
}
