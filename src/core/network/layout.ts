/**
 * From PyTorch's layout to the channels-last layout that TF.js computes in, and back. Pure permutations: every value
 * keeps its bits.
 *
 * | parameter | PyTorch | channels last |
 * | --- | --- | --- |
 * | convolution | (out, in, height, width) | (height, width, in, out) |
 * | dense | (out, in) | (in, out) |
 * | inputs of the layer that flattens | ordered channel, row, column | ordered row, column, channel |
 */
import type { ConvLayer, DenseLayer, Layer } from './describe.ts';
import type { NetworkSpec } from './spec.ts';
import { buildStateDict, type StateDict, tensorOf } from './state-dict.ts';

/** The same names; the values permuted as the table above says. */
export type ChannelsLastState = ReadonlyMap<string, Float32Array<ArrayBuffer>>;

/** Source index of each element of the permuted array: `permuted[i] = original[order[i]]`. */
type Order = Uint32Array;

/** Built when a layer is first permuted: descriptions live as long as their spec. */
const orders = new WeakMap<Layer, Order>();

function orderOf(layer: Layer): Order {
  const known = orders.get(layer);
  if (known) return known;
  const order = layer.kind === 'conv' ? convolutionOrder(layer) : denseOrder(layer);
  orders.set(layer, order);
  return order;
}

/** (out, in, kh, kw) to (kh, kw, in, out). */
function convolutionOrder({ outFeatures: out, inChannels, positions: taps }: ConvLayer): Order {
  const order = new Uint32Array(out * inChannels * taps);
  let next = 0;
  for (let tap = 0; tap < taps; tap++) {
    for (let i = 0; i < inChannels; i++) {
      for (let o = 0; o < out; o++) order[next++] = (o * inChannels + i) * taps + tap;
    }
  }
  return order;
}

/** (out, in) to (in, out). */
function denseOrder(layer: DenseLayer): Order {
  const { outFeatures: out, inFeatures: into } = layer;
  const order = new Uint32Array(out * into);
  let next = 0;
  for (let i = 0; i < into; i++) {
    const column = pytorchColumn(layer, i);
    for (let o = 0; o < out; o++) order[next++] = o * into + column;
  }
  return order;
}

/** Where PyTorch has the input that comes at index i when inputs are ordered row, column, channel. */
function pytorchColumn({ flattens }: DenseLayer, i: number): number {
  if (!flattens) return i;
  const { channels, positions } = flattens;
  const channel = i % channels;
  return channel * positions + (i - channel) / channels;
}

/** Whether the two orders of a layer's inputs differ. */
function hasOwnOrder({ flattens }: DenseLayer): boolean {
  return flattens !== undefined && flattens.channels > 1 && flattens.positions > 1;
}

/** A layer's weight, PyTorch's layout to channels last. Copies. */
export function weightToChannelsLast(layer: Layer, weight: Float32Array): Float32Array<ArrayBuffer> {
  const order = orderOf(layer);
  const permuted = new Float32Array(order.length);
  for (let i = 0; i < order.length; i++) permuted[i] = weight[order[i] ?? 0] ?? 0;
  return permuted;
}

/** Undoes `weightToChannelsLast`. Copies. */
export function weightFromChannelsLast(layer: Layer, weight: Float32Array): Float32Array<ArrayBuffer> {
  const order = orderOf(layer);
  const original = new Float32Array(order.length);
  for (let i = 0; i < order.length; i++) original[order[i] ?? 0] = weight[i] ?? 0;
  return original;
}

/** Channels last to PyTorch's layout. Copies; biases too. */
export function fromChannelsLast(spec: NetworkSpec, tensors: ChannelsLastState): StateDict {
  return buildStateDict(spec, ({ name, kind, layer }) => {
    const values = tensorOf({ spec, tensors }, name);
    return kind === 'weight' ? weightFromChannelsLast(layer, values) : values.slice();
  });
}

/**
 * Images (batch, row, column, channel) as a dense layer reads them in PyTorch: (batch, channel, row, column). The same array where
 * both are one.
 */
export function flattenToPyTorch(layer: DenseLayer, images: Float32Array, batch: number): Float32Array {
  if (!hasOwnOrder(layer)) return images;
  const { inFeatures } = layer;
  const columns = Uint32Array.from({ length: inFeatures }, (_, i) => pytorchColumn(layer, i));
  const permuted = new Float32Array(batch * inFeatures);
  // Image after image: one stays in the processor's nearest cache.
  for (let start = 0; start < permuted.length; start += inFeatures) {
    for (let i = 0; i < inFeatures; i++) permuted[start + (columns[i] ?? 0)] = images[start + i] ?? 0;
  }
  return permuted;
}

/**
 * Int8 weights of a dense layer for inputs that come channels last. weight: (out, in), columns in PyTorch's order. Integer sums do
 * not depend on the order, as long as both sides share it. The same array where there is nothing to turn.
 */
export function columnsToChannelsLast(
  layer: DenseLayer,
  weight: Int8Array<ArrayBuffer>,
): Int8Array<ArrayBuffer> {
  if (!hasOwnOrder(layer)) return weight;
  const { inFeatures } = layer;
  const permuted = new Int8Array(weight.length);
  for (let i = 0; i < inFeatures; i++) {
    const column = pytorchColumn(layer, i);
    for (let row = 0; row < weight.length; row += inFeatures) permuted[row + i] = weight[row + column] ?? 0;
  }
  return permuted;
}
