import { addRelu } from '../layers.ts';
import type { NodeView } from '../node-view.ts';
import { formula } from './formula.ts';
import type { Operators } from './operator.ts';
import { told } from './telling.ts';

/** A ReLU by another name, or a part of rounding. */
export const clipOperators: Operators = {
  Clip(node) {
    if (node.inputs[0]?.kind === 'formula') return formula(node);
    const [least, most] = limitsOf(node);
    if (least === 0 && most > largest) return addRelu(node.stream(), node.shown);
    const limits = { least: String(least), most: String(most) };
    return node.fail(told('onnx-node/clips', { ...node.named, ...limits }));
  },
};

/** Exporters write float32's largest number for no limit. */
const largest = 3e38;

function limitsOf(node: NodeView): readonly [number, number] {
  const at = (attribute: string, position: number, otherwise: number): number =>
    node.listed(attribute, position)?.[0] ?? node.number(attribute, otherwise);
  return [at('min', 1, Number.NEGATIVE_INFINITY), at('max', 2, Number.POSITIVE_INFINITY)];
}
