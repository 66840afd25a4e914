/** Operators that no network here has: what to do about them. */
import type { NodeView } from '../node-view.ts';

const otherActivation = 'Every layer here has a ReLU: train the network with that.';
const otherPooling = 'Pooling here takes the maximum of 2 × 2 values: train the network with that.';
const optimised = 'ONNX Runtime has optimised this file for itself. Choose the file from before that.';

const advice: Readonly<Record<string, string>> = {
  AveragePool: otherPooling,
  GlobalAveragePool: `${otherPooling} Flatten what is left.`,
  GlobalMaxPool: otherPooling,
  ReduceMean: `${otherPooling} Flatten what is left.`,
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
  If: 'Export the network after model.eval(), without branches.',
  Loop: 'Export the network after model.eval(), without loops.',
};

/** domain: of the node; '' and 'ai.onnx' are ONNX's own. */
export function unavailableOperator(node: NodeView, domain: string): never {
  const own = domain === '' || domain === 'ai.onnx' ? '' : ` of ${domain.slice(0, 80)}`;
  return node.fail(
    `can't be had: networks here are made of Conv, Relu, MaxPool, Flatten and Gemm${own === '' ? '' : `, and this operator is one${own}`}. ${advice[node.operator] ?? 'Choose weights of such a network.'}`,
  );
}
