/** What only reorders, names or ends: flattening, transposing, shapes that are computed, probabilities after the logits. */
import { elementCount } from '../../../../network/describe.ts';
import { networkLimits } from '../../../../network/limits.ts';
import { told as toldOfAdapting } from '../../../adapting/telling.ts';
import { reshapeAxes, shapeOfAxes, transposeAxes } from '../axes.ts';
import { type Constant, typeOf } from '../constant.ts';
import type { NodeView } from '../node-view.ts';
import type { Stream, Value } from '../value.ts';
import { castFormula } from './formula.ts';
import type { Operator, Operators } from './operator.ts';
import { told } from './telling.ts';

/** The value itself: what a node that is only there for training, or for its name, makes of it. */
const itself: Operator = (node) => node.inputs[0] ?? node.fail(told('onnx-node/reads-nothing', node.named));

/** Probabilities, the best class. Whoever loads weights wants the logits before them. */
const ending: Operator = (node) => {
  const [value] = node.inputs;
  if (value?.kind === 'answer') return value;
  if (value?.kind !== 'stream') return node.fail(told('onnx-node/no-images', node.named));
  node.reading.say(told('onnx-node/left-out', node.named));
  return { kind: 'answer', of: value };
};

export const shapeOperators: Operators = {
  Identity: itself,
  Dropout: itself,
  Softmax: ending,
  LogSoftmax: ending,
  QLinearSoftmax: ending,
  ArgMax: ending,
  Cast(node) {
    const value = itself(node);
    if ('kind' in value && value.kind === 'constant') return cast(node, value);
    return 'kind' in value && value.kind === 'formula' ? castFormula(value) : value;
  },
  Flatten(node) {
    if (node.number('axis', 1) !== 1) return node.fail(told('onnx-node/flattens-more', node.named));
    return reshaped(node, [Number.NaN, -1], false);
  },
  Reshape(node) {
    const shape = node.listed('shape', 1) ?? node.fail(told('onnx-node/no-shape', node.named));
    return reshaped(node, shape, node.number('allowzero', 0) === 0);
  },
  Transpose(node) {
    const [value] = node.inputs;
    const order = node.numbers('perm');
    if (value?.kind === 'constant') return transposed(node, value, order);
    const stream = movable(node);
    const reversed = stream.axes.axes.map((_, i) => stream.axes.axes.length - 1 - i);
    return { ...stream, axes: transposeAxes(stream.axes, order.length > 0 ? order : reversed) };
  },
  Squeeze(node) {
    const shape = shapeOf(node);
    const axes = node.listed('axes', 1)?.map((axis) => (axis < 0 ? axis + shape.length : axis));
    const kept = shape.filter((size, i) => (axes ? !axes.includes(i) : size !== 1));
    return reshaped(node, kept, false);
  },
  Unsqueeze(node) {
    const shape = shapeOf(node);
    const axes = node.listed('axes', 1) ?? [];
    const rank = shape.length + axes.length;
    const placed = axes.map((axis) => (axis < 0 ? axis + rank : axis));
    let next = 0;
    const wider = Array.from({ length: rank }, (_, i) => (placed.includes(i) ? 1 : (shape[next++] ?? 1)));
    return reshaped(node, wider, false);
  },
  Shape(node) {
    const whole = shapeOf(node);
    const shape = whole.slice(node.number('start', 0), node.number('end', whole.length));
    return list(shape);
  },
  Gather(node) {
    const values = node.constant(0);
    const indices = node.constant(1);
    if (values.dims.length !== 1 || node.number('axis', 0) !== 0)
      return node.fail(told('onnx-node/picks-more', node.named));
    const picked = indices.values.length > values.values.length ? [] : Array.from(indices.values);
    const found = picked.map((index) => values.values[index < 0 ? index + values.values.length : index] ?? 0);
    return { ...list(found), dims: indices.dims };
  },
  Slice(node) {
    const { dims, values } = node.constant(0);
    const [start = 0] = node.listed('starts', 1) ?? [];
    const [end = values.length] = node.listed('ends', 2) ?? [];
    const [stride = 1] = node.inputs[4] === undefined ? [] : Array.from(node.constant(4).values);
    if (dims.length !== 1 || stride !== 1) return node.fail(told('onnx-node/cuts-out-more', node.named));
    return list(Array.from(values.slice(start, Math.min(end, values.length))));
  },
  Concat(node) {
    const parts = node.inputs.map((_, i) => node.constant(i));
    const joined = parts.flatMap(({ dims, values }) =>
      dims.length <= 1 && values.length < 100
        ? Array.from(values)
        : node.fail(told('onnx-node/joins-more', node.named)),
    );
    return list(joined);
  },
};

