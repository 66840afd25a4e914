/** Static quantization as it is defined, one value after another: what the kernels are tested against. */
import type { ActivationParameters } from '../../core/quantization/grid/affine.ts';
import { roundHalfToEven } from '../../core/quantization/grid/rounding.ts';
import { type QuantizedWeights, scaleOfOutput } from '../../core/quantization/grid/weights.ts';

const { fround } = Math;

/** Returns the level of one value. */
export const levelOf = (x: number, { scale, zeroPoint }: ActivationParameters) =>
  Math.min(Math.max(roundHalfToEven(fround(x * fround(1 / scale)) + zeroPoint), 0), 127);

export interface Layer {
  readonly weights: QuantizedWeights;
  readonly bias: Float32Array;
  readonly input: ActivationParameters;
}

/** f32(f32(sum) * f32(s * sw) + bias) of the sum over `reads`, pairs of a level and the index of its weight in the output's row. */
function outputOf({ weights, bias, input }: Layer, output: number, reads: Iterable<[number, number]>) {
  let sum = 0;
  for (const [level, index] of reads) {
    sum += (level - input.zeroPoint) * (weights.values[output * weights.inFeatures + index] ?? 0);
  }
  return fround(fround(sum) * fround(input.scale * scaleOfOutput(weights, output)) + (bias[output] ?? 0));
}

export type Shape = readonly [batch: number, height: number, width: number, channels: number];

/** Convolution, ReLU, max-pooling, one value after another. */
export function convolution(
  levels: Uint8Array,
  [batch, height, width, channels]: Shape,
  layer: Layer,
): Float32Array {
  const filters = layer.weights.outFeatures;
  const at = (image: number, row: number, column: number, filter: number) => {
    function* reads(): Iterable<[number, number]> {
      for (let channel = 0; channel < channels; channel++) {
        for (let tap = 0; tap < 9; tap++) {
          const [y, x] = [row + Math.floor(tap / 3) - 1, column + (tap % 3) - 1];
          if (y < 0 || x < 0 || y >= height || x >= width) continue;
          const index = ((image * height + y) * width + x) * channels + channel;
          yield [levels[index] ?? 0, channel * 9 + tap];
        }
      }
    }
    return Math.max(0, outputOf(layer, filter, reads()));
  };
  const pooled: number[] = [];
  for (let image = 0; image < batch; image++) {
    for (let row = 0; row + 1 < height; row += 2) {
      for (let column = 0; column + 1 < width; column += 2) {
        for (let filter = 0; filter < filters; filter++) {
          pooled.push(
            Math.max(
              at(image, row, column, filter),
              at(image, row, column + 1, filter),
              at(image, row + 1, column, filter),
              at(image, row + 1, column + 1, filter),
            ),
          );
        }
      }
    }
  }
  return Float32Array.from(pooled);
}

export function linear(levels: Uint8Array, rows: number, layer: Layer, relu: boolean): Float32Array {
  const { inFeatures, outFeatures } = layer.weights;
  return Float32Array.from({ length: rows * outFeatures }, (_, i) => {
    const [row, output] = [Math.floor(i / outFeatures), i % outFeatures];
    const own = levels.subarray(row * inFeatures, (row + 1) * inFeatures);
    const y = outputOf(
      layer,
      output,
      Array.from(own, (level, k): [number, number] => [level, k]),
    );
    return relu ? Math.max(0, y) : y;
  });
}
