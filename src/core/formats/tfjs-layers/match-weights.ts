/** Which stored weights belong to which layer: by the layer's name, wherever it stands in theirs, or by order and shape. */
import type { Layer } from '../../network/describe.ts';
import type { WeightedLayer } from './keras/keras-network.ts';
import type { StoredWeight } from './stored-weights.ts';
import { kerasShape } from './weight-names.ts';

/** The weights of one layer by their own names: `kernel`, `bias`; `gamma` and so on of a normalization. */
export interface Group {
  /** All that stands before the weights' own names: `conv1`, or `sequential/conv1` as Keras 3 has it. */
  readonly path: string;
  readonly weights: ReadonlyMap<string, StoredWeight>;
}

/** What a saved model of Keras 3 calls by number. */
const ownNames = {
  kernel: ['kernel', 'bias'],
  normalization: ['gamma', 'beta', 'moving_mean', 'moving_variance'],
} as const;

/** In the order of the manifest. What is no float32, or has no layer's name before its own, is in none. */
export function groupsOf(weights: ReadonlyMap<string, StoredWeight>): readonly Group[] {
  const groups = new Map<string, Map<string, StoredWeight>>();
  for (const [name, weight] of weights) {
    const [path, own] = splitName(name);
    if (path === '' || weight.dtype !== 'float32') continue;
    const group = groups.get(path) ?? new Map<string, StoredWeight>();
    groups.set(path, group.set(own, weight));
  }
  return [...groups].map(([path, group]) => ({ path, weights: named(group) }));
}

/** Older files have `kernel:0`, as TensorFlow calls its variables. */
function splitName(name: string): [path: string, own: string] {
  const slash = name.lastIndexOf('/');
  return [name.slice(0, Math.max(0, slash)), name.slice(slash + 1).replace(/:0$/, '')];
}

function named(group: ReadonlyMap<string, StoredWeight>): ReadonlyMap<string, StoredWeight> {
  const first = group.get('0');
  if (!first) return group;
  const names = ownNames[first.shape.length > 1 ? 'kernel' : 'normalization'];
  return new Map([...group].map(([own, weight]) => [names[Number(own)] ?? own, weight]));
}

export interface Match {
  readonly group: Group;
  readonly normalization: Group | undefined;
}

export interface Matched {
  /** In the order of the layers. */
  readonly matches: readonly Match[];
  readonly byOrder: boolean;
}

/** Undefined where neither names nor order and shapes tell. expected: the layers as this page has them, in the same order. */
export function matchWeights(
  groups: readonly Group[],
  layers: readonly WeightedLayer[],
  expected: readonly Layer[],
): Matched | undefined {
  if (layers.length !== expected.length) return undefined;
  const byName = layers.flatMap(({ name, normalization }) => {
    const group = find(groups, name);
    const beside = normalization && find(groups, normalization.name);
    return group && (beside || !normalization) ? [{ group, normalization: beside }] : [];
  });
  if (byName.length === layers.length) return { matches: byName, byOrder: false };
  const kernels = groups.filter(({ weights }) => weights.has('kernel'));
  const normalizations = groups.filter(({ weights }) => weights.has('moving_variance'));
  const fits =
    kernels.length === layers.length &&
    kernels.every(({ weights }, i) => {
      const shape = expected[i] && kerasShape({ shape: expected[i].weightShape });
      return weights.get('kernel')?.shape.join() === shape?.join();
    }) &&
    normalizations.length === layers.filter(({ normalization }) => normalization).length;
  if (!fits) return undefined;
  const matches = kernels.map((group, i) => {
    const normalization = layers[i]?.normalization && normalizations.shift();
    return { group, normalization };
  });
  return { matches, byOrder: true };
}

/** By the whole path, or by its last part where that is no other's. */
function find(groups: readonly Group[], name: string): Group | undefined {
  const exact = groups.find(({ path }) => path === name);
  const [only, ...others] = groups.filter(({ path }) => path.endsWith(`/${name}`));
  return exact ?? (others.length === 0 ? only : undefined);
}
