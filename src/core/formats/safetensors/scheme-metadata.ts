/** The scheme of a quantized file, as the metadata of its header name it: JSON under the key `scheme`. */
import { layerNamesOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { parseScheme } from '../../quantization/schemes/parse-scheme.ts';
import type { StaticScheme, WeightOnlyScheme } from '../../quantization/schemes/scheme.ts';
import { told } from './telling.ts';

/** A scheme that only metadata can tell: a dynamic int8 file is known by its tensors. */
export type StoredScheme = WeightOnlyScheme | StaticScheme;

export function formatScheme(scheme: StoredScheme): string {
  return JSON.stringify(scheme);
}

/** spec: the network that the file holds. fail: takes a message of what is wrong with the text. */
export function parseStoredScheme(
  text: string,
  spec: NetworkSpec,
  fail: (problem: string) => never,
): StoredScheme {
  const refuse = (problem: string) => fail(told('weights/scheme', { problem }));
  const parsed = parseScheme(jsonOf(text) ?? refuse(told('weights/scheme-not-json')));
  if (!parsed.ok) return refuse(parsed.problem);
  const { scheme } = parsed;
  if (scheme.kind === 'dynamic') return refuse(told('weights/scheme-dynamic'));
  const names = layerNamesOf(spec);
  const unknown = scheme.layers.find((layer) => !names.includes(layer));
  return unknown === undefined
    ? scheme
    : refuse(told('weights/scheme-layer', { layers: names, layer: unknown.slice(0, 80) }));
}

/** Undefined where the text is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
