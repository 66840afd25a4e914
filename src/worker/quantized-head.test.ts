import { describe, expect, it } from 'vitest';
import { quantizedLinear } from '../core/quantization/linear.ts';
import { quantizeDynamic } from '../core/quantization/model.ts';
import { countDifferentBits } from '../testing/bits.ts';
import { readState, TensorFile, trainedWeightsPath } from '../testing/fixtures.ts';
import { QuantizedHead } from './quantized-head.ts';

const batch = 32;
/** What fc1 read in PyTorch: (32, 3136), ordered channel, row, column. */
const features = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors').float32('layer_input');

/** The same, ordered row, column, channel. */
function channelsLast(values: Float32Array): Float32Array {
  const [channels, positions] = [64, 7 * 7];
  return values.map((_, target) => {
    const [image, within] = [Math.floor(target / 3136), target % 3136];
    const [position, channel] = [Math.floor(within / channels), within % channels];
    return values[image * 3136 + channel * positions + position] ?? Number.NaN;
  });
}

describe.each(['per-tensor', 'per-channel'] as const)('int8 %s', (granularity) => {
  const model = quantizeDynamic(readState(trainedWeightsPath), granularity);

  it("gives on channels-last features what PyTorch's order gives, to the last bit", () => {
    const { linear, float } = model;
    const fc1 = { weights: linear.fc1, bias: float['fc1.bias'] };
    const fc2 = { weights: linear.fc2, bias: float['fc2.bias'] };
    const expected = quantizedLinear(quantizedLinear(features, batch, fc1, { relu: true }), batch, fc2);
    const logits = new QuantizedHead(model).classify(channelsLast(features), batch);
    expect(logits).toHaveLength(batch * 10);
    expect(countDifferentBits(logits, expected)).toBe(0);
  });

  it('does not give the same on features in any order', () => {
    const head = new QuantizedHead(model);
    const logits = head.classify(channelsLast(features), batch);
    expect(countDifferentBits(head.classify(features, batch), logits)).toBeGreaterThan(0);
  });
});
