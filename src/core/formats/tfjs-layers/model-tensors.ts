/**
 * The tensors of a network out of the weights of a TF.js layers model, in PyTorch's layout and under its names.
 *
 * It is an int8 model where all dense layers are quantized symmetrically; whatever else is quantized becomes the floats it stands for.
 */
import { biasName, type Layer, weightName } from '../../network/describe.ts';
import { weightFromChannelsLast } from '../../network/layout.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { shownShape } from '../safetensors/some-of.ts';
import type { WeightedLayer } from './keras/keras-network.ts';
import { levelShift, symmetric } from './manifest.ts';
import type { Group, Match } from './match-weights.ts';
import { decoded, type StoredWeight } from './stored-weights.ts';
import { told } from './telling.ts';
import { kerasShape, scaleLayer } from './weight-names.ts';

/** A layer of the network, what Keras says of it, and its weights. */
export interface MatchedLayer extends Match {
  readonly layer: Layer;
  readonly keras: WeightedLayer;
}

type Fail = (problem: string) => never;

/** fail: takes a message of which weight is wrong. network: its name, for that. */
export function modelTensors(
  layers: readonly MatchedLayer[],
  network: string,
  fail: Fail,
): ReadonlyMap<string, Tensor> {
  const dense = layers.filter(({ layer }) => layer.kind === 'dense');
  const perChannel = dense.every(isScaled);
  const maker = new TensorMaker(network, fail);
  const tensors = new Map(
    layers.flatMap((matched) =>
      perChannel && matched.layer.kind === 'dense' ? maker.scaled(matched) : maker.float(matched),
    ),
  );
  if (perChannel) return tensors;
  const levels = dense.flatMap(({ layer, group, normalization }) => {
    const found = normalization ? undefined : symmetricLevels(group.weights.get('kernel'));
    return found ? levelTensors(layer, found) : [];
  });
  return levels.length < 2 * dense.length ? tensors : new Map([...tensors, ...levels]);
}

/** As this page writes int8 weights with a scale for each output: whole numbers, and a layer that multiplies them. */
const isScaled = ({ layer, keras }: MatchedLayer): boolean =>
  keras.normalization?.name === scaleLayer(layer.name) && keras.normalization.epsilon === 0;

/** The int8 values of a layer, as floats in Keras's layout, and the scales that they are multiplied by. */
interface Levels {
  readonly values: Float32Array<ArrayBuffer>;
  readonly scales: Float32Array<ArrayBuffer>;
}

type Named = [name: string, tensor: Tensor];

class TensorMaker {
  readonly #network: string;
  readonly #fail: Fail;

  constructor(network: string, fail: Fail) {
    this.#network = network;
    this.#fail = (problem) => fail(problem);
  }

  float({ layer, keras, group, normalization }: MatchedLayer): Named[] {
    const kernel = this.#values(group, 'kernel', kerasShape({ shape: layer.weightShape }));
    const bias = keras.hasBias
      ? this.#values(group, 'bias', [layer.outFeatures])
      : new Float32Array(layer.outFeatures);
    if (normalization) this.#fold(layer, normalization, keras.normalization?.epsilon ?? 0, kernel, bias);
    return [
      [weightName(layer.name), floatTensor(weightFromChannelsLast(layer, kernel), layer.weightShape)],
      [biasName(layer.name), floatTensor(bias, [layer.outFeatures])],
    ];
  }

  /** Changes kernel and bias in place. x becomes gamma * (x - mean) / sqrt(variance + epsilon) + beta. */
  #fold(
    { outFeatures }: Layer,
    group: Group,
    epsilon: number,
    kernel: Float32Array,
    bias: Float32Array,
  ): void {
    const of = (name: string, absent: number): Float32Array =>
      group.weights.has(name)
        ? this.#values(group, name, [outFeatures])
        : new Float32Array(outFeatures).fill(absent);
    const [gamma, beta] = [of('gamma', 1), of('beta', 0)];
    const mean = this.#values(group, 'moving_mean', [outFeatures]);
    const variance = this.#values(group, 'moving_variance', [outFeatures]);
    const factors = Float64Array.from(variance, (value, o) => (gamma[o] ?? 0) / Math.sqrt(value + epsilon));
    for (const [i, value] of kernel.entries()) kernel[i] = value * (factors[i % outFeatures] ?? 0);
    for (const [o, value] of bias.entries())
      bias[o] = (value - (mean[o] ?? 0)) * (factors[o] ?? 0) + (beta[o] ?? 0);
  }

  /** The int8 levels of a dense layer, with its scales and its bias, which stand in the layer that multiplies. */
  scaled({ layer, group, normalization = group }: MatchedLayer): Named[] {
    const { name, outFeatures } = layer;
    const values = this.#values(group, 'kernel', kerasShape({ shape: layer.weightShape }));
    const wrong = values.find((value) => !Number.isInteger(value) || value < -128 || value > 127);
    if (wrong !== undefined) {
      const weight = `${group.path.slice(0, 80)}/kernel`;
      this.#fail(told('tfjs/no-levels', { weight, value: String(wrong) }));
    }
    const of = (own: string) => this.#values(normalization, own, [outFeatures]);
    // Otherwise the layer would do more than multiply and add.
    for (const [own, expected] of [
      ['moving_mean', 0],
      ['moving_variance', 1],
    ] as const) {
      if (of(own).some((value) => value !== expected))
        this.#fail(told('tfjs/no-scales', { weight: `${scaleLayer(name)}/${own}`, expected }));
    }
    return [
      ...levelTensors(layer, { values, scales: of('gamma') }),
      [biasName(name), floatTensor(of('beta'), [outFeatures])],
    ];
  }

  #values({ path, weights }: Group, own: string, shape: readonly number[]): Float32Array<ArrayBuffer> {
    const name = `${path.slice(0, 80)}/${own}`;
    const weight = weights.get(own);
    if (!weight) return this.#fail(told('tfjs/weight-missing', { weight: name }));
    if (weight.shape.join() !== shape.join()) {
      this.#fail(
        told('tfjs/shape', {
          weight: name,
          found: shownShape(weight.shape),
          expected: shownShape(shape),
          network: this.#network,
        }),
      );
    }
    return decoded(weight);
  }
}

/** Undefined where they are no int8 values with zero point 0 and a float32 scale. */
function symmetricLevels(weight: StoredWeight | undefined): Levels | undefined {
  const { bytes, quantization } = weight ?? {};
  if (!bytes || quantization?.dtype !== 'uint8') return undefined;
  const { scale, min } = quantization;
  if (!(scale > 0) || scale !== Math.fround(scale) || min !== symmetric(scale).min) return undefined;
  return {
    values: Float32Array.from(bytes, (level) => level - levelShift),
    scales: Float32Array.of(scale),
  };
}

function floatTensor(values: Float32Array<ArrayBuffer>, shape: readonly number[]): Tensor {
  return { dtype: 'F32', shape, data: new Uint8Array(values.buffer) };
}

/** What stands for a layer's float weight where it is int8. */
function levelTensors(layer: Layer, { values, scales }: Levels): Named[] {
  const name = weightName(layer.name);
  const data = new Uint8Array(Int8Array.from(weightFromChannelsLast(layer, values)).buffer);
  return [
    [name, { dtype: 'I8', shape: layer.weightShape, data }],
    [`${name}_scale`, floatTensor(scales, [scales.length])],
  ];
}
