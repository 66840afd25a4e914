/** A network as Keras describes it. Source: https://www.tensorflow.org/js/guide/models_and_layers, tfjs-layers 4.22 `keras_format/`. */
import { type ConvLayer, type DenseLayer, describeNetwork, type Step } from '../../network/describe.ts';
import { isSimpleCnn } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { scaleLayer } from './weight-names.ts';

interface KerasLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>> & { readonly name: string };
}

/** How the dense layers stand in it: as one layer each, or as one of int8 levels and one of scales. */
export type DenseForm = 'plain' | 'per-channel';

export function topology(spec: NetworkSpec, form: DenseForm): unknown {
  const counts = { pool: 0, dropout: 0 };
  const layersOfStep = (step: Step): KerasLayer[] => {
    switch (step.kind) {
      case 'conv':
        return step.pooled ? [convolution(step), pooling(`pool${++counts.pool}`)] : [convolution(step)];
      case 'pool':
        return [pooling(`pool${++counts.pool}`)];
      case 'dropout':
        return [
          { class_name: 'Dropout', config: { name: `dropout${++counts.dropout}`, rate: step.probability } },
        ];
      case 'dense': {
        const flatten = step.flattens ? [{ class_name: 'Flatten', config: { name: 'flatten' } }] : [];
        return [...flatten, ...(form === 'plain' ? [dense(step)] : scaledDense(step))];
      }
      default:
        return step satisfies never;
    }
  };
  const [first, ...others] = describeNetwork(spec).steps.flatMap(layersOfStep);
  const { side, channels } = spec;
  // The first layer says what the network reads.
  const input = { batch_input_shape: [null, side, side, channels], dtype: 'float32' };
  const layers = first && [{ ...first, config: { ...first.config, ...input } }, ...others];
  const name = isSimpleCnn(spec) ? 'SimpleCNN' : 'Network';
  return {
    keras_version: '2.15.0',
    backend: 'tensorflow',
    model_config: { class_name: 'Sequential', config: { name, layers } },
  };
}

const convolution = ({ name, outFeatures, kernel }: ConvLayer): KerasLayer => ({
  class_name: 'Conv2D',
  config: {
    name,
    filters: outFeatures,
    kernel_size: [kernel, kernel],
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

const activationOf = ({ relu }: DenseLayer): string => (relu ? 'relu' : 'linear');

const dense = (layer: DenseLayer): KerasLayer => ({
  class_name: 'Dense',
  config: { name: layer.name, units: layer.outFeatures, activation: activationOf(layer), use_bias: true },
});

/** A batch normalization of mean 0, variance 1 and epsilon 0 is x * gamma + beta, output by output. */
const scaledDense = (layer: DenseLayer): KerasLayer[] => [
  {
    class_name: 'Dense',
    config: { name: layer.name, units: layer.outFeatures, activation: 'linear', use_bias: false },
  },
  {
    class_name: 'BatchNormalization',
    config: { name: scaleLayer(layer.name), axis: -1, epsilon: 0, center: true, scale: true },
  },
  {
    class_name: 'Activation',
    config: { name: `${layer.name}_activation`, activation: activationOf(layer) },
  },
];
