/**
 * The network that a chain of Keras layers is, block by block. What the grammar of this page can't say is refused by the layer's
 * name. Left out, and told, is what changes nothing when the model is used: noise, augmentation, a softmax at the end.
 */
import * as v from 'valibot';
import { checkBlock, checkNetwork, NetworkError } from '../../../network/limits.ts';
import type { Block, NetworkSpec } from '../../../network/spec.ts';
import { type KerasLayer, shownLayer } from './keras-layers.ts';
import { convolutionOf, denseOf, inputOf, isHalving, isPlainRelu, targetOf } from './layer-configs.ts';
import { told } from './telling.ts';

/** A layer with weights, as Keras calls it. */
export interface WeightedLayer {
  readonly name: string;
  readonly hasBias: boolean;
  /** The batch normalization that follows it before its activation. */
  readonly normalization: { readonly name: string; readonly epsilon: number } | undefined;
}

export interface KerasNetwork {
  readonly spec: NetworkSpec;
  /** In the order of the network's layers. */
  readonly layers: readonly WeightedLayer[];
  /** What was done: messages, each the part of a sentence. */
  readonly done: readonly string[];
}

type Fail = (problem: string) => never;

/** present: the network in use, for what the layers do not say of the images. fail: takes a message of what can't be had. */
export function kerasNetwork(layers: readonly KerasLayer[], present: NetworkSpec, fail: Fail): KerasNetwork {
  const walk = new Walk(present, fail);
  for (const layer of layers) walk.add(layer);
  try {
    return walk.end();
  } catch (error) {
    throw error instanceof NetworkError ? fail(error.message) : error;
  }
}

/** Nothing when a model is used, whatever they do in training. */
const idle =
  /^(SpatialDropout2D|GaussianNoise|GaussianDropout|AlphaDropout|ActivityRegularization|Random[A-Z]\w*)$/;

const epsilonSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

class Walk {
  readonly #present: NetworkSpec;
  readonly #fail: Fail;
  readonly #blocks: Block[] = [];
  readonly #layers: WeightedLayer[] = [];
  readonly #done: string[] = [];
  /** Rows, columns and channels of an image, as far as the layers have told. */
  #input: readonly number[] | undefined;
  #flat = false;
  /** The last layer with weights while its activation has not come. */
  #open: KerasLayer | undefined;
  /** What follows the open layer may still be its normalization. */
  #isBare = false;
  #ended = false;

