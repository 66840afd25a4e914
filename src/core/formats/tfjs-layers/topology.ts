/** SimpleCNN as Keras describes it. Source: https://www.tensorflow.org/js/guide/models_and_layers, tfjs-layers 4.22 `keras_format/`. */
import { type LinearLayerName, linearLayers, linearShapes } from '../../network/simple-cnn.ts';
import { scaleLayer } from './weight-names.ts';

interface KerasLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>> & { readonly name: string };
}

/** How fc1 and fc2 stand in it: as a dense layer each, or as one of int8 levels and one of scales. */
export type LinearForm = 'plain' | 'per-channel';

export function topology(form: LinearForm): unknown {
  const layers = [
    convolution('conv1', 32, { batch_input_shape: [null, 28, 28, 1], dtype: 'float32' }),
    pooling('pool1'),
    convolution('conv2', 64),
    pooling('pool2'),
    { class_name: 'Flatten', config: { name: 'flatten' } },
    ...linearLayers.flatMap((layer) => (form === 'plain' ? [dense(layer)] : scaledDense(layer))),
  ];
  return {
    keras_version: '2.15.0',
    backend: 'tensorflow',
    model_config: { class_name: 'Sequential', config: { name: 'SimpleCNN', layers } },
  };
}

const convolution = (
  name: string,
  filters: number,
  input: Readonly<Record<string, unknown>> = {},
): KerasLayer => ({
  class_name: 'Conv2D',
  config: {
    name,
    ...input,
    filters,
    kernel_size: [3, 3],
    strides: [1, 1],
    padding: 'same',
    data_format: 'channels_last',
    activation: 'relu',
    use_bias: true,
  },
});

const pooling = (name: string): KerasLayer => ({
  class_name: 'MaxPooling2D',
  config: { name, pool_size: [2, 2], strides: [2, 2], padding: 'valid', data_format: 'channels_last' },
});

const activationOf: Readonly<Record<LinearLayerName, string>> = { fc1: 'relu', fc2: 'linear' };

const dense = (name: LinearLayerName): KerasLayer => ({
  class_name: 'Dense',
  config: { name, units: linearShapes[name].outFeatures, activation: activationOf[name], use_bias: true },
});

/** A batch normalization of mean 0, variance 1 and epsilon 0 is x * gamma + beta, output by output. */
const scaledDense = (name: LinearLayerName): KerasLayer[] => [
  {
    class_name: 'Dense',
    config: { name, units: linearShapes[name].outFeatures, activation: 'linear', use_bias: false },
  },
  {
    class_name: 'BatchNormalization',
    config: { name: scaleLayer(name), axis: -1, epsilon: 0, center: true, scale: true },
  },
  {
    class_name: 'Activation',
    config: { name: `${name}_activation`, activation: activationOf[name] },
  },
];
