// Models that stock TF.js made, under names of its own: what is read of them computes what TF.js computes.
import * as tf from '@tensorflow/tfjs-core';
import {
  layers,
  loadLayersModel,
  model as modelOf,
  type Sequential,
  sequential,
} from '@tensorflow/tfjs-layers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedFile } from '../../core/formats/file-set.ts';
import { readChosenFiles } from '../../core/formats/import.ts';
import { told as ofLayers } from '../../core/formats/tfjs-layers/keras/telling.ts';
import { told } from '../../core/formats/tfjs-layers/telling.ts';
import { formatNetwork } from '../../core/network/format.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { computeFloat, floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { forward } from '../../core/quantization/reference/forward.ts';
import { largestDifference } from '../../testing/bits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

beforeAll(useCpu);

const geometry = { side: 8, channels: 1, classes: 4 };
const small = parseNetwork('conv:3:3,pool,conv:5:3,pool,dense:6', geometry);
const batch = 5;
const pixels = Float32Array.from({ length: batch * 64 }, (_, i) => Math.sin(i * 1.7) * 2);

type Model = ReturnType<typeof modelOf>;

/** The files of a browser's download. */
async function saved(model: Model): Promise<NamedFile[]> {
  const artifacts = await new Promise<tf.io.ModelArtifacts>((resolve) => {
    void model.save(
      tf.io.withSaveHandler((found) => {
        resolve(found);
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
      }),
    );
  });
  const { weightData, weightSpecs = [], ...rest } = artifacts;
  return filesOf(rest, weightSpecs, new Uint8Array(v.parse(v.instance(ArrayBuffer), weightData)));
}

function filesOf(
  rest: object,
  weights: readonly tf.io.WeightsManifestEntry[],
  bytes: Uint8Array<ArrayBuffer>,
): NamedFile[] {
  const json = { ...rest, weightsManifest: [{ paths: ['./my-model.weights.bin'], weights }] };
  return [
    { name: 'my-model.json', bytes: new TextEncoder().encode(JSON.stringify(json)) },
    { name: 'my-model.weights.bin', bytes },
  ];
}

function stateOf(files: readonly NamedFile[], present = small): StateDict & { done: readonly string[] } {
  const { done, fileName, ...read } = readChosenFiles(files, present);
  expect(fileName).toBe('my-model.json');
  if (read.kind !== 'float') throw new Error(`Read as ${read.kind}.`);
  return { ...read.state, done };
}

const ours = (state: StateDict): Float32Array =>
  forward(state.spec, pixels, batch, (layer, x) =>
    computeFloat(layer, floatLayer(state, layer.name), x, batch),
  );

function theirs(model: Model): Float32Array {
  return tf.tidy(() => {
    const answer = model.predict(tf.tensor4d(pixels, [batch, 8, 8, 1]));
    if (Array.isArray(answer)) throw new Error('The model has several outputs.');
    return Float32Array.from(answer.dataSync());
  });
}

/** Biases and normalizations too, which begin as zeros and ones. */
function withAnyWeights<Any extends Model>(model: Any): Any {
  let next = 0;
  model.setWeights(
    model.weights.map(({ name, shape }) => {
      const size = shape.reduce<number>((product, length) => product * (length ?? 1), 1);
      const values = Float32Array.from({ length: size }, () => Math.sin(++next * 1.3) / 2);
      const sizes = shape.map((length) => length ?? 1);
      return tf.tensor(name.includes('variance') ? values.map((value) => value + 0.6) : values, sizes);
    }),
  );
  return model;
}

const conv = (filters: number, more: object = {}) =>
  layers.conv2d({ filters, kernelSize: 3, padding: 'same', activation: 'relu', ...more });
const pool = () => layers.maxPooling2d({ poolSize: 2 });
const inputShape = [8, 8, 1];

const plain = (): Sequential =>
  withAnyWeights(
    sequential({
      layers: [
        conv(3, { inputShape }),
        pool(),
        conv(5),
        pool(),
        layers.flatten(),
        layers.dense({ units: 6, activation: 'relu' }),
        layers.dense({ units: 4 }),
      ],
    }),
  );

/** The names of the layers whose weights are read: TF.js numbers them. */
const weighted = ({ layers: all }: Sequential): string[] =>
  all.flatMap(({ name }) => (/^(conv2d|dense)/.test(name) ? [name] : []));

it('a sequential model under default names', async () => {
  const model = plain();
  const state = stateOf(await saved(model));
  expect(formatNetwork(state.spec)).toBe(formatNetwork(small));
  expect(largestDifference(ours(state), theirs(model))).toBeLessThan(1e-5);
  const names = ['conv1', 'conv2', 'fc1', 'fc2'];
  expect(state.done).toEqual([told('tfjs/renamed', { layers: weighted(model), names })]);
});

