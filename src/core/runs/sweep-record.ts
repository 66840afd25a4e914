/** What is kept of a sweep: its points, and the mixes of widths that it found. */
import * as v from 'valibot';
import { bitWidths } from '../quantization/grid/packing.ts';
import { numberFormats } from '../quantization/number-formats/number-format.ts';
import { isLowBit, isUniform, type UniformScheme } from '../quantization/schemes/scheme.ts';
import { scheme } from './stored-scheme.ts';
import { told } from './telling.ts';

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const uniformScheme = v.pipe(
  scheme,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): UniformScheme => {
    if (isLowBit(value) && isUniform(value)) return value;
    addIssue({ message: told('records/not-integers') });
    return NEVER;
  }),
);

const accuracy = v.object({ correct: count, images: count, evalBatchSize: count });

const comparison = v.object({
  baseline: v.string(),
  candidate: v.string(),
  images: count,
  changed: count,
  better: count,
  worse: count,
  bothWrong: count,
  pValue: v.number(),
  logitError: v.optional(v.number()),
});

const result = v.object({
  entry: v.string(),
  point: v.variant('kind', [
    v.object({ kind: v.literal('width'), scheme: uniformScheme }),
    v.object({ kind: v.literal('layer'), layer: v.string(), scheme }),
  ]),
  fileBytes: count,
  accuracy,
  comparison,
  signalToNoise: v.number(),
});

const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const bits = v.picklist(bitWidths);
const widths = listOf(v.union([bits, v.literal('float')]));

const front = v.object({
  scheme: uniformScheme,
  choosingImages: count,
  alone: listOf(v.object({ layer: v.string(), bits, loss: v.number() })),
  /** Older records have none. */
  formats: v.optional(
    listOf(v.object({ layer: v.string(), format: v.picklist(numberFormats), loss: v.number() })),
    [],
  ),
  mixes: listOf(v.object({ widths, fileBytes: count, predicted: v.number(), measured: v.number() })),
  points: listOf(v.object({ widths, fileBytes: count, accuracy, comparison })),
  isWhole: v.boolean(),
});

export const sweepSchema = v.object({
  results: listOf(result),
  float: v.object({ fileBytes: count, accuracy }),
  total: count,
  /** Older records have none. */
  front: v.exactOptional(front),
});
