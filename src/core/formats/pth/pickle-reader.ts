/**
 * Reads a pickle without running it. A pickle is a program for a small stack machine that can call anything Python can import;
 * this machine knows the opcodes of a state dict, takes globals from a list, and writes calls down instead of making them. Each
 * step makes at most one small value, so that time and memory are bounded by the length of the pickle.
 *
 * Source: CPython, `Lib/pickle.py`, `_Unpickler`; that these opcodes are enough: torch, `_weights_only_unpickler.py`.
 */
import { decodeUtf8 } from '../utf8.ts';
import { PthError, saveStateDict } from './error.ts';
import { type Opcode, opcodes, orderedDictPath, pickleProtocol } from './pickle-opcodes.ts';
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
} from './pickle-values.ts';

/**
 * SimpleCNN's state dict takes less than 2,000 bytes. A dict, the largest of values, is made by one byte and takes some hundred:
 * so this many stay within a few megabytes.
 */
export const longestPickle = 50_000;

/** allowed: the globals that may be named, as paths. fileName is for messages. Throws PthError. */
export function decodePickle(bytes: Uint8Array, allowed: ReadonlySet<string>, fileName: string): PickleValue {
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
const newline = 0x0a;

class Machine {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #allowed: ReadonlySet<string>;
  readonly #fileName: string;
  readonly #memo = new Map<number, PickleValue>();
  /** What is being put together, and below it what waits for a MARK's list to be complete. */
  #stack: PickleValue[] = [];
  readonly #waiting: PickleValue[][] = [];
  #at = 0;

  /** What each opcode does to the stack. */
  readonly #operations: Readonly<Record<Exclude<Opcode, 'STOP'>, () => void>> = {
    PROTO: () => this.#checkProtocol(this.#byte()),
    MARK: () => {
      this.#waiting.push(this.#stack);
      this.#stack = [];
    },
    NONE: () => this.#push(null),
    NEWTRUE: () => this.#push(true),
    NEWFALSE: () => this.#push(false),
    BININT: () => this.#push(this.#view.getInt32(this.#take(4), true)),
    BININT1: () => this.#push(this.#byte()),
    BININT2: () => this.#push(this.#view.getUint16(this.#take(2), true)),
    BINFLOAT: () => this.#push(float(this.#view.getFloat64(this.#take(8), false))),
    BINUNICODE: () => this.#push(this.#text(this.#word())),
    EMPTY_TUPLE: () => this.#push(emptyTuple),
    TUPLE1: () => this.#push(tuple(...this.#popItems(1))),
    TUPLE2: () => this.#push(tuple(...this.#popItems(2))),
    TUPLE3: () => this.#push(tuple(...this.#popItems(3))),
    TUPLE: () => this.#push({ kind: 'tuple', items: this.#popToMark() }),
    EMPTY_DICT: () => this.#push(dictionary({})),
    SETITEM: () => this.#setItems(this.#popItems(2)),
    SETITEMS: () => this.#setItems(this.#popToMark()),
    BINGET: () => this.#push(this.#recall(this.#byte())),
    LONG_BINGET: () => this.#push(this.#recall(this.#word())),
    BINPUT: () => this.#memo.set(this.#byte(), this.#top()),
    LONG_BINPUT: () => this.#memo.set(this.#word(), this.#top()),
    GLOBAL: () => this.#global(this.#line(), this.#line()),
    REDUCE: () => this.#call(),
    BUILD: () => this.#build(),
    BINPERSID: () => this.#push({ kind: 'persistent', id: this.#popTuple('A storage') }),
  };

  constructor(bytes: Uint8Array, allowed: ReadonlySet<string>, fileName: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#allowed = allowed;
    this.#fileName = fileName;
  }

  run(): PickleValue {
    for (;;) {
      const start = this.#at;
      const code = this.#byte();
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

  /** Moves past so many bytes. Returns where they begin. */
  #take(count: number): number {
    const start = this.#at;
    if (start + count > this.#bytes.length) {
      this.#fail(`its pickle ends in the middle. It may have been cut off; save or download it again.`);
    }
    this.#at += count;
    return start;
  }

  #byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  #word(): number {
    return this.#view.getUint32(this.#take(4), true);
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

  #text(length: number): string {
    const start = this.#take(length);
    return (
      decodeUtf8(this.#bytes.subarray(start, start + length)) ??
      this.#fail(`the text at byte ${start} of its pickle is not UTF-8.`)
    );
  }

  /** Up to the next newline, which is passed over. */
  #line(): string {
    const end = this.#bytes.indexOf(newline, this.#at);
    const text = this.#text((end < 0 ? this.#bytes.length : end) - this.#at);
    this.#take(1);
    return text;
  }

  #global(module: string, name: string): void {
    const value = { kind: 'global', module, name } as const;
    if (!this.#allowed.has(pathOf(value))) {
      this.#fail(
        `it asks for ${pathOf(value).slice(0, 80)}, which no state dict of SimpleCNN needs, and which is not run here. ${saveStateDict}`,
      );
    }
    this.#push(value);
  }

  #call(): void {
    const args = this.#popTuple('A call');
    const callee = this.#pop();
    if (typeof callee !== 'object' || callee?.kind !== 'global') {
      this.#fail(`its pickle calls ${described(callee)}.`);
    }
    const makesDictionary = pathOf(callee) === orderedDictPath && args.items.length === 0;
    this.#push(makesDictionary ? orderedDictionary() : { kind: 'call', callee, args });
  }

  #setItems(items: readonly PickleValue[]): void {
    const { entries } = this.#topDictionary();
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i];
      const value = items[i + 1];
      if (typeof key !== 'string')
        this.#fail(`a key of a dict in its pickle is ${described(key)}, not a str.`);
      if (value === undefined) this.#fail(`"${key.slice(0, 80)}" in its pickle has no value.`);
      entries.set(key, value);
    }
  }

  #build(): void {
    const attributes = this.#pop();
    const target = this.#topDictionary();
    if (typeof attributes !== 'object' || attributes?.kind !== 'dictionary') {
      this.#fail(`its pickle gives a dict ${described(attributes)} for attributes.`);
    }
    target.attributes = attributes;
  }
}