it('batch normalization before the activation, folded in; layers without bias; activations of their own', async () => {
  const model = withAnyWeights(
    sequential({
      layers: [
        conv(3, { inputShape, activation: 'linear', useBias: false }),
        layers.batchNormalization({ name: 'bn', epsilon: 0.01 }),
        layers.reLU(),
        pool(),
        conv(5, { activation: 'linear' }),
        layers.batchNormalization({ name: 'bn_2', scale: false }),
        layers.activation({ activation: 'relu' }),
        pool(),
        layers.flatten(),
        layers.dense({ units: 6, activation: 'relu', useBias: false }),
        layers.dense({ units: 4 }),
      ],
    }),
  );
  const state = stateOf(await saved(model));
  expect(largestDifference(ours(state), theirs(model))).toBeLessThan(1e-5);
  const [first = '', second = ''] = weighted(model);
  const foldings = [
    told('tfjs/into', { normalization: 'bn', layer: first }),
    told('tfjs/into', { normalization: 'bn_2', layer: second }),
  ];
  expect(state.done.at(-1)).toBe(told('tfjs/folded', { foldings }));
});

it('a functional model of another network, with dropout, and a softmax that the page computes itself', async () => {
  const input = layers.input({ shape: inputShape });
  const flat = layers.flatten().apply(pool().apply(conv(2, { name: 'first' }).apply(input)));
  const hidden = layers.dense({ units: 7, activation: 'relu', name: 'hidden' }).apply(flat);
  const dropped = layers.dropout({ rate: 0.25 }).apply(hidden);
  const output = layers.dense({ units: 4, activation: 'softmax', name: 'answer' }).apply(dropped);
  if (Array.isArray(output) || !('sourceLayer' in output)) throw new Error('No symbolic tensor.');
  const model = withAnyWeights(modelOf({ inputs: input, outputs: output }));
  const state = stateOf(await saved(model));
  expect(formatNetwork(state.spec)).toBe('conv:2:3,pool,dense:7,dropout:0.25');
  expect(state.done).toContain(ofLayers('keras/softmax-left-out'));
  const answers = tf.tidy(() =>
    Float32Array.from(tf.softmax(tf.tensor2d(ours(state), [batch, 4])).dataSync()),
  );
  expect(largestDifference(answers, theirs(model))).toBeLessThan(1e-6);
});

describe('weights that tensorflowjs_converter quantized: as TF.js decodes them,', () => {
  const bounds = (values: Float32Array) => [Math.min(...values), Math.max(...values)] as const;
  const uint = (values: Float32Array, bits: 8 | 16) => {
    const [min, max] = bounds(values);
    const scale = (max - min) / (2 ** bits - 1);
    const levels = values.map((value) => Math.round((value - min) / scale));
    const bytes = bits === 8 ? Uint8Array.from(levels) : new Uint8Array(Uint16Array.from(levels).buffer);
    return { bytes, quantization: { dtype: `uint${bits}` as const, scale, min } };
  };
  /** Values that float16 holds exactly: of few bits, from 1 to 2. */
  const halves = (values: Float32Array) => {
    const bits = Uint16Array.from(values, (value) => 0x3c00 + Math.floor(Math.abs(value) * 1000));
    return { bytes: new Uint8Array(bits.buffer), quantization: { dtype: 'float16' as const } };
  };

  it.each([
    { type: 'uint8', encode: (values: Float32Array) => uint(values, 8), key: 'tfjs/from-levels' },
    { type: 'uint16', encode: (values: Float32Array) => uint(values, 16), key: 'tfjs/from-levels' },
    { type: 'float16', encode: halves, key: 'tfjs/widened' },
  ] as const)('$type', async ({ type, encode, key }) => {
    const model = plain();
    const encoded = model.weights.map((weight) => {
      const values = Float32Array.from(weight.read().dataSync());
      const shape = weight.shape.map((length) => length ?? 1);
      return { name: weight.originalName, shape, ...encode(values) };
    });
    const weights = encoded.map(({ name, shape, quantization }) => {
      return { name, shape, dtype: 'float32' as const, quantization };
    });
    const bytes = Uint8Array.from(encoded.flatMap(({ bytes: one }) => [...one]));
    const modelTopology = v.parse(v.looseObject({}), model.toJSON(null, false));
    const state = stateOf(filesOf({ modelTopology }, weights, bytes));
    const loaded = await loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs: weights, weightData: bytes.buffer }),
    );
    const largest = theirs(loaded).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    expect(largestDifference(ours(state), theirs(loaded))).toBeLessThan(1e-5 * largest);
    expect(state.done.at(-1)).toBe(told(key, { type }));
  });
});
