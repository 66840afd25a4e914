/** Adding, multiplying and the like: of constants, of what has become of the images and constants, and of formulas. */
import { elementCount } from '../../../../network/describe.ts';
import { isAxis } from '../axes.ts';
import type { Constant } from '../constant.ts';
import { addAffine } from '../layers.ts';
import type { NodeView } from '../node-view.ts';
import type { Stream, Value } from '../value.ts';
import { formula, isFormula } from './formula.ts';
import { rescaled } from './integer-layers.ts';
import type { Operator, Operators } from './operator.ts';
import { told } from './telling.ts';

const arithmetic = {
  Add: (a: number, b: number) => a + b,
  Sub: (a: number, b: number) => a - b,
  Mul: (a: number, b: number) => a * b,
  Div: (a: number, b: number) => a / b,
} as const;

type Name = keyof typeof arithmetic;

/** x * scale + shift, where a constant stands behind the operator. */
const behind: Readonly<Record<Name, (constant: number) => readonly [scale: number, shift: number]>> = {
  Add: (c) => [1, c],
  Sub: (c) => [1, -c],
  Mul: (c) => [c, 0],
  Div: (c) => [1 / c, 0],
};

/** The same where it stands before the operator. */
const before: typeof behind = {
  Add: behind.Add,
  Sub: (c) => [-1, c],
  Mul: behind.Mul,
  Div: () => [Number.NaN, 0],
};

const binary =
  (name: Name): Operator =>
  (node) => {
    const [a, b] = node.inputs;
    if (a?.kind === 'constant' && b?.kind === 'constant') return ofConstants(node, a, b, arithmetic[name]);
    if (name === 'Mul') {
      const scaled = rescaled(node, a, b) ?? rescaled(node, b, a);
      if (scaled) return scaled;
    }
    if (isFormula(a) || isFormula(b)) return formula(node);
    if (a?.kind === 'stream' && b?.kind === 'constant')
      return ofStream(node, node.stream(0), b, behind[name]);
    if (b?.kind === 'stream' && a?.kind === 'constant')
      return ofStream(node, node.stream(1), a, before[name]);
    return node.fail(told('onnx-node/two-branches', node.named));
  };

export const elementwiseOperators: Operators = {
  Add: binary('Add'),
  Sub: binary('Sub'),
  Mul: binary('Mul'),
  Div: binary('Div'),
};

function ofStream(
  node: NodeView,
  stream: Stream,
  constant: Constant,
  rule: (c: number) => readonly [number, number],
): Value {
  const values = channelValues(node, stream, constant);
  const scale = values.map((value) => rule(value)[0]);
  const shift = values.map((value) => rule(value)[1]);
  if (![...scale, ...shift].every(Number.isFinite)) {
    return node.fail(told('onnx-node/no-numbers', node.named));
  }
  return addAffine(stream, { scale, shift, node: node.shown });
}

/** A number for each channel or feature. */
function channelValues(node: NodeView, { axes }: Stream, { dims, values }: Constant): Float64Array {
  const channels = axes.sizes.C;
  if (values.length === 1) return new Float64Array(channels).fill(values[0] ?? 0);
  const skipped = axes.axes.length - dims.length;
  const fits = dims.every((size, i) => size === 1 || (size === channels && isAxis(axes, i + skipped, 'C')));
  if (!fits || values.length !== channels) {
    const sizes = { shape: dims.slice(0, 6).join(', '), channels: String(channels) };
    return node.fail(told('onnx-node/not-foldable', { ...node.named, ...sizes }));
  }
  return Float64Array.from(values);
}

/** Shapes are equal, or one of the two is a single number: others come up in no network of this kind. */
function ofConstants(
  node: NodeView,
  a: Constant,
  b: Constant,
  compute: (a: number, b: number) => number,
): Constant {
  const larger = elementCount(a.dims) >= elementCount(b.dims) ? a : b;
  const fits = (values: Constant['values']) => values.length === 1 || values.length === larger.values.length;
  if (!fits(a.values) || !fits(b.values)) return node.fail(told('onnx-node/shapes-differ', node.named));
  const at = ({ values }: Constant, i: number): number => values[values.length === 1 ? 0 : i] ?? 0;
  const values = larger.values.map((_, i) => compute(at(a, i), at(b, i)));
  return { ...larger, values };
}
