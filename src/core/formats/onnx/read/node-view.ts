/** A node of the graph, as the operators look at it: its inputs as values, its attributes, and its name for messages. */
import { elementCount } from '../../../network/describe.ts';
import type { Constant } from './constant.ts';
import { OnnxProblem, shown } from './error.ts';
import type { StoredNode } from './protobuf/messages.ts';
import type { Reading, Stream, Value } from './value.ts';

export class NodeView {
  readonly #stored: StoredNode;
  readonly inputs: readonly (Value | undefined)[];
  readonly reading: Reading;

  /** inputs: undefined where an optional one is left out. */
  constructor(stored: StoredNode, inputs: readonly (Value | undefined)[], reading: Reading) {
    this.#stored = stored;
    this.inputs = inputs;
    this.reading = reading;
  }

  get operator(): string {
    return this.#stored.operator;
  }

  /** Such as `Conv "/conv1/Conv"`; a node without a name is known by what it makes. */
  get shown(): string {
    const { operator, name, outputs } = this.#stored;
    return `${shown(operator)} "${shown(name || (outputs[0] ?? ''))}"`;
  }

  /** problem: goes on after the node's name. */
  fail(problem: string): never {
    throw new OnnxProblem(`its node ${this.shown} ${problem}`);
  }

  /** What has become of the images, as floats. */
  stream(position = 0): Stream {
    const value = this.inputs[position];
    if (value?.kind !== 'stream')
      return this.fail('should read what has become of the images, and does not.');
    if (value.levels) return this.fail('reads integers. Put DequantizeLinear before it.');
    if (value.padding) return this.fail('reads padded images. Only a convolution can.');
    return value;
  }

  constant(position: number): Constant {
    return this.optionalConstant(position) ?? this.fail(`lacks its input ${position + 1}.`);
  }

  optionalConstant(position: number): Constant | undefined {
    const value = this.inputs[position];
    if (value === undefined || value.kind === 'constant') return value;
    return this.fail(
      `computes with something that is not known before the network runs (input ${position + 1}).`,
    );
  }

  /** A tensor of floats: what a weight or a bias has to be. */
  floats(position: number): {
    readonly dims: readonly number[];
    readonly values: Float32Array | Float64Array;
  } {
    const { dims, values, type } = this.constant(position);
    if (!(values instanceof Float32Array || values instanceof Float64Array) || type === 'int64') {
      return this.fail(`has weights of type ${type}. They should be floats.`);
    }
    if (type === 'float64') this.reading.say('rounded to float32 from float64');
    else if (type !== 'float32') this.reading.say(`widened from ${type}`);
    return { dims, values };
  }

  /** One number. */
  scalar(position: number): number {
    const { values } = this.constant(position);
    if (values.length !== 1) return this.fail(`should have one number as input ${position + 1}.`);
    return values[0] ?? 0;
  }

  number(attribute: string, otherwise: number): number {
    return this.#stored.attributes.get(attribute)?.number ?? otherwise;
  }

  numbers(attribute: string): readonly number[] {
    return this.#stored.attributes.get(attribute)?.numbers ?? [];
  }

  text(attribute: string): string | undefined {
    return this.#stored.attributes.get(attribute)?.text;
  }

  /** Numbers that stood in an attribute in older files, and are an input in newer ones. */
  listed(attribute: string, position: number): readonly number[] | undefined {
    const constant = this.optionalConstant(position);
    if (!constant) return this.#stored.attributes.has(attribute) ? this.numbers(attribute) : undefined;
    if (elementCount(constant.dims) > mostSizes)
      return this.fail(`has a list of ${constant.values.length} numbers.`);
    return Array.from(constant.values);
  }
}

/** Of a shape, or of paddings: two for each of eight axes. */
const mostSizes = 16;
