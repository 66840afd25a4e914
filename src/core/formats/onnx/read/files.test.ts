// Files of torch.onnx.export, onnxruntime.quantization and others. What they answer was recorded from PyTorch and ONNX Runtime.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../network/parse.ts';
import { computeFloat, floatLayer } from '../../../quantization/reference/float-layer.ts';
import { forward } from '../../../quantization/reference/forward.ts';
import { dequantizeNetwork } from '../../../quantization/schemes/quantized-network.ts';
import { readAnyWeights } from '../../import.ts';

const cases = v.parse(
  v.object({
    side: v.number(),
    classes: v.number(),
    batch: v.number(),
    mean: v.number(),
    std: v.number(),
    images: v.record(v.string(), v.array(v.number())),
    cases: v.array(
      v.object({
        file: v.string(),
        network: v.string(),
        channels: v.number(),
        from: v.string(),
        logits: v.array(v.number()),
        done: v.optional(v.string()),
        refused: v.optional(v.string()),
        int8: v.optional(v.boolean(), false),
      }),
    ),
  }),
  JSON.parse(readFileSync('fixtures/onnx/cases.json', 'utf8')),
);
const { side, classes, batch } = cases;
const normalisation = { mean: [cases.mean], std: [cases.std] };

/** (batch, channel, row, column) to (batch, row, column, channel). */
function channelsLast(images: readonly number[], channels: number): Float32Array {
  const positions = side * side;
  return Float32Array.from(images, (_, i) => {
    const channel = i % channels;
    const position = Math.floor(i / channels) % positions;
    const image = Math.floor(i / (channels * positions));
    return images[(image * channels + channel) * positions + position] ?? 0;
  });
}

const readCase = ({ file, network, channels }: (typeof cases.cases)[number]) => {
  const present = parseNetwork(network, { side, classes, channels });
  const bytes = new Uint8Array(readFileSync(`fixtures/onnx/${file}`));
  return readAnyWeights(bytes, file, present, normalisation);
};

describe('answers within 1e-5 as recorded:', () => {
  it.each(cases.cases.filter(({ refused }) => refused === undefined))('$file, by $from', (given) => {
    const { done, ...network } = readCase(given);
    const state = network.kind === 'float' ? network.state : dequantizeNetwork(network);
    const images = channelsLast(cases.images[given.channels] ?? [], given.channels);
    const logits = forward(state.spec, images, batch, (layer, x) =>
      computeFloat(layer, floatLayer(state, layer.name), x, batch),
    );
    expect(given.logits).toHaveLength(batch * classes);
    const farthest = Math.max(...given.logits.map((value, i) => Math.abs(value - (logits[i] ?? Number.NaN))));
    expect(farthest).toBeLessThan(1e-5);
    expect(network.kind).toBe(given.int8 ? 'dynamic' : 'float');
    expect(done.join('; ')).toMatch(new RegExp(given.done ?? '^$'));
  });
});

describe('says what cannot be had, and what to do:', () => {
  it.each(cases.cases.filter(({ refused }) => refused !== undefined))('$file', (given) => {
    expect(() => readCase(given)).toThrow(new RegExp(given.refused ?? '', 's'));
  });
});
