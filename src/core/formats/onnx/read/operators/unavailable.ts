/** Operators that no network here has: what to do about them. */
import type { NodeView } from '../node-view.ts';
import { told } from './telling.ts';

const otherActivation = told('onnx-node/take-relu');
const otherPooling = told('onnx-node/take-max-pool');
const otherPoolingOfAll = told('onnx-node/take-max-pool-and-flatten');
const optimised = told('onnx-node/take-unoptimised');

const advice: Readonly<Record<string, string>> = {
  AveragePool: otherPooling,
  GlobalAveragePool: otherPoolingOfAll,
  GlobalMaxPool: otherPooling,
  ReduceMean: otherPoolingOfAll,
  Tanh: otherActivation,
  Sigmoid: otherActivation,
  LeakyRelu: otherActivation,
  PRelu: otherActivation,
  Elu: otherActivation,
  Selu: otherActivation,
  Gelu: otherActivation,
  HardSwish: otherActivation,
  Erf: otherActivation,
  FusedConv: optimised,
  FusedGemm: optimised,
  FusedMatMul: optimised,
  If: told('onnx-node/without-branches'),
  Loop: told('onnx-node/without-loops'),
};

/** domain: of the node; '' and 'ai.onnx' are ONNX's own. */
export function unavailableOperator(node: NodeView, domain: string): never {
  // A file can call an operator `constructor`.
  const advised = Object.hasOwn(advice, node.operator) ? advice[node.operator] : undefined;
  const values = { ...node.named, advice: advised ?? told('onnx-node/take-other') };
  return node.fail(
    domain === '' || domain === 'ai.onnx'
      ? told('onnx-node/unavailable', values)
      : told('onnx-node/unavailable-of', { ...values, domain: domain.slice(0, 80) }),
  );
}
