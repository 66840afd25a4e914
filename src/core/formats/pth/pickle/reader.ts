/**
 * Reads a pickle without running it. A pickle is a program for a small stack machine that can call anything Python can import;
 * this machine knows the opcodes of a state dict, takes globals from a list, and writes calls down instead of making them. Each
 * step makes at most one small value, so that time and memory are bounded by the length of the pickle.
 *
 * Source: CPython, `Lib/pickle.py`, `_Unpickler`; that these opcodes are enough: torch, `_weights_only_unpickler.py`.
 */
import { PthError, shown } from '../error.ts';
import { told } from '../telling.ts';
import { PickleBytes } from './bytes.ts';
import { defaultDictPath, type Opcode, opcodes, orderedDictPath, pickleProtocol } from './opcodes.ts';
import {
  type Dictionary,
  described,
  dictionary,
  float,
  orderedDictionary,
  type PickleValue,
  pathOf,
  type Tuple,
  tuple,
} from './values.ts';

/**
 * SimpleCNN's state dict takes less than 2,000 bytes. A dict, the largest of values, is made by one byte and takes some hundred:
 * so this many stay within a few megabytes.
 */
export const longestPickle = 50_000;

/** What a pickle may name. */
export interface Allowed {
  /** Paths of globals. */
  readonly globals: ReadonlySet<string>;
  /** Its second argument may be any class: nothing is ever made of it. */
  readonly takesAnyClass: string;
}

/** fileName is for messages. Throws PthError. */
export function decodePickle(bytes: Uint8Array, allowed: Allowed, fileName: string): PickleValue {
  if (bytes.length > longestPickle) {
    const [found, most] = [String(bytes.length), String(longestPickle)];
    throw new PthError(fileName, told('pth/pickle-too-long', { bytes: found, most }));
  }
  return new Machine(bytes, allowed, fileName).run();
}

const opcodeNames = new Map<number, Opcode>();
for (const name in opcodes) {
  if (isOpcode(name)) opcodeNames.set(opcodes[name], name);
}

function isOpcode(name: string): name is Opcode {
  return Object.hasOwn(opcodes, name);
}

const emptyTuple = tuple();
class Machine {
  readonly #bytes: PickleBytes;
  readonly #allowed: Allowed;
  readonly #fileName: string;
  readonly #memo = new Map<number, PickleValue>();
  /** What is being put together, and below it what waits for a MARK's list to be complete. */
  #stack: PickleValue[] = [];
  readonly #waiting: PickleValue[][] = [];

