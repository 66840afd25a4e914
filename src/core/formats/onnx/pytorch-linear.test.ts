// One layer alone, run by ONNX Runtime, on the cases that PyTorch was given: signed, tiny, all zero, one image.
import { Tensor } from 'onnxruntime-web';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { largestDifference } from '../../../testing/bits.ts';
import { readJsonFixture, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { openOnnx, runOnnx } from '../../../testing/formats/onnx.ts';
import { type QuantizedWeights, quantizeWeights } from '../../quantization/grid/weights.ts';
import { graphProto, modelProto, nodeProto, tensorProto, valueInfoProto } from './messages.ts';
import { encodeMessage } from './protobuf.ts';
import { pytorchConstants, pytorchLinear } from './pytorch-linear.ts';

/** A file with this layer and nothing else: from x (batch, in) to y (batch, out). */
function layerFile(weights: QuantizedWeights, bias: Float32Array): Uint8Array {
  const { inFeatures, outFeatures } = weights;
  const layer = pytorchLinear({ name: 'layer', input: 'x', weights, bias: 'bias', output: 'y' });
  const graph = graphProto({
    name: 'layer',
    nodes: layer.nodes.map(nodeProto),
    initializers: [...pytorchConstants, ...layer.initializers, tensorProto('bias', [outFeatures], bias)],
    inputs: [valueInfoProto('x', ['batch', inFeatures], '')],
    outputs: [valueInfoProto('y', ['batch', outFeatures], '')],
  });
  return encodeMessage(modelProto({ irVersion: 8, opset: 17, producer: 'a test', doc: '', graph }));
}

async function run(weights: QuantizedWeights, bias: Float32Array, x: Float32Array): Promise<Float32Array> {
  const { inFeatures, outFeatures } = weights;
  const batch = x.length / inFeatures;
  const session = await openOnnx(layerFile(weights, bias));
  return runOnnx(session, ['x', new Tensor('float32', x, [batch, inFeatures])], ['y', [batch, outFeatures]]);
}

/** What a few roundings to float32 can do to the largest output: a wrong level would do a hundred times more. */
const rounding = (y: Float32Array): number =>
  2 ** -22 * y.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

const granularities = ['per-tensor', 'per-channel'] as const;
const numbers = v.array(v.number());
const { cases } = readJsonFixture(
  'quantized-cases.json',
  v.object({
    cases: v.array(
      v.object({
        name: v.string(),
        in: v.number(),
        out: v.number(),
        x: numbers,
        weight: numbers,
        bias: numbers,
        'per-tensor': v.object({ y: numbers }),
        'per-channel': v.object({ y: numbers }),
      }),
    ),
  }),
);

describe.each(cases)("$name: PyTorch's output, but for float32's rounding", (expected) => {
  it.each(granularities)('%s', async (granularity) => {
    const floats = Float32Array.from(expected.weight);
    const weights = quantizeWeights(floats, expected.out, expected.in, granularity);
    const y = await run(weights, Float32Array.from(expected.bias), Float32Array.from(expected.x));
    const wanted = Float32Array.from(expected[granularity].y);
    expect(largestDifference(y, wanted)).toBeLessThanOrEqual(rounding(wanted));
  });
});

describe("the trained fc1, on what a ReLU made: PyTorch's output, but for float32's rounding", () => {
  const trained = new TensorFile(trainedWeightsPath);
  const outputs = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');

  it.each([
    ['per-tensor', 'per_tensor_layer_output'],
    ['per-channel', 'per_channel_layer_output'],
  ] as const)('%s', async (granularity, recorded) => {
    const weights = quantizeWeights(trained.float32('fc1.weight'), 128, 3136, granularity);
    const y = await run(weights, trained.float32('fc1.bias'), outputs.float32('layer_input'));
    const wanted = outputs.float32(recorded);
    expect(largestDifference(y, wanted)).toBeLessThanOrEqual(rounding(wanted));
  });
});
