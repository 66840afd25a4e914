/**
 * What a graph computes of the range of a batch: the scale and zero point of dynamic quantization. It is kept as text, in which equal
 * formulas are equal, and compared with those that are known.
 *
 * See `pytorch-linear.ts`, which writes PyTorch's arithmetic in ONNX's operators.
 */
import type { NodeView } from '../node-view.ts';
import type { Formula, Stream, Value } from '../value.ts';
import type { Operator, Operators } from './operator.ts';
import { told } from './telling.ts';

/** Longer than any formula of the range of a batch. */
const longestFormula = 1500;

/** What was rounded. */
const whole = 'x';

export const isFormula = (value: Value | undefined): value is Formula => value?.kind === 'formula';

/** The node's operator on its inputs. A stream among them is what the formulas are of. */
export const formula: Operator = (node) => {
  const given = node.inputs.filter((value) => value !== undefined);
  const of = given.map(sourceOf).find((stream) => stream !== undefined);
  if (!of) return node.fail(told('onnx-node/nothing-known', node.named));
  const parts = given.map((value) => {
    if (value.kind === 'constant' && value.values.length === 1) return `${value.values[0]}`;
    const source = sourceOf(value);
    const isScaled = value.kind === 'formula' && value.factor !== undefined;
    if (source !== of || isScaled) return node.fail(told('onnx-node/two-ranges', node.named));
    return value.kind === 'formula' ? value.text : whole;
  });
  const text = `${node.operator}(${parts.join(',')})`;
  if (text.length > longestFormula) return node.fail(told('onnx-node/unknown-arithmetic', node.named));
  return { kind: 'formula', of, text };
};

const sourceOf = (value: Value): Stream | undefined => {
  if (value.kind === 'formula') return value.of;
  return value.kind === 'stream' && !value.levels ? value : undefined;
};

const small = Math.fround(6.1e-5);
const low = 'Min(ReduceMin(x),0)';
const step = `Max(Div(Sub(Max(ReduceMax(x),0),${low}),127),${2 ** -126})`;
/** PyTorch's scale, zero point and levels, as `pytorch-linear.ts` computes them. */
const pytorch = {
  scale: `Max(${step},${small})`,
  zeroPoint: `Round(Div(Neg(${low}),${step}))`,
} as const;
const pytorchLevels = `Clip(Round(Add(Mul(x,Reciprocal(${pytorch.scale})),${pytorch.zeroPoint})),0,255)`;

/** The largest or smallest value of all. */
const ofAll: Operator = (node) => {
  const isAll =
    node.number('keepdims', 1) === 0 && node.inputs.length === 1 && node.numbers('axes').length === 0;
  return isAll ? formula(node) : node.fail(told('onnx-node/no-layer', node.named));
};

export const formulaOperators: Operators = {
  ReduceMin: ofAll,
  ReduceMax: ofAll,
  Min: formula,
  Max: formula,
  Neg: formula,
  Round: formula,
  Reciprocal: formula,
};

/** A formula cast to integers: the levels of a stream, where it is their formula. */
export function castFormula(value: Formula): Value {
  if (value.text !== pytorchLevels) return value;
  const levels = { kind: 'dynamic', arithmetic: 'pytorch', source: value.of, ...pytorch } as const;
  return { ...value.of, levels };
}

/** What DynamicQuantizeLinear makes: levels, scale, zero point. */
export function dynamicLevels(node: NodeView): readonly Value[] {
  const source = node.stream();
  const scale = 'DynamicQuantizeLinear.scale';
  const zeroPoint = 'DynamicQuantizeLinear.zeroPoint';
  const levels = { kind: 'dynamic', arithmetic: 'runtime', source, scale, zeroPoint } as const;
  const made = (text: string): Formula => ({ kind: 'formula', of: source, text });
  return [{ ...source, levels }, made(scale), made(zeroPoint)];
}
