/**
 * Reads a pickle without running it. A pickle is a program for a small stack machine that can call anything Python can import;
 * this machine knows the opcodes of a state dict, takes globals from a list, and writes calls down instead of making them. Each
 * step makes at most one small value, so that time and memory are bounded by the length of the pickle.
 *
 * Source: CPython, `Lib/pickle.py`, `_Unpickler`; that these opcodes are enough: torch, `_weights_only_unpickler.py`.
 */
import { PthError, saveStateDict } from '../error.ts';
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
    throw new PthError(
      fileName,
      `its pickle has ${bytes.length} bytes, more than the ${longestPickle} allowed. ${saveStateDict}`,
    );
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
    BINPERSID: () => this.#push({ kind: 'persistent', id: this.#popTuple('A storage') }),
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
        const shown = `0x${code.toString(16).padStart(2, '0')}`;
        this.#fail(
          `byte ${start} of its pickle is opcode ${shown}, which no state dict needs. ${saveStateDict}`,
        );
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
    return value === undefined ? this.#fail('its pickle takes a value where there is none.') : value;
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
    this.#stack = this.#waiting.pop() ?? this.#fail('its pickle ends a list that it has not begun.');
    return items;
  }

  #popTuple(of: string): Tuple {
    const value = this.#pop();
    if (typeof value === 'object' && value?.kind === 'tuple') return value;
    return this.#fail(`${of} in its pickle wants a tuple, not ${described(value)}.`);
  }

  #topDictionary(): Dictionary {
    const value = this.#top();
    if (typeof value === 'object' && value?.kind === 'dictionary') return value;
    return this.#fail(`its pickle fills ${described(value)} as if it were a dict. ${saveStateDict}`);
  }

  #recall(index: number): PickleValue {
    const value = this.#memo.get(index);
    return value === undefined
      ? this.#fail(`its pickle recalls value ${index}, which it never kept.`)
      : value;
  }

  #checkProtocol(protocol: number): void {
    if (protocol === pickleProtocol) return;
    this.#fail(
      `it was pickled by protocol ${protocol}, not ${pickleProtocol}. Save it without pickle_protocol: torch.save(model.state_dict(), path).`,
    );
  }

  #global(module: string, name: string): void {
    const value = { kind: 'global', module, name } as const;
    if (!this.#allowed.globals.has(pathOf(value)) && !this.#isSecondArgument()) {
      this.#fail(
        `it asks for ${pathOf(value).slice(0, 80)}, which no state dict of SimpleCNN needs, and which is not run here. ${saveStateDict}`,
      );
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
    const args = this.#popTuple('A call');
    const callee = this.#pop();
    if (typeof callee !== 'object' || callee?.kind !== 'global') {
      this.#fail(`its pickle calls ${described(callee)}.`);
    }
    const path = pathOf(callee);
    if (!this.#allowed.globals.has(path))
      this.#fail(`it makes a ${path.slice(0, 80)}, which is not run here.`);
    const makesDictionary = (path === orderedDictPath && args.items.length === 0) || path === defaultDictPath;
    this.#push(makesDictionary ? orderedDictionary() : { kind: 'call', callee, args });
  }

  #append(items: readonly PickleValue[]): void {
    const list = this.#top();
    if (typeof list !== 'object' || list?.kind !== 'list')
      this.#fail(`its pickle appends to ${described(list)} as if it were a list. ${saveStateDict}`);
    for (const item of items) list.items.push(item);
  }

  #setItems(items: readonly PickleValue[]): void {
    const { entries } = this.#topDictionary();
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i];
      const value = items[i + 1];
      if (typeof key !== 'string' && typeof key !== 'number')
        this.#fail(`a key of a dict in its pickle is ${described(key)}, not a str.`);
      const name = String(key);
      if (value === undefined) this.#fail(`"${name.slice(0, 80)}" in its pickle has no value.`);
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
      this.#fail(`its pickle gives a dict ${described(attributes)} for attributes.`);
    }
    target.attributes = attributes;
  }
}
