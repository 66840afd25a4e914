/**
 * The layer on `webgpu`. The activations stay on the GPU. Only the extremes that its threads find come back, because scale and zero point
 * need double precision.
 */
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { scaleOfOutput } from '../../../core/quantization/grid/weights.ts';
import type { QuantizedLinear } from '../../../core/quantization/reference/linear.ts';
import type { QuantizedDenseLayer } from './quantized-dense-layer.ts';
import { scaleOfExtremes } from './scale.ts';
import { extremesProgram, levelsProgram, productProgram } from './webgpu-programs.ts';

type Uniforms = Parameters<WebGPUBackend['runWebGPUProgram']>[3];

/** Levels lie 128 lower on the GPU than in core, as signed bytes. */
const levelShift = 128;

/** packedDot: whether WGSL's own dot product of bytes is used. */
export function createWebGpuLayer(linear: QuantizedLinear, packedDot = hasPackedDot()): QuantizedDenseLayer {
  const { inFeatures, outFeatures } = linear.weights;
  const words = Math.ceil(inFeatures / 4);
  const parameters = uploadLayer(linear, words);

  return {
    async apply(x, batch, relu) {
      const count = batch * inFeatures;
      const { scale, zeroPoint } = scaleOfExtremes(await readExtremes(x, count));
      return tf.tidy(() => {
        const levels = run(levelsProgram(batch, words), [x], 'int32', [
          { type: 'int32', data: [inFeatures] },
          { type: 'float32', data: [Math.fround(1 / scale)] },
          { type: 'float32', data: [zeroPoint] },
        ]);
        const y = run(productProgram(batch, outFeatures, packedDot), [levels, ...parameters], 'float32', [
          { type: 'int32', data: [words] },
          { type: 'float32', data: [scale] },
          { type: 'int32', data: [zeroPoint - levelShift] },
          { type: 'int32', data: [relu ? 1 : 0] },
        ]);
        return tf.reshape<tf.Rank.R2>(y, [batch, outFeatures]);
      });
    },
    dispose: () => tf.dispose(parameters),
  };
}

function hasPackedDot(): boolean {
  return navigator.gpu.wgslLanguageFeatures.has('packed_4x8_integer_dot_product');
}

/** Returns the tensors in the order of the program's variables: weights, scales, bias, weight sums. */
function uploadLayer({ weights, bias }: QuantizedLinear, words: number): tf.Tensor[] {
  const { inFeatures, outFeatures, values } = weights;
  const packed = new Int8Array(outFeatures * words * 4);
  const sums = new Int32Array(outFeatures);
  for (let output = 0; output < outFeatures; output++) {
    const row = values.subarray(output * inFeatures, (output + 1) * inFeatures);
    packed.set(row, output * words * 4);
    sums[output] = row.reduce((sum, weight) => sum + weight, 0);
  }
  const scales = Float32Array.from({ length: outFeatures }, (_, output) => scaleOfOutput(weights, output));
  return [
    tf.tensor2d(new Int32Array(packed.buffer), [outFeatures, words], 'int32'),
    tf.tensor1d(scales),
    tf.tensor1d(bias),
    tf.tensor1d(sums, 'int32'),
  ];
}

/** Smallest and largest of the first `count` values, part by part; NaN for a part that holds values that are no numbers. */
async function readExtremes(x: tf.Tensor, count: number): Promise<Float32Array> {
  const found = run(extremesProgram, [x], 'float32', [{ type: 'int32', data: [count] }]);
  try {
    const values = await found.data();
    return Float32Array.from(values, (value, i) =>
      (values[i - (i % 3) + 2] ?? 0) > 0 ? Number.NaN : value,
    ).filter((_, i) => i % 3 < 2);
  } finally {
    found.dispose();
  }
}

function run(program: WebGPUProgram, inputs: tf.Tensor[], dtype: tf.DataType, uniforms: Uniforms): tf.Tensor {
  const backend = tf.backend();
  if (!isWebGpu(backend)) throw new Error('An int8 layer made for webgpu was used on another backend.');
  // TF.js writes the pipeline and its key into the program.
  return tf
    .engine()
    .makeTensorFromTensorInfo(backend.runWebGPUProgram({ ...program }, inputs, dtype, uniforms));
}

/** Does not ask for the class: importing its package would load it where it is not used. */
function isWebGpu(backend: tf.KernelBackend): backend is WebGPUBackend {
  return 'runWebGPUProgram' in backend;
}
