/**
 * What a pickle of torch.save is made of, as data. Nothing here runs: a global is its name, and a call is written down, not made.
 */
import { told } from '../telling.ts';

/** A number is a Python int; a Python float is a `Float`. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | Float
  | Tuple
  | List
  | Dictionary
  | Global
  | Call
  | PersistentReference;

export interface Float {
  readonly kind: 'float';
  readonly value: number;
}

export interface Tuple {
  readonly kind: 'tuple';
  readonly items: readonly PickleValue[];
}

interface List {
  readonly kind: 'list';
  readonly items: PickleValue[];
}

export interface Dictionary {
  readonly kind: 'dictionary';
  /** An OrderedDict. Python's dict keeps its order too, but can't carry attributes. */
  readonly ordered: boolean;
  /** Keys that are ints, as in an optimizer's state, are written in digits. */
  readonly entries: Map<string, PickleValue>;
  /** Attributes of the object itself: a state dict has `_metadata`. */
  attributes?: Dictionary;
}

/** A function, class or constant of Python: 'torch._utils' and '_rebuild_tensor_v2'. */
export interface Global {
  readonly kind: 'global';
  readonly module: string;
  readonly name: string;
}

/** What Python would make by calling a global. */
export interface Call {
  readonly kind: 'call';
  readonly callee: Global;
  readonly args: Tuple;
}

/** What lies outside the pickle: a storage, whose bytes are an entry of the archive. */
export interface PersistentReference {
  readonly kind: 'persistent';
  readonly id: Tuple;
}

export const float = (value: number): Float => ({ kind: 'float', value });
export const tuple = (...items: PickleValue[]): Tuple => ({ kind: 'tuple', items });
export const persistent = (...items: PickleValue[]): PersistentReference => ({
  kind: 'persistent',
  id: tuple(...items),
});
export const call = (callee: Global, ...args: PickleValue[]): Call => ({
  kind: 'call',
  callee,
  args: tuple(...args),
});

/** path: 'torch._utils._rebuild_tensor_v2'. */
export function global(path: string): Global {
  const dot = path.lastIndexOf('.');
  return { kind: 'global', module: path.slice(0, dot), name: path.slice(dot + 1) };
}

export const pathOf = ({ module, name }: Global): string => `${module}.${name}`;

export const dictionary = (entries: Readonly<Record<string, PickleValue>>): Dictionary => ({
  kind: 'dictionary',
  ordered: false,
  entries: new Map(Object.entries(entries)),
});

export const orderedDictionary = (entries: Iterable<readonly [string, PickleValue]> = []): Dictionary => ({
  kind: 'dictionary',
  ordered: true,
  entries: new Map(entries),
});

/** What a value is, for messages: a name in Python, or a message. It never looks inside the value, which may contain itself. */
export function described(value: PickleValue | undefined): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return told('pth/a-bool');
  if (typeof value === 'number') return told('pth/an-int');
  if (typeof value === 'string') return told('pth/a-str');
  switch (value.kind) {
    case 'global':
      return pathOf(value);
    case 'call':
      return told('pth/made-by', { path: pathOf(value.callee) });
    case 'persistent':
      return told('pth/a-storage');
    case 'float':
      return told('pth/a-float');
    case 'tuple':
      return told('pth/a-tuple');
    case 'list':
      return told('pth/a-list');
    case 'dictionary':
      return told('pth/a-dict');
    default:
      return value satisfies never;
  }
}