/** What may stand behind the end: classifiers of scikit-learn look names up there. */
export const afterTheEnd: readonly string[] = [
  'ArgMax',
  'ArrayFeatureExtractor',
  'Cast',
  'DequantizeLinear',
  'Flatten',
  'Identity',
  'Log',
  'Normalizer',
  'QuantizeLinear',
  'Reshape',
  'Squeeze',
  'Unsqueeze',
  'ZipMap',
];

/** Sizes: one number after the other. */
const list = (values: readonly number[]): Constant => ({
  kind: 'constant',
  dims: [values.length],
  type: 'int64',
  values: Float64Array.from(values),
});

/** What has become of the images, as floats or as integers. */
function movable(node: NodeView): Stream {
  const value = node.inputs[0];
  return value?.kind === 'stream' && value.levels?.kind === 'static' && !value.padding
    ? value
    : node.stream();
}

function shapeOf(node: NodeView): readonly number[] {
  const [value] = node.inputs;
  return value?.kind === 'constant' ? value.dims : shapeOfAxes(movable(node).axes);
}

function reshaped(node: NodeView, shape: readonly number[], zeroIsSize: boolean): Value {
  const [value] = node.inputs;
  if (value?.kind !== 'constant') {
    const stream = movable(node);
    return { ...stream, axes: reshapeAxes(stream.axes, shape, zeroIsSize) };
  }
  const given = shape.map((size, i) => (size === 0 && zeroIsSize ? (value.dims[i] ?? 0) : size));
  const known = given.reduce((product, size) => product * (size === -1 ? 1 : size), 1);
  const dims = given.map((size) => (size === -1 ? value.values.length / known : size));
  if (elementCount(dims) === value.values.length) return { ...value, dims };
  return node.fail(told('onnx-node/shape-not-filled', node.named));
}

function cast(node: NodeView, value: Constant): Constant {
  const { name, make } = typeOf(node.number('to', 1));
  const { type } = value;
  if (type === 'float16' || type === 'bfloat16') node.reading.say(toldOfAdapting('adapt/widened', { type }));
  const values = make(value.values.length);
  values.set(value.values);
  return { ...value, type: name, values };
}

/** A weight whose axes are turned. */
function transposed(
  node: NodeView,
  { dims, values, ...constant }: Constant,
  perm: readonly number[],
): Constant {
  const order = perm.length > 0 ? perm : dims.map((_, i) => dims.length - 1 - i);
  const turned = order.map((axis) => dims[axis] ?? 0);
  const isPermutation =
    order.length === dims.length && new Set(order).size === dims.length && dims.length <= 5;
  if (!isPermutation || elementCount(turned) !== values.length || values.length > networkLimits.parameters) {
    return node.fail(told('onnx-node/turns-other-axes', node.named));
  }
  const strides = dims.map((_, axis) => elementCount(dims.slice(axis + 1)));
  const sources = order.map((axis) => strides[axis] ?? 0);
  const made = values.slice();
  const place = turned.map(() => 0);
  let from = 0;
  for (let i = 0; i < made.length; i++) {
    made[i] = values[from] ?? 0;
    for (let axis = turned.length - 1; axis >= 0; axis--) {
      const size = turned[axis] ?? 1;
      const stride = sources[axis] ?? 0;
      const next = (place[axis] ?? 0) + 1;
      from += stride;
      if (next < size) {
        place[axis] = next;
        break;
      }
      place[axis] = 0;
      from -= stride * size;
    }
  }
  return { ...constant, dims: turned, values: made };
}
