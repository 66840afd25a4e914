/** The scheme of a quantized file, as the metadata of its header name it: JSON under the key `scheme`. */
import * as v from 'valibot';
import { layerNamesOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import {
  bitWidths,
  observerKinds,
  type StaticScheme,
  type WeightOnlyScheme,
} from '../../quantization/schemes/scheme.ts';

const layers = v.pipe(
  v.array(v.string()),
  v.minLength(1),
  v.check((names) => new Set(names).size === names.length, 'a layer is named twice'),
);

const schemeSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('weightOnly'),
    bits: v.picklist(bitWidths),
    symmetric: v.boolean(),
    granularity: v.picklist(['per-tensor', 'per-channel', 'per-group-32', 'per-group-64', 'per-group-128']),
    layers,
  }),
  v.strictObject({
    kind: v.literal('static'),
    granularity: v.picklist(['per-tensor', 'per-channel']),
    observer: v.picklist(observerKinds),
    calibrationImages: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    layers,
  }),
]);

/** A scheme that only metadata can tell: a dynamic int8 file is known by its tensors. */
export type StoredScheme = WeightOnlyScheme | StaticScheme;

export function formatScheme(scheme: StoredScheme): string {
  return JSON.stringify(scheme);
}

/** spec: of the network that the file holds. fail: says what is wrong with the text. */
export function parseScheme(text: string, spec: NetworkSpec, fail: (problem: string) => never): StoredScheme {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schemeSchema), text);
  if (result.success) {
    const names = layerNamesOf(spec);
    const unknown = result.output.layers.find((layer) => !names.includes(layer));
    if (unknown === undefined) return result.output;
    return fail(
      `its metadata "scheme" can't be used (layers: the network has ${names.join(', ')}, not ${unknown.slice(0, 80)}).`,
    );
  }
  const [issue] = result.issues;
  return fail(`its metadata "scheme" can't be used (${v.getDotPath(issue) ?? 'scheme'}: ${issue.message}).`);
}