  /** By Keras's names of the layers. */
  readonly #steps: Readonly<Partial<Record<string, (layer: KerasLayer, isBare: boolean) => void>>> = {
    InputLayer: () => undefined,
    Conv2D: (layer) => this.#convolution(layer),
    MaxPooling2D: (layer) => this.#pool(layer),
    Dropout: (layer) => this.#dropout(layer),
    Flatten: () => {
      this.#flat = true;
    },
    Reshape: (layer) => this.#reshape(layer),
    Dense: (layer) => this.#dense(layer),
    BatchNormalization: (layer, isBare) => this.#normalization(layer, isBare),
    Activation: (layer) => this.#activation(layer, layer.config.activation),
    ReLU: (layer) => {
      if (!isPlainRelu(layer)) this.#refuse(told('keras/other-relu', shownLayer(layer)));
      this.#activation(layer, 'relu');
    },
    Softmax: (layer) => this.#activation(layer, 'softmax'),
    Rescaling: (layer) => this.#rescaling(layer),
  };

  constructor(present: NetworkSpec, fail: Fail) {
    this.#present = present;
    this.#fail = (problem) => fail(problem);
  }

  add(layer: KerasLayer): void {
    this.#input ??= inputOf(layer);
    const isBare = this.#isBare;
    this.#isBare = false;
    if (this.#ended && layer.kind !== 'Activation')
      this.#refuse(told('keras/behind-softmax', shownLayer(layer)));
    const step = this.#steps[layer.kind];
    if (step) step(layer, isBare);
    else if (idle.test(layer.kind)) this.#done.push(told('keras/left-out', shownLayer(layer)));
    else this.#refuse(told('keras/unknown-kind', shownLayer(layer)));
  }

  /** problem: a message of what a layer has that can't be had. */
  #refuse(problem: string): never {
    return this.#fail(told('keras/refused', { problem }));
  }

  #convolution(layer: KerasLayer): void {
    this.#close();
    if (this.#flat) this.#refuse(told('keras/behind-flatten', shownLayer(layer)));
    const { filters, kernel, ...rest } = convolutionOf(layer, (problem) => this.#refuse(problem));
    this.#blocks.push({ kind: 'conv', filters, kernel });
    this.#weighted(layer, rest);
  }

  #dense(layer: KerasLayer): void {
    this.#close();
    const readsImages = this.#blocks.length > 0 || (this.#input?.length ?? 1) > 1;
    if (!this.#flat && readsImages) this.#refuse(told('keras/not-flattened', shownLayer(layer)));
    this.#flat = true;
    const { units, ...rest } = denseOf(layer, (problem) => this.#refuse(problem));
    this.#blocks.push({ kind: 'dense', units });
    this.#weighted(layer, rest);
  }

  #weighted(layer: KerasLayer, { hasBias, activation }: { hasBias: boolean; activation: unknown }): void {
    this.#layers.push({ name: layer.name, hasBias, normalization: undefined });
    this.#open = layer;
    this.#isBare = activation === 'linear';
    this.#activation(layer, activation);
  }

  #activation(layer: KerasLayer, activation: unknown): void {
    if (activation === 'linear') return;
    if (activation === 'relu') this.#open = undefined;
    else if (activation === 'softmax' && this.#open && this.#flat) {
      this.#ended = true;
      this.#done.push(told('keras/softmax-left-out'));
    } else if (typeof activation === 'string')
      this.#refuse(told('keras/activation', { ...shownLayer(layer), activation: activation.slice(0, 40) }));
    else this.#refuse(told('keras/unknown-activation', shownLayer(layer)));
  }

  /** Only the last layer does without ReLU. */
  #close(): void {
    if (this.#open) this.#refuse(told('keras/no-relu', shownLayer(this.#open)));
  }

  #pool(layer: KerasLayer): void {
    if (this.#flat) this.#refuse(told('keras/behind-flatten', shownLayer(layer)));
    if (!isHalving(layer)) this.#refuse(told('keras/other-pool', shownLayer(layer)));
    this.#blocks.push({ kind: 'pool' });
  }

  #rescaling(layer: KerasLayer): void {
    if (this.#layers.length > 0) this.#refuse(told('keras/between', shownLayer(layer)));
    this.#done.push(told('keras/rescaling-left-out', { layer: shownLayer(layer).layer }));
  }

  #dropout(layer: KerasLayer): void {
    const { rate } = layer.config;
    if (typeof rate !== 'number') this.#refuse(told('keras/no-rate', shownLayer(layer)));
    // As the text of a network has it: four digits.
    const probability = Math.round(rate * 10_000) / 10_000;
    this.#blocks.push({ kind: 'dropout', probability });
  }

  /** At the start, from rows of pixels to images; or in the place of Flatten. */
  #reshape(layer: KerasLayer): void {
    const target = targetOf(layer);
    if (target?.length === 1) this.#flat = true;
    else if (target && this.#blocks.length === 0) this.#input = target;
    else this.#refuse(told('keras/between', shownLayer(layer)));
  }

  /** Between a layer and its activation it is one more product and sum, which can be folded into the weights. */
  #normalization(layer: KerasLayer, isBare: boolean): void {
    const last = this.#layers.at(-1);
    const epsilon = v.safeParse(epsilonSchema, layer.config.epsilon);
    if (!isBare || !last || !epsilon.success) this.#refuse(told('keras/not-folded', shownLayer(layer)));
    const normalization = { name: layer.name, epsilon: epsilon.output };
    this.#layers.splice(-1, 1, { ...last, normalization });
  }

  end(): KerasNetwork {
    const last = this.#blocks.pop();
    if (last?.kind !== 'dense' || !this.#open) return this.#fail(told('keras/no-dense-end'));
    for (const [index, block] of this.#blocks.entries()) checkBlock(block, index + 1);
    const spec = { ...this.#present, ...this.#images(), classes: last.units, blocks: this.#blocks };
    checkNetwork(spec);
    return { spec, layers: this.#layers, done: this.#done };
  }

  #images(): Pick<NetworkSpec, 'side' | 'channels'> {
    const { side, channels } = this.#present;
    const [rows = side, columns, depth = 1] = this.#input ?? [];
    if (this.#input === undefined || (columns === undefined && rows === side * side * channels))
      return { side, channels };
    if (rows !== columns) return this.#fail(told('keras/not-square', { values: this.#input.join(' × ') }));
    return { side: rows, channels: depth };
  }
}
