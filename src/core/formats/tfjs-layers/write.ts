/**
 * SimpleCNN as a TF.js layers model, `model.json` and `weights.bin` in one zip: unpacked, `tf.loadLayersModel` reads it. The model
 * takes images channels last, (batch, 28, 28, 1), normalised as in training, and gives logits.
 *
 * TF.js turns int8 weights back into floats when it loads them: the file is smaller, the arithmetic is float32. It knows one scale
 * a tensor. A scale for each output is therefore a layer of its own, behind a dense layer of the integers alone: no value is
 * rounded a second time.
 */
import { toChannelsLast } from '../../network/layout.ts';
import {
  buildStateDict,
  elementCount,
  linearLayers,
  type ParameterName,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../../network/simple-cnn.ts';
import type { QuantizedModel } from '../../quantization/schemes/dynamic.ts';
import { encodeUtf8 } from '../utf8.ts';
import { writeZip } from '../zip/write.ts';
import { levelShift, type Quantization, symmetric, type WeightSpec } from './manifest.ts';
import { type LinearForm, topology } from './topology.ts';
import { kerasName, plainShapes, scaleLayer } from './weight-names.ts';

/** Throws RangeError where a parameter has not as many values as its shape wants. */
export function writeTfjsLayers(state: StateDict): Uint8Array<ArrayBuffer> {
  checkLengths(state);
  const values = toChannelsLast(state);
  return archive(
    'plain',
    parameterNames.map((name) => floatWeight(kerasName(name), values[name])),
  );
}

/** fc1 and fc2 as uint8 with their scales, per tensor or per channel. Throws RangeError as `writeTfjsLayers` does. */
export function writeQuantizedTfjsLayers(model: QuantizedModel): Uint8Array<ArrayBuffer> {
  const state = {
    ...model.float,
    'fc1.weight': Float32Array.from(model.linear.fc1.values),
    'fc2.weight': Float32Array.from(model.linear.fc2.values),
  };
  checkLengths(state);
  const values = toChannelsLast(state);
  const float = (name: ParameterName): Weight => floatWeight(kerasName(name), values[name]);
  const convolutions = (['conv1.weight', 'conv1.bias', 'conv2.weight', 'conv2.bias'] as const).map(float);
  const perChannel = model.granularity === 'per-channel';
  const linear = linearLayers.flatMap((layer) => {
    const { scales } = model.linear[layer];
    const levels = values[`${layer}.weight`];
    const name = kerasName(`${layer}.weight`);
    if (!perChannel) {
      return [levelWeight(name, levels, symmetric(scales[0] ?? 1)), float(`${layer}.bias`)];
    }
    const scaling = { gamma: scales, beta: values[`${layer}.bias`], ...standardNormal(scales.length) };
    return [
      levelWeight(name, levels, symmetric(1)),
      ...Object.entries(scaling).map(([weight, of]) => floatWeight(`${scaleLayer(layer)}/${weight}`, of)),
    ];
  });
  return archive(perChannel ? 'per-channel' : 'plain', [...convolutions, ...linear]);
}

interface Weight {
  readonly spec: WeightSpec;
  readonly bytes: Uint8Array;
}

function checkLengths(state: StateDict): void {
  buildStateDict((name) => {
    const shape = parameterShapes[name];
    if (state[name].length === elementCount(shape)) return state[name];
    throw new RangeError(
      `${name} [${shape.join(', ')}] wants ${elementCount(shape)} values, not ${state[name].length}.`,
    );
  });
}

function floatWeight(name: string, values: Float32Array): Weight {
  const shape = [...(plainShapes.get(name) ?? [values.length])];
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { spec: { name, shape, dtype: 'float32' }, bytes };
}

/** levels: -128 to 127. */
function levelWeight(name: string, levels: Float32Array, quantization: Quantization): Weight {
  const { spec } = floatWeight(name, levels);
  return { spec: { ...spec, quantization }, bytes: Uint8Array.from(levels, (level) => level + levelShift) };
}

const standardNormal = (outputs: number): Record<'moving_mean' | 'moving_variance', Float32Array> => ({
  moving_mean: new Float32Array(outputs),
  moving_variance: new Float32Array(outputs).fill(1),
});

function archive(form: LinearForm, weights: readonly Weight[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(weights.reduce((sum, weight) => sum + weight.bytes.length, 0));
  let next = 0;
  for (const weight of weights) {
    bytes.set(weight.bytes, next);
    next += weight.bytes.length;
  }
  const model = {
    format: 'layers-model',
    generatedBy: 'Quantization Playground',
    convertedBy: null,
    modelTopology: topology(form),
    weightsManifest: [{ paths: ['weights.bin'], weights: weights.map(({ spec }) => spec) }],
  };
  return writeZip(
    new Map([
      ['model.json', encodeUtf8(JSON.stringify(model))],
      ['weights.bin', bytes],
    ]),
  );
}
