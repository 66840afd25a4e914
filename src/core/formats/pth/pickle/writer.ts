/**
 * Writes a pickle, opcode by opcode as CPython's pickler does: what torch.save would write for the same value is what comes out.
 * Written by hand: no library pickles torch's globals and storages, and 27 opcodes are all there is to it.
 *
 * Source: CPython, `Lib/pickle.py`, `_Pickler`.
 */
import { encodeUtf8 } from '../../utf8.ts';
import { type Opcode, opcodes, orderedDictPath, pickleProtocol } from './opcodes.ts';
import { type Dictionary, type Global, global, type PickleValue, pathOf, type Tuple } from './values.ts';

/** Protocol 2. Throws RangeError for a number that is no 32-bit integer. */
export function encodePickle(value: PickleValue): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  writer.write('PROTO', pickleProtocol);
  writer.save(value);
  writer.write('STOP');
  return writer.bytes();
}

const orderedDict = global(orderedDictPath);

class Writer {
  readonly #bytes: number[] = [];
  /** Index under which a text or global can be had again. Python remembers tuples and dicts too, by identity: they only count. */
  readonly #memo = new Map<string, number>();
  #remembered = 0;

  bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }

  write(opcode: Opcode, ...operand: number[]): void {
    this.#bytes.push(opcodes[opcode], ...operand);
  }

  save(value: PickleValue): void {
    if (value === null) this.write('NONE');
    else if (typeof value === 'boolean') this.write(value ? 'NEWTRUE' : 'NEWFALSE');
    else if (typeof value === 'number') this.#int(value);
    else if (typeof value === 'string') this.#text(value);
    else this.#object(value);
  }

  #object(value: PickleValue & object): void {
    switch (value.kind) {
      case 'float':
        this.#float(value.value);
        break;
      case 'tuple':
        this.#tuple(value);
        break;
      case 'list':
        this.write('EMPTY_LIST');
        this.write('MARK');
        for (const item of value.items) this.save(item);
        this.write('APPENDS');
        break;
      case 'dictionary':
        this.#dictionary(value);
        break;
      case 'global':
        this.#global(value);
        break;
      case 'call':
        this.#call(value.callee, value.args);
        break;
      case 'persistent':
        this.save(value.id);
        this.write('BINPERSID');
        break;
      default:
        value satisfies never;
    }
  }

  #float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, false);
    this.write('BINFLOAT', ...bytes);
  }

  #int(value: number): void {
    if (!Number.isInteger(value) || value < -(2 ** 31) || value >= 2 ** 31) {
      throw new RangeError(`${value} can't be pickled: only whole numbers of 32 bits can.`);
    }
    if (value >= 0 && value < 2 ** 8) this.write('BININT1', value);
    else if (value >= 0 && value < 2 ** 16) this.write('BININT2', ...littleEndian(value, 2));
    else this.write('BININT', ...littleEndian(value, 4));
  }

  #text(value: string): void {
    if (this.#recall(`text ${value}`)) return;
    const bytes = encodeUtf8(value);
    this.write('BINUNICODE', ...littleEndian(bytes.length, 4), ...bytes);
    this.#remember(`text ${value}`);
  }

  #global(value: Global): void {
    const path = `global ${pathOf(value)}`;
    if (this.#recall(path)) return;
    this.write('GLOBAL', ...encodeUtf8(`${value.module}\n${value.name}\n`));
    this.#remember(path);
  }

  #tuple({ items }: Tuple): void {
    if (items.length === 0) {
      this.write('EMPTY_TUPLE');
      return;
    }
    if (items.length > 3) this.write('MARK');
    for (const item of items) this.save(item);
    this.write((['TUPLE1', 'TUPLE2', 'TUPLE3'] as const)[items.length - 1] ?? 'TUPLE');
    this.#remember();
  }

  #call(callee: Global, args: Tuple): void {
    this.#global(callee);
    this.#tuple(args);
    this.write('REDUCE');
    this.#remember();
  }

  #dictionary({ ordered, entries, attributes }: Dictionary): void {
    if (ordered) {
      this.#call(orderedDict, { kind: 'tuple', items: [] });
    } else {
      this.write('EMPTY_DICT');
      this.#remember();
    }
    if (entries.size > 1) this.write('MARK');
    for (const [key, value] of entries) {
      this.#text(key);
      this.save(value);
    }
    if (entries.size > 0) this.write(entries.size > 1 ? 'SETITEMS' : 'SETITEM');
    if (!attributes) return;
    this.#dictionary(attributes);
    this.write('BUILD');
  }

  #recall(key: string): boolean {
    const index = this.#memo.get(key);
    if (index === undefined) return false;
    if (index < 2 ** 8) this.write('BINGET', index);
    else this.write('LONG_BINGET', ...littleEndian(index, 4));
    return true;
  }

  #remember(key?: string): void {
    const index = this.#remembered++;
    if (key !== undefined) this.#memo.set(key, index);
    if (index < 2 ** 8) this.write('BINPUT', index);
    else this.write('LONG_BINPUT', ...littleEndian(index, 4));
  }
}

function littleEndian(value: number, bytes: 2 | 4): number[] {
  return Array.from({ length: bytes }, (_, i) => (value >> (8 * i)) & 0xff);
}
