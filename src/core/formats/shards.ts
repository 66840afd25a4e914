/**
 * Weights in several files: parts that an index names, as model hubs have them, or parts without one that hold different tensors.
 *
 * Source of the index: huggingface_hub, `serialization/_base.py`: `{"metadata": {...}, "weight_map": {tensor: file}}`.
 */
import * as v from 'valibot';
import { baseName, type FileSet, folderOf } from './file-set.ts';
import type { Tensor } from './safetensors/safetensors.ts';
import { someOf } from './safetensors/some-of.ts';
import { told } from './safetensors/telling.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { decodeUtf8 } from './utf8.ts';

/** The index of the largest network takes 5,000 bytes. */
const longestIndex = 500_000;

const indexSchema = v.object({ weight_map: v.record(v.string(), v.string()) });

/** Where the index is, if there is one: a JSON that says in which file each weight is. */
export function indexPath(files: FileSet): string | undefined {
  const found = [...files].find(([path, entry]) => {
    if (!/\.json$/i.test(path) || entry.size > longestIndex) return false;
    return decodeUtf8(entry.read())?.includes('"weight_map"');
  });
  return found?.[0];
}

/** problem: a message. */
type Fail = (problem: string) => never;

/** Paths of the parts in their order. Undefined where these are no parts. Throws WeightsError where one is missing. */
export function partsOf(files: FileSet, fileName: string): readonly string[] | undefined {
  const fail: Fail = (problem) => {
    throw new WeightsError(told('weights/of-file', { file: fileName, problem }));
  };
  const index = indexPath(files);
  const needed = index === undefined ? partsByNumber(files) : partsByIndex(files, index, fail);
  if (!needed) return undefined;
  const missing = needed.filter((path) => !files.has(path)).map(baseName);
  if (missing.length > 0) {
    fail(
      told('weights/parts-missing', {
        count: needed.length,
        names: someOf(missing),
        missing: missing.length,
      }),
    );
  }
  return needed;
}

function partsByIndex(files: FileSet, path: string, fail: Fail): readonly string[] {
  const entry = files.get(path);
  const text = entry && decodeUtf8(entry.read());
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), indexSchema), text);
  if (!result.success) return fail(told('weights/no-index', { index: baseName(path).slice(0, 80) }));
  const folder = folderOf(path);
  return [...new Set(Object.values(result.output.weight_map))].map((part) => folder + part);
}

const numbered = /^(.*)-(\d{1,5})-of-(\d{1,5})(\.[a-z]+)$/i;

/** `model-00001-of-00002.safetensors` tells how many there are, and what the others are called. */
function partsByNumber(files: FileSet): readonly string[] | undefined {
  for (const path of files.keys()) {
    const [, start = '', number = '', of = '', ending = ''] = numbered.exec(path) ?? [];
    const parts = Number(of);
    if (number === '' || parts < 2 || parts > 200) continue;
    return Array.from({ length: parts }, (_, i) => {
      return `${start}-${String(i + 1).padStart(number.length, '0')}-of-${of}${ending}`;
    });
  }
  return undefined;
}

/** The tensors of all parts. Throws WeightsError where two parts hold one of the same name. */
export function joined(
  parts: readonly { readonly name: string; readonly tensors: ReadonlyMap<string, Tensor> }[],
  fileName: string,
): ReadonlyMap<string, Tensor> {
  const all = new Map<string, Tensor>();
  for (const { name, tensors } of parts) {
    for (const [tensor, value] of tensors) {
      if (all.has(tensor)) {
        const twice = { tensor: tensor.slice(0, 80), part: name.slice(0, 80) };
        throw new WeightsError(
          told('weights/of-file', { file: fileName, problem: told('weights/in-two-parts', twice) }),
        );
      }
      all.set(tensor, value);
    }
  }
  return all;
}
