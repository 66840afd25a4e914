/** The layers of a file whatever they are called, told by the shapes of their weights. */
import type { Tensor } from '../safetensors/safetensors.ts';

export interface LayerGroup {
  /** What stands before the names of its tensors: `features.3`. */
  readonly path: string;
  readonly weight: Tensor;
  /** The names of its tensors: `weight`, `bias`. */
  readonly own: readonly string[];
}

export interface LayerGroups {
  /** Those with four axes and those with two, in the order in which they are computed, as far as it can be told. */
  readonly convolutions: readonly LayerGroup[];
  readonly dense: readonly LayerGroup[];
  /** Whether there is nothing else. */
  readonly isAll: boolean;
}

/**
 * In the order of the file, which is that in which a module of PyTorch defines its layers; but safetensors files are sorted by name, so
 * that `10` comes before `3`: there the numbers in the names tell.
 */
export function layerGroups(tensors: ReadonlyMap<string, Tensor>): LayerGroups {
  const own = new Map<string, string[]>();
  for (const name of tensors.keys()) {
    const dot = name.lastIndexOf('.');
    const path = name.slice(0, Math.max(0, dot));
    const names = own.get(path) ?? [];
    names.push(name.slice(dot + 1));
    own.set(path, names);
  }
  const all = [...own].flatMap(([path, names]): LayerGroup[] => {
    const weight = tensors.get(`${path}.weight`);
    return weight ? [{ path, weight, own: names }] : [];
  });
  const paths = all.map(({ path }) => path);
  const isSorted = paths.every((path, i) => i === 0 || (paths[i - 1] ?? '') < path);
  const ordered = isSorted ? all.toSorted((a, b) => byNumbers(a.path, b.path)) : all;
  const ofRank = (rank: number) => ordered.filter(({ weight }) => weight.shape.length === rank);
  const [convolutions, dense] = [ofRank(4), ofRank(2)];
  return { convolutions, dense, isAll: convolutions.length + dense.length === own.size };
}

/** `layer2` before `layer10`. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (const [i, part] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    const difference = Number(part) - Number(other);
    if (!Number.isNaN(difference) && difference !== 0) return difference;
    return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

const parts = (path: string): string[] => path.split(/(\d+)/);
