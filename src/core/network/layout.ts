/**
 * From PyTorch's layout to the channels-last layout that TF.js computes in, and back. Pure permutations: every value
 * keeps its bits.
 *
 * | parameter | PyTorch | channels last |
 * | --- | --- | --- |
 * | convolution | (out, in, height, width) | (height, width, in, out) |
 * | linear | (out, in) | (in, out) |
 * | fc1's 3136 inputs | ordered channel, row, column | ordered row, column, channel |
 */
import {
  buildStateDict,
  linearShapes,
  type ParameterName,
  parameterShapes,
  type StateDict,
} from './simple-cnn.ts';

/** The same eight names; the values permuted as the table above says. */
export type ChannelsLastState = Readonly<Record<ParameterName, Float32Array<ArrayBuffer>>>;

/** What pool2 gives fc1: 64 channels of 7 x 7. */
const features = { channels: 64, positions: 7 * 7 };

/** Source index of each element of the permuted array: `permuted[i] = original[order[i]]`. */
type Order = Uint32Array;

/** (out, in, kh, kw) to (kh, kw, in, out). */
function convolutionOrder(shape: readonly number[]): Order {
  const [out = 0, into = 0, height = 0, width = 0] = shape;
  const taps = height * width;
  const order = new Uint32Array(out * into * taps);
  let next = 0;
  for (let tap = 0; tap < taps; tap++) {
    for (let i = 0; i < into; i++) {
      for (let o = 0; o < out; o++) order[next++] = (o * into + i) * taps + tap;
    }
  }
  return order;
}

/** (out, in) to (in, out); `columns[i]` is the PyTorch column that becomes row i. */
function linearOrder(out: number, columns: Uint32Array): Order {
  const into = columns.length;
  const order = new Uint32Array(out * into);
  let next = 0;
  for (const column of columns) {
    for (let o = 0; o < out; o++) order[next++] = o * into + column;
  }
  return order;
}

/** For fc1: the channel-row-column index at each row-column-channel index. */
function channelsLastColumns(): Uint32Array {
  const { channels, positions } = features;
  return Uint32Array.from({ length: channels * positions }, (_, i) => {
    const channel = i % channels;
    const position = (i - channel) / channels;
    return channel * positions + position;
  });
}

const fc1Columns = channelsLastColumns();
const fc2Columns = Uint32Array.from({ length: linearShapes.fc2.inFeatures }, (_, i) => i);

const orders: Readonly<Partial<Record<ParameterName, Order>>> = {
  'conv1.weight': convolutionOrder(parameterShapes['conv1.weight']),
  'conv2.weight': convolutionOrder(parameterShapes['conv2.weight']),
  'fc1.weight': linearOrder(linearShapes.fc1.outFeatures, fc1Columns),
  'fc2.weight': linearOrder(linearShapes.fc2.outFeatures, fc2Columns),
};

/** PyTorch's layout to channels last. Copies; biases too. */
export function toChannelsLast(state: StateDict): ChannelsLastState {
  return buildStateDict((name) => {
    const values = state[name];
    const order = orders[name];
    return order ? gather(values, order) : values.slice();
  });
}

/** Channels last to PyTorch's layout: undoes `toChannelsLast`. */
export function fromChannelsLast(state: ChannelsLastState): StateDict {
  return buildStateDict((name) => {
    const values = state[name];
    const order = orders[name];
    return order ? scatter(values, order) : values.slice();
  });
}

function gather(values: Float32Array, order: Order): Float32Array<ArrayBuffer> {
  const permuted = new Float32Array(order.length);
  for (let i = 0; i < order.length; i++) permuted[i] = values[order[i] ?? 0] ?? 0;
  return permuted;
}

function scatter(values: Float32Array, order: Order): Float32Array<ArrayBuffer> {
  const original = new Float32Array(order.length);
  for (let i = 0; i < order.length; i++) original[order[i] ?? 0] = values[i] ?? 0;
  return original;
}

/** What pool2 gives, (batch, row, column, channel), as fc1 reads it in PyTorch: (batch, channel, row, column). Copies. */
export function featuresToPyTorch(features: Float32Array, batch: number): Float32Array<ArrayBuffer> {
  const count = fc1Columns.length;
  const permuted = new Float32Array(batch * count);
  for (let image = 0; image < batch; image++) {
    const start = image * count;
    for (let i = 0; i < count; i++) permuted[start + (fc1Columns[i] ?? 0)] = features[start + i] ?? 0;
  }
  return permuted;
}

/**
 * fc1's int8 weights for inputs that come ordered row, column, channel.
 * weight: (out, 3136), columns in PyTorch's order. Returns (out, 3136), columns in channels-last order.
 */
export function fc1ColumnsToChannelsLast(weight: Int8Array, out: number): Int8Array<ArrayBuffer> {
  const into = fc1Columns.length;
  const permuted = new Int8Array(out * into);
  for (let o = 0; o < out; o++) {
    for (let i = 0; i < into; i++) permuted[o * into + i] = weight[o * into + (fc1Columns[i] ?? 0)] ?? 0;
  }
  return permuted;
}
