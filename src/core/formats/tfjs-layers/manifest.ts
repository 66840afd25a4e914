/** What `model.json` says of the weights. Source: tfjs-core 4.22, `io/types.ts`: WeightsManifestConfig. */
import * as v from 'valibot';
import { elementCount } from '../../network/describe.ts';

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** real = u * scale + min, in double precision, then rounded to float32. Source: tfjs-core, `io/io_utils.ts`, `decodeWeight`. */
const quantizationSchema = v.variant('dtype', [
  v.object({ dtype: v.picklist(['uint8', 'uint16']), scale: v.number(), min: v.number() }),
  v.object({ dtype: v.literal('float16') }),
]);

/** Bytes of one element, by what it is stored as. Source: tfjs-core, `io/types.ts`, DTYPE_VALUE_SIZE_MAP. */
const storedBytes = {
  float32: 4,
  float16: 2,
  int32: 4,
  uint16: 2,
  uint8: 1,
  bool: 1,
  complex64: 8,
} as const;

const weightSchema = v.object({
  name: v.string(),
  shape: v.pipe(v.array(size), v.maxLength(6)),
  dtype: v.picklist(['float32', 'int32', 'bool', 'complex64']),
  quantization: v.optional(quantizationSchema),
});

/** The largest network has 48 weights, an optimizer's thrice as many beside them: a longer list is another network's. */
const mostWeights = 400;

/** A group of weights. Its files hold the weights one after the other, in order. */
const groupSchema = v.object({
  paths: v.pipe(v.array(v.string()), v.maxLength(mostWeights)),
  weights: v.pipe(v.array(weightSchema), v.maxLength(mostWeights)),
});

export const modelSchema = v.object({
  format: v.optional(v.nullable(v.string())),
  modelTopology: v.optional(v.unknown()),
  weightsManifest: v.pipe(v.array(groupSchema), v.maxLength(mostWeights)),
});

export type ModelJson = v.InferOutput<typeof modelSchema>;
export type Quantization = v.InferOutput<typeof quantizationSchema>;
export type WeightSpec = v.InferOutput<typeof weightSchema>;
export type WeightGroup = v.InferOutput<typeof groupSchema>;

export const bytesOf = ({ shape, dtype, quantization }: WeightSpec): number =>
  elementCount(shape) * storedBytes[quantization?.dtype ?? dtype];

/** int8 -128..127 is stored as uint8 0..255. */
export const levelShift = 128;

/** A quantization in which u stands for (u - 128) * scale, exactly: the doubles u * scale and 128 * scale need no rounding. */
export const symmetric = (scale: number) => ({ dtype: 'uint8', scale, min: -levelShift * scale }) as const;
