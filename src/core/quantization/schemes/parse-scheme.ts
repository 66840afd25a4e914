/** A scheme out of a value that comes from a file or from storage. */
import * as v from 'valibot';
import { bitWidths } from '../grid/packing.ts';
import { formatRow, numberFormats } from '../number-formats/number-format.ts';
import { remedyNames, remedyProblems } from '../remedies/remedy.ts';
import { told } from '../telling.ts';
import { observerKinds, remedyProblemTold, type Scheme } from './scheme.ts';

const layers = v.pipe(
  v.array(v.string()),
  v.minLength(1),
  v.check((names) => new Set(names).size === names.length, told('schemes/named-twice')),
);
const granularity = v.picklist(['per-tensor', 'per-channel']);

const images = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const remedies = v.pipe(
  v.array(v.picklist(remedyNames)),
  v.minLength(1),
  v.rawCheck(({ dataset, addIssue }) => {
    const [problem] = dataset.typed ? remedyProblems(dataset.value) : [];
    if (problem) addIssue({ message: remedyProblemTold(problem) });
  }),
);

const numberFormat = v.pipe(
  v.strictObject({
    kind: v.literal('weightOnly'),
    format: v.picklist(numberFormats),
    granularity: v.string(),
    layers,
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { format, granularity: wanted } = dataset.value;
    const { name, granularities } = formatRow(format);
    const granularity = granularities.find((possible) => possible === wanted);
    if (granularity !== undefined) return { ...dataset.value, granularity };
    addIssue({
      message: told('schemes/format-granularity', {
        format: name,
        granularity: wanted,
        possible: granularities,
      }),
    });
    return NEVER;
  }),
);

const weightOnly = v.literal('weightOnly');

const integers = {
  symmetric: v.boolean(),
  granularity: v.picklist(['per-tensor', 'per-channel', 'per-group-32', 'per-group-64', 'per-group-128']),
  remedies: v.exactOptional(remedies),
  calibrationImages: v.exactOptional(images),
  layers,
};

const mixed = v.pipe(
  v.strictObject({ kind: weightOnly, bits: v.array(v.picklist(bitWidths)), ...integers }),
  v.check((scheme) => scheme.bits.length === scheme.layers.length, told('schemes/widths')),
);

const schemeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('dynamic'), granularity, layers }),
  numberFormat,
  v.strictObject({ kind: weightOnly, bits: v.picklist(bitWidths), ...integers }),
  mixed,
  v.strictObject({
    kind: v.literal('static'),
    granularity,
    observer: v.picklist(observerKinds),
    calibrationImages: images,
    layers,
  }),
]);

export type ParsedScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problem: string };

/** problem: tells which field is wrong, and how. Whether the network has these layers is for the caller to say. */
export function parseScheme(value: unknown): ParsedScheme {
  const result = v.safeParse(schemeSchema, value);
  if (result.success) return { ok: true, scheme: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    problem: told('schemes/field', { field: v.getDotPath(issue) ?? 'scheme', problem: issue.message }),
  };
}
