/** `fixtures/pytorch/quantized-cases.json`: what PyTorch's quantized linear layers make of given inputs, with every value on the way. */
import * as v from 'valibot';

const floats = v.pipe(
  v.array(v.number()),
  v.transform((values) => Float32Array.from(values)),
);
const levels = v.array(v.number());
const outputs = v.object({ values: levels, scales: floats, y: floats });

export const quantizedCases = v.object({
  cases: v.array(
    v.object({
      name: v.string(),
      batch: v.number(),
      in: v.number(),
      out: v.number(),
      /** batch x in. */
      x: floats,
      /** out x in. */
      weight: floats,
      bias: floats,
      activation_scale: v.number(),
      zero_point: v.number(),
      xq: levels,
      'per-tensor': outputs,
      'per-channel': outputs,
    }),
  ),
});
