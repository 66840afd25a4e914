/**
 * SimpleCNN's float forward pass in plain loops, for tests that need all 10,000 images and no TF.js. Sums in double precision,
 * stored as float32. PyTorch's names, layout and order of features.
 */
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { floatProduct } from '../../core/quantization/reference/float-product.ts';

export interface FloatNetwork {
  /** images: (batch, 784), normalised. Returns what fc1 reads: (batch, 3136). */
  features(images: Float32Array, batch: number): Float32Array<ArrayBuffer>;
  /** features: (batch, 3136). Returns logits: (batch, 10). */
  classify(features: Float32Array, batch: number): Float32Array<ArrayBuffer>;
}

export function createFloatNetwork(state: StateDict): FloatNetwork {
  const weight = (name: string): Float64Array => Float64Array.from(tensorOf(state, name));
  const conv1 = { weight: weight('conv1.weight'), bias: weight('conv1.bias'), channels: 1, side: 28 };
  const conv2 = { weight: weight('conv2.weight'), bias: weight('conv2.bias'), channels: 32, side: 14 };
  const fc1 = { weight: weight('fc1.weight'), bias: weight('fc1.bias') };
  const fc2 = { weight: weight('fc2.weight'), bias: weight('fc2.bias') };
  return {
    features(images, batch) {
      const features = new Float32Array(batch * 3136);
      for (let i = 0; i < batch; i++) {
        const image = Float64Array.from(images.subarray(i * 784, (i + 1) * 784));
        features.set(convolveReluPool(convolveReluPool(image, conv1), conv2), i * 3136);
      }
      return features;
    },
    classify(features, batch) {
      const hidden = linear(Float64Array.from(features), fc1, batch);
      return Float32Array.from(
        linear(
          hidden.map((value) => Math.max(value, 0)),
          fc2,
          batch,
        ),
      );
    },
  };
}

interface Linear {
  /** (out, in). */
  readonly weight: Float64Array;
  readonly bias: Float64Array;
}

interface Convolution extends Linear {
  /** Channels of the input, whose images are side x side. */
  readonly channels: number;
  readonly side: number;
}

function linear(x: Float64Array, { weight, bias }: Linear, batch: number): Float64Array {
  const out = bias.length;
  const y = floatProduct(weight, x, out, batch, weight.length / out);
  return y.map((value, i) => Math.fround(value + (bias[i % out] ?? 0)));
}

/** 3 x 3 with padding 1, ReLU, max-pool 2. input: (channels, side, side). Returns (out, side / 2, side / 2). */
function convolveReluPool(input: Float64Array, layer: Convolution): Float64Array {
  const { weight, bias, channels, side } = layer;
  const out = bias.length;
  const y = floatProduct(weight, patches(input, channels, side), out, side * side, channels * 9);
  const half = side / 2;
  const area = half * half;
  const pooled = new Float64Array(out * area);
  for (let position = 0; position < area; position++) {
    const topLeft = (2 * Math.floor(position / half) * side + 2 * (position % half)) * out;
    const bottomLeft = topLeft + side * out;
    for (let o = 0; o < out; o++) {
      const top = Math.max(y[topLeft + o] ?? 0, y[topLeft + out + o] ?? 0);
      const bottom = Math.max(y[bottomLeft + o] ?? 0, y[bottomLeft + out + o] ?? 0);
      pooled[o * area + position] = Math.max(0, Math.fround(Math.max(top, bottom) + (bias[o] ?? 0)));
    }
  }
  return pooled;
}

/** The 3 x 3 surroundings of every pixel, zeros beyond the border: (side * side, channels * 9). */
function patches(input: Float64Array, channels: number, side: number): Float64Array {
  const rows = new Float64Array(side * side * channels * 9);
  let next = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (let channel = 0; channel < channels; channel++) {
        for (let row = y - 1; row <= y + 1; row++) {
          const start = (channel * side + row) * side;
          const inside = row >= 0 && row < side;
          rows[next++] = inside && x > 0 ? (input[start + x - 1] ?? 0) : 0;
          rows[next++] = inside ? (input[start + x] ?? 0) : 0;
          rows[next++] = inside && x + 1 < side ? (input[start + x + 1] ?? 0) : 0;
        }
      }
    }
  }
  return rows;
}
