/** Finds the state dict in what was saved: checkpoints keep it among other things, under a name of their own. */
import { shown } from './error.ts';
import {
  rebuildFromType,
  rebuildParameter,
  rebuildParameterWithState,
  rebuildQuantizedTensor,
  rebuildTensor,
} from './globals.ts';
import { type Dictionary, type PickleValue, pathOf } from './pickle/values.ts';
import { told } from './telling.ts';

interface Found {
  readonly entries: ReadonlyMap<string, PickleValue>;
  /** What was done to find it: messages, each the part of a sentence. */
  readonly done: readonly string[];
}

interface Candidate {
  readonly path: string;
  readonly dictionary: Dictionary;
}

/** How people call it, the likeliest first: the weights themselves before averages of them. */
const usualNames = ['model_state_dict', 'state_dict', 'model', 'net', 'network', 'weights', 'params'];

/** A checkpoint lies no deeper. */
const deepest = 4;

/** root itself where nothing in it looks like a state dict: a message then says what it holds. */
export function findStateDict(root: Dictionary): Found {
  if (isStateDict(root)) return { entries: root.entries, done: [] };
  const candidates = stateDictsIn(root);
  const best = usualNames
    .flatMap((name) => candidates.filter(({ path }) => path.split('.').at(-1) === name))
    .concat(candidates)
    .at(0);
  if (!best) return { entries: root.entries, done: [] };
  const others = candidates.filter((candidate) => candidate !== best).slice(0, 3);
  const paths = others.map(({ path }) => shown(path));
  return {
    entries: best.dictionary.entries,
    done: [
      told('pth/read-from', { path: shown(best.path) }),
      ...(paths.length > 0 ? [told('pth/not-used', { paths, count: paths.length })] : []),
    ],
  };
}

/** From the outermost on. Values can contain themselves: each dict is looked at once. */
function stateDictsIn(root: Dictionary): Candidate[] {
  const seen = new Set<Dictionary>([root]);
  const found: Candidate[] = [];
  let level: Candidate[] = [{ path: '', dictionary: root }];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: Candidate[] = [];
    for (const { path, dictionary } of level) {
      for (const [name, value] of dictionary.entries) {
        if (typeof value !== 'object' || value?.kind !== 'dictionary' || seen.has(value)) continue;
        seen.add(value);
        const candidate = { path: path === '' ? name : `${path}.${name}`, dictionary: value };
        (isStateDict(value) ? found : next).push(candidate);
      }
    }
    level = next;
  }
  return found;
}

/** Its names are those of layers and their tensors. An optimizer's state holds tensors too, under names without a dot. */
function isStateDict({ entries }: Dictionary): boolean {
  for (const [name, value] of entries) if (name.includes('.') && isTensor(value)) return true;
  return false;
}

const tensorMakers: readonly string[] = [
  rebuildTensor,
  rebuildQuantizedTensor,
  rebuildParameter,
  rebuildParameterWithState,
  rebuildFromType,
];

const isTensor = (value: PickleValue): boolean =>
  typeof value === 'object' && value?.kind === 'call' && tensorMakers.includes(pathOf(value.callee));
