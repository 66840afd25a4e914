// ONNX Runtime runs the files of networks of many shapes, and answers as PyTorch does.
import { Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { largestDifference } from '../../../testing/bits.ts';
import { openOnnx, runOnnx } from '../../../testing/formats/onnx.ts';
import { channelsFirst, type OtherNetwork, otherNetworks } from '../../../testing/networks/other-networks.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { writeFloatOnnx } from './float-model.ts';
import { onnxInput, onnxOutput } from './graph.ts';
import { writePytorchInt8Onnx, writeRuntimeInt8Onnx } from './int8-model.ts';

async function logits(network: OtherNetwork, file: Uint8Array): Promise<Float32Array> {
  const { count, info } = network;
  const { side, channels, classNames } = info;
  const fed = new Tensor('float32', channelsFirst(network), [count, channels, side, side]);
  return runOnnx(await openOnnx(file), [onnxInput, fed], [onnxOutput, [count, classNames.length]]);
}

describe.each(otherNetworks())('$name', (network) => {
  const { state, info, float, int8 } = network;

  it('float: within 1e-5 of PyTorch', async () => {
    expect(largestDifference(await logits(network, writeFloatOnnx(state, info)), float)).toBeLessThan(1e-5);
  });

  // A sum whose last bit differs can round an activation the other way: one step of seven bits, on one of many inputs.
  it("int8 in PyTorch's arithmetic: within 2e-3 of quantize_dynamic, and mostly the same", async () => {
    const found = await logits(network, writePytorchInt8Onnx(quantizeDynamic(state, 'per-tensor'), info));
    expect(largestDifference(found, int8)).toBeLessThan(2e-3);
    const near = found.filter((logit, index) => Math.abs(logit - (int8[index] ?? Number.NaN)) < 1e-6);
    expect(near.length).toBeGreaterThan(found.length / 2);
  });

  // Its activations have eight bits, PyTorch's seven: near the float model, not the same as PyTorch's int8.
  it("int8 in ONNX Runtime's arithmetic: within 0.02 of float", async () => {
    const found = await logits(network, writeRuntimeInt8Onnx(quantizeDynamic(state, 'per-tensor'), info));
    expect(largestDifference(found, float)).toBeLessThan(0.02);
  });
});