  /** What each opcode does to the stack. */
  readonly #operations: Readonly<Record<Exclude<Opcode, 'STOP'>, () => void>> = {
    PROTO: () => this.#checkProtocol(this.#bytes.byte()),
    MARK: () => {
      this.#waiting.push(this.#stack);
      this.#stack = [];
    },
    NONE: () => this.#push(null),
    NEWTRUE: () => this.#push(true),
    NEWFALSE: () => this.#push(false),
    BININT: () => this.#push(this.#bytes.int32()),
    BININT1: () => this.#push(this.#bytes.byte()),
    BININT2: () => this.#push(this.#bytes.uint16()),
    BINFLOAT: () => this.#push(float(this.#bytes.float64())),
    BINUNICODE: () => this.#push(this.#bytes.text(this.#bytes.uint32())),
    EMPTY_TUPLE: () => this.#push(emptyTuple),
    TUPLE1: () => this.#push(tuple(...this.#popItems(1))),
    TUPLE2: () => this.#push(tuple(...this.#popItems(2))),
    TUPLE3: () => this.#push(tuple(...this.#popItems(3))),
    TUPLE: () => this.#push({ kind: 'tuple', items: this.#popToMark() }),
    EMPTY_LIST: () => this.#push({ kind: 'list', items: [] }),
    APPEND: () => this.#append(this.#popItems(1)),
    APPENDS: () => this.#append(this.#popToMark()),
    LONG1: () => this.#push(this.#bytes.long(this.#bytes.byte())),
    EMPTY_DICT: () => this.#push(dictionary({})),
    SETITEM: () => this.#setItems(this.#popItems(2)),
    SETITEMS: () => this.#setItems(this.#popToMark()),
    BINGET: () => this.#push(this.#recall(this.#bytes.byte())),
    LONG_BINGET: () => this.#push(this.#recall(this.#bytes.uint32())),
    BINPUT: () => this.#memo.set(this.#bytes.byte(), this.#top()),
    LONG_BINPUT: () => this.#memo.set(this.#bytes.uint32(), this.#top()),
    GLOBAL: () => this.#global(this.#bytes.line(), this.#bytes.line()),
    REDUCE: () => this.#call(),
    NEWOBJ: () => this.#call(),
    BUILD: () => this.#build(),
    BINPERSID: () =>
      this.#push({
        kind: 'persistent',
        id: this.#popTuple((found) => told('pth/storage-without-tuple', { found })),
      }),
  };

  constructor(bytes: Uint8Array, allowed: Allowed, fileName: string) {
    this.#bytes = new PickleBytes(bytes, fileName);
    this.#allowed = allowed;
    this.#fileName = fileName;
  }

  run(): PickleValue {
    for (;;) {
      const start = this.#bytes.at;
      const code = this.#bytes.byte();
      const opcode = opcodeNames.get(code);
      if (!opcode) {
        const hex = `0x${code.toString(16).padStart(2, '0')}`;
        this.#fail(told('pth/opcode', { byte: String(start), opcode: hex }));
      }
      if (opcode === 'STOP') return this.#pop();
      this.#operations[opcode]();
    }
  }

  #fail(problem: string): never {
    throw new PthError(this.#fileName, problem);
  }

  #push(value: PickleValue): void {
    this.#stack.push(value);
  }

  #pop(): PickleValue {
    const value = this.#stack.pop();
    return value === undefined ? this.#fail(told('pth/no-value-there')) : value;
  }

  #top(): PickleValue {
    const value = this.#pop();
    this.#push(value);
    return value;
  }

  #popItems(count: number): PickleValue[] {
    const items = Array.from({ length: count }, () => this.#pop());
    return items.reverse();
  }

  #popToMark(): PickleValue[] {
    const items = this.#stack;
    this.#stack = this.#waiting.pop() ?? this.#fail(told('pth/list-not-begun'));
    return items;
  }

  /** refusal: the message where it is something else. */
  #popTuple(refusal: (found: string) => string): Tuple {
    const value = this.#pop();
    if (typeof value === 'object' && value?.kind === 'tuple') return value;
    return this.#fail(refusal(described(value)));
  }

  #topDictionary(): Dictionary {
    const value = this.#top();
    if (typeof value === 'object' && value?.kind === 'dictionary') return value;
    return this.#fail(told('pth/fills-no-dict', { found: described(value) }));
  }

  #recall(index: number): PickleValue {
    const value = this.#memo.get(index);
    return value === undefined ? this.#fail(told('pth/never-kept', { index: String(index) })) : value;
  }

  #checkProtocol(protocol: number): void {
    if (protocol === pickleProtocol) return;
    this.#fail(told('pth/protocol', { protocol: String(protocol), known: String(pickleProtocol) }));
  }

  #global(module: string, name: string): void {
    const value = { kind: 'global', module, name } as const;
    if (!this.#allowed.globals.has(pathOf(value)) && !this.#isSecondArgument()) {
      this.#fail(told('pth/asks-for', { path: shown(pathOf(value)) }));
    }
    this.#push(value);
  }

  /** Whether the next value is the second of a list that stands behind the global which takes any class. */
  #isSecondArgument(): boolean {
    const callee = this.#waiting.at(-1)?.at(-1);
    return (
      this.#stack.length === 1 &&
      typeof callee === 'object' &&
      callee?.kind === 'global' &&
      pathOf(callee) === this.#allowed.takesAnyClass
    );
  }

  #call(): void {
    const args = this.#popTuple((found) => told('pth/call-without-tuple', { found }));
    const callee = this.#pop();
    if (typeof callee !== 'object' || callee?.kind !== 'global') {
      this.#fail(told('pth/calls', { found: described(callee) }));
    }
    const path = pathOf(callee);
    if (!this.#allowed.globals.has(path)) this.#fail(told('pth/makes', { path: shown(path) }));
    const makesDictionary = (path === orderedDictPath && args.items.length === 0) || path === defaultDictPath;
    this.#push(makesDictionary ? orderedDictionary() : { kind: 'call', callee, args });
  }

  #append(items: readonly PickleValue[]): void {
    const list = this.#top();
    if (typeof list !== 'object' || list?.kind !== 'list')
      this.#fail(told('pth/appends-to-no-list', { found: described(list) }));
    for (const item of items) list.items.push(item);
  }

  #setItems(items: readonly PickleValue[]): void {
    const { entries } = this.#topDictionary();
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i];
      const value = items[i + 1];
      if (typeof key !== 'string' && typeof key !== 'number')
        this.#fail(told('pth/key', { found: described(key) }));
      const name = String(key);
      if (value === undefined) this.#fail(told('pth/key-without-value', { key: shown(name) }));
      entries.set(name, value);
    }
  }

  #build(): void {
    const attributes = this.#pop();
    const made = this.#top();
    // What is beside the weights is not looked into.
    if (typeof made === 'object' && made?.kind === 'call') return;
    const target = this.#topDictionary();
    if (typeof attributes !== 'object' || attributes?.kind !== 'dictionary') {
      this.#fail(told('pth/attributes', { found: described(attributes) }));
    }
    target.attributes = attributes;
  }
}
