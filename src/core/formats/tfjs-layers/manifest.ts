/** What `model.json` says of the weights. Source: tfjs-core 4.22, `io/types.ts`: WeightsManifestConfig. */
import * as v from 'valibot';

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** real = u * scale + min, in double precision, then rounded to float32. Source: tfjs-core, `io/io_utils.ts`, `decodeWeight`. */
const quantizationSchema = v.object({ dtype: v.literal('uint8'), scale: v.number(), min: v.number() });

const weightSchema = v.object({
  name: v.string(),
  shape: v.pipe(v.array(size), v.maxLength(6)),
  dtype: v.literal('float32'),
  quantization: v.optional(quantizationSchema),
});

/** The largest network has 48 weights: a longer list is another network's. */
const mostWeights = 200;

/** A group of weights. Its files hold the weights one after the other, in order. */
const groupSchema = v.object({
  paths: v.pipe(v.array(v.string()), v.maxLength(mostWeights)),
  weights: v.pipe(v.array(weightSchema), v.maxLength(mostWeights)),
});

export const modelSchema = v.object({
  format: v.optional(v.literal('layers-model')),
  weightsManifest: v.pipe(v.array(groupSchema), v.maxLength(mostWeights)),
});

export type Quantization = v.InferOutput<typeof quantizationSchema>;
export type WeightSpec = v.InferOutput<typeof weightSchema>;
export type WeightGroup = v.InferOutput<typeof groupSchema>;

/** int8 -128..127 is stored as uint8 0..255. */
export const levelShift = 128;

/** A quantization in which u stands for (u - 128) * scale, exactly: the doubles u * scale and 128 * scale need no rounding. */
export const symmetric = (scale: number): Quantization => ({
  dtype: 'uint8',
  scale,
  min: -levelShift * scale,
});
