/** A node of the graph, as the operators look at it: its inputs as values, its attributes, and its name for messages. */
import { elementCount } from '../../../network/describe.ts';
import { told as toldOfAdapting } from '../../adapting/telling.ts';
import type { Constant } from './constant.ts';
import { OnnxProblem, shown } from './error.ts';
import { told } from './operators/telling.ts';
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

  /** The same as the value of a message. */
  get named(): { readonly node: string } {
    return { node: this.shown };
  }

  /** problem: a message that names the node. */
  fail(problem: string): never {
    throw new OnnxProblem(problem);
  }

  /** What has become of the images, as floats. */
  stream(position = 0): Stream {
    const value = this.inputs[position];
    if (value?.kind !== 'stream') return this.fail(told('onnx-node/no-images', this.named));
    if (value.levels) return this.fail(told('onnx-node/reads-integers', this.named));
    if (value.padding) return this.fail(told('onnx-node/reads-padded', this.named));
    return value;
  }

  constant(position: number): Constant {
    const constant = this.optionalConstant(position);
    if (constant) return constant;
    return this.fail(told('onnx-node/lacks-input', { ...this.named, number: String(position + 1) }));
  }

  optionalConstant(position: number): Constant | undefined {
    const value = this.inputs[position];
    if (value === undefined || value.kind === 'constant') return value;
    return this.fail(told('onnx-node/not-constant', { ...this.named, number: String(position + 1) }));
  }

  /** A tensor of floats: what a weight or a bias has to be. */
  floats(position: number): {
    readonly dims: readonly number[];
    readonly values: Float32Array | Float64Array;
  } {
    const { dims, values, type } = this.constant(position);
    if (!(values instanceof Float32Array || values instanceof Float64Array) || type === 'int64') {
      return this.fail(told('onnx-node/no-floats', { ...this.named, type }));
    }
    if (type === 'float64') this.reading.say(toldOfAdapting('adapt/rounded', { type }));
    else if (type !== 'float32') this.reading.say(toldOfAdapting('adapt/widened', { type }));
    return { dims, values };
  }

  /** One number. */
  scalar(position: number): number {
    const { values } = this.constant(position);
    if (values.length === 1) return values[0] ?? 0;
    return this.fail(told('onnx-node/no-single-number', { ...this.named, number: String(position + 1) }));
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
      return this.fail(told('onnx-node/long-list', { ...this.named, count: String(constant.values.length) }));
    return Array.from(constant.values);
  }
}

/** Of a shape, or of paddings: two for each of eight axes. */
const mostSizes = 16;
