/**
 * TF.js layers models as Keras 2 and Keras 3 describe them, written by hand after `serialization_lib.serialize_keras_object` and the
 * converter's manifest, with the trained weights of SimpleCNN.
 */
import { kerasShape } from '../../core/formats/tfjs-layers/weight-names.ts';
import { layersOf } from '../../core/network/describe.ts';
import { weightToChannelsLast } from '../../core/network/layout.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { tensorOf } from '../../core/network/state-dict.ts';
import { readState, trainedWeightsPath } from '../fixtures.ts';

export const state = readState(trainedWeightsPath);

export interface Layer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}
export const layer = (class_name: string, config: Layer['config']): Layer => ({ class_name, config });
export const conv = (name: string, filters: number, more: Layer['config'] = {}): Layer =>
  layer('Conv2D', { name, filters, kernel_size: [3, 3], padding: 'same', activation: 'relu', ...more });
const dense = (name: string, units: number, activation = 'relu'): Layer =>
  layer('Dense', { name, units, activation });
export const input = layer('InputLayer', {
  batch_shape: [null, 28, 28, 1],
  dtype: 'float32',
  name: 'input_layer',
});
const pool = (name: string): Layer => layer('MaxPooling2D', { name, pool_size: [2, 2], padding: 'valid' });
export const flatten = layer('Flatten', { name: 'flatten', data_format: 'channels_last' });

/** Those of SimpleCNN. */
export const simple = [
  input,
  conv('conv1', 32),
  pool('pool1'),
  conv('conv2', 64),
  pool('pool2'),
  flatten,
  dense('fc1', 128),
  dense('fc2', 10, 'linear'),
];

export const sequential = (layers: readonly unknown[]) => ({
  keras_version: '3.4.1',
  backend: 'tensorflow',
  model_config: { class_name: 'Sequential', config: { name: 'sequential', layers } },
});
/** With what Keras 3 writes beside each layer. */
export const keras3 = ({ class_name, config }: Layer) => ({
  module: 'keras.layers',
  class_name,
  config: { ...config, dtype: { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' } } },
  registered_name: null,
  build_config: { input_shape: [null, 28, 28, 1] },
});
export const functional = (layers: readonly unknown[]) => ({
  model_config: { class_name: 'Functional', config: { name: 'functional', layers, trainable: true } },
});
export const nameOf = ({ config }: Layer) => String(config.name);
export const linked = (layers: readonly Layer[], link: (before: Layer) => unknown) =>
  layers.map((one, i) => {
    const before = layers[i - 1];
    return { ...one, name: nameOf(one), inbound_nodes: before ? link(before) : [] };
  });

/** The trained weights. nameOf: what the manifest calls them. */
export function filesOf(
  modelTopology: unknown,
  naming: (layer: string, own: string) => string = (name, own) => `${name}/${own}`,
  paths: readonly string[] = ['weights.bin'],
) {
  const weights = layersOf(simpleCnn).flatMap((one) => [
    {
      name: naming(one.name, 'kernel'),
      shape: kerasShape({ shape: one.weightShape }),
      values: weightToChannelsLast(one, tensorOf(state, `${one.name}.weight`)),
    },
    { name: naming(one.name, 'bias'), shape: [one.outFeatures], values: tensorOf(state, `${one.name}.bias`) },
  ]);
  const bytes = new Uint8Array(4 * weights.reduce((sum, { values }) => sum + values.length, 0));
  let next = 0;
  for (const { values } of weights) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), next);
    next += values.byteLength;
  }
  const manifest = weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' }));
  const json = { format: 'layers-model', modelTopology, weightsManifest: [{ paths, weights: manifest }] };
  const cut = (i: number) => Math.floor((bytes.length * i) / paths.length);
  return [
    { name: 'model.json', bytes: new TextEncoder().encode(JSON.stringify(json)) },
    ...paths.map((path, i) => ({ name: path.replace('./', ''), bytes: bytes.slice(cut(i), cut(i + 1)) })),
  ];
}
