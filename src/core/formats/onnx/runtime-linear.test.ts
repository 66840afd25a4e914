import { expect, it } from 'vitest';
import { quantizeWeights } from '../../quantization/grid/weights.ts';
import { runtimeLinear } from './runtime-linear.ts';

it("has the nodes that onnxruntime 1.30's quantize_dynamic writes for a dense layer, wired as there", () => {
  const weights = quantizeWeights(Float32Array.of(1, -2, 3, -4, 5, -6), 2, 3, 'per-tensor');
  const { nodes } = runtimeLinear({ name: 'fc1', input: 'x', weights, bias: 'fc1.bias', output: 'y' });
  const maker = new Map(nodes.flatMap(({ operator, outputs }) => outputs.map((name) => [name, operator])));
  const wired = nodes.map(({ operator, inputs }) => [
    operator,
    ...inputs.map((name) => maker.get(name) ?? name),
  ]);
  expect(wired).toEqual([
    ['DynamicQuantizeLinear', 'x'],
    [
      'MatMulInteger',
      'DynamicQuantizeLinear',
      'fc1.weight_quantized',
      'DynamicQuantizeLinear',
      'fc1.weight_zero_point',
    ],
    ['Cast', 'MatMulInteger'],
    ['Mul', 'DynamicQuantizeLinear', 'fc1.weight_scale'],
    ['Mul', 'Cast', 'Mul'],
    ['Add', 'Mul', 'fc1.bias'],
  ]);
});
