/** Follows a graph from the images to the answers, node by node. */
import { decodeTensor, type ExternalFile } from './constant.ts';
import { OnnxProblem, shown } from './error.ts';
import { NodeView } from './node-view.ts';
import { clipOperators } from './operators/clip.ts';
import { elementwiseOperators } from './operators/elementwise.ts';
import { formulaOperators } from './operators/formula.ts';
import { integerOperators } from './operators/integer-layers.ts';
import { layerOperators } from './operators/layers.ts';
import type { Operators } from './operators/operator.ts';
import { afterTheEnd, shapeOperators } from './operators/shapes.ts';
import { staticOperators } from './operators/static-int8.ts';
import { told as toldOfNode } from './operators/telling.ts';
import { unavailableOperator } from './operators/unavailable.ts';
import type { StoredGraph, StoredNode, StoredTensor } from './protobuf/messages.ts';
import { told } from './telling.ts';
import type { Reading, Stream, Value } from './value.ts';

const operators: Operators = {
  ...layerOperators,
  ...clipOperators,
  ...elementwiseOperators,
  ...formulaOperators,
  ...integerOperators,
  ...shapeOperators,
  ...staticOperators,
};

/** Besides ONNX's own: that of ONNX Runtime, and that of scikit-learn's models. */
const domains = ['', 'ai.onnx', 'com.microsoft', 'ai.onnx.ml'];

/** Numbers that may be computed with before any weights were read. */
const someNumbers = 1_000_000;

/** Every weight may be turned, scaled and the like so many times. */
const passes = 6;

/** Follows the images to the end. images: what the graph reads. Throws OnnxProblem for what cannot be had, and is needed. */
export function followGraph(
  graph: StoredGraph,
  images: Stream,
  external: ExternalFile,
  reading: Reading,
): Stream {
  return new Follower(graph, images, external, reading).end();
}

class Follower {
  readonly #graph: StoredGraph;
  readonly #stored: ReadonlyMap<string, StoredTensor>;
  readonly #external: ExternalFile;
  readonly #reading: Reading;
  readonly #values = new Map<string, Value>();
  /** How often a value is still going to be read: what nobody reads any more is let go. */
  readonly #reads = new Map<string, number>();
  /** Numbers that may still be computed with: time and memory end somewhere, whatever the graph is. */
  #left = someNumbers;

  constructor(graph: StoredGraph, images: Stream, external: ExternalFile, reading: Reading) {
    this.#graph = graph;
    this.#stored = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
    this.#external = external;
    this.#reading = reading;
    for (const name of [...graph.nodes.flatMap(({ inputs }) => inputs), ...graph.outputs]) {
      this.#reads.set(name, (this.#reads.get(name) ?? 0) + 1);
    }
    const [first, ...others] = graph.inputs.filter(({ name }) => !this.#stored.has(name));
    if (first) this.#values.set(first.name, images);
    for (const { name } of others)
      this.#values.set(name, unavailable(told('onnx/second-input', { name: shown(name) })));
  }

  end(): Stream {
    for (const node of this.#graph.nodes) this.#perform(node);
    const made = this.#graph.outputs.map((name) => this.#read(name));
    for (const value of made) {
      if (value.kind === 'answer') return value.of;
      if (value.kind === 'stream') return value;
    }
    const problem = made.find((value) => value.kind === 'unavailable')?.problem;
    throw new OnnxProblem(problem ?? told('onnx/no-answer'));
  }

  #perform(stored: StoredNode): void {
    const { outputs } = stored;
    const found = this.#result(stored);
    const made = Array.isArray(found) ? found : [found];
    for (const [i, name] of outputs.entries()) {
      const value: Value =
        made[i] ??
        unavailable(told('onnx/unknown-output', { number: String(i + 1), operator: shown(stored.operator) }));
      if (this.#reads.has(name)) this.#values.set(name, value);
    }
  }

  #result(stored: StoredNode): Value | readonly Value[] {
    const inputs = stored.inputs.map((name) => (name === '' ? undefined : this.#read(name)));
    const missing = inputs.find((value) => value?.kind === 'unavailable');
    if (missing) return missing;
    const node = new NodeView(stored, inputs, this.#reading);
    this.#count(inputs);
    try {
      if (stored.operator === 'Constant') return this.#constant(stored);
      const answer = inputs.find((value) => value?.kind === 'answer');
      if (answer)
        return afterTheEnd.includes(stored.operator)
          ? answer
          : node.fail(toldOfNode('onnx-node/after-the-end', node.named));
      const isKnown = domains.includes(stored.domain) && Object.hasOwn(operators, stored.operator);
      return (isKnown && operators[stored.operator]?.(node)) || unavailableOperator(node, stored.domain);
    } catch (error) {
      if (error instanceof OnnxProblem) return unavailable(error.message);
      throw error;
    }
  }

  #constant({ attributes }: StoredNode): Value {
    const tensor = attributes.get('value')?.tensor;
    if (tensor) return this.#decoded(tensor);
    const [[name, { number, numbers }] = ['', { number: undefined, numbers: [] }]] = [...attributes];
    if (!name.startsWith('value_')) throw new OnnxProblem(told('onnx/constant-without-value'));
    const isFloat = name.startsWith('value_float');
    const values = number === undefined ? numbers : [number];
    return {
      kind: 'constant',
      dims: number === undefined ? [values.length] : [],
      type: isFloat ? 'float32' : 'int64',
      values: isFloat ? Float32Array.from(values) : Float64Array.from(values),
    };
  }

  /** What a name stands for. The last who reads it takes it away. */
  #read(name: string): Value {
    const reads = (this.#reads.get(name) ?? 1) - 1;
    this.#reads.set(name, reads);
    const tensor = this.#stored.get(name);
    let value = this.#values.get(name);
    try {
      value ??= tensor
        ? this.#decoded(tensor)
        : unavailable(told('onnx/made-by-nothing', { name: shown(name) }));
    } catch (error) {
      if (!(error instanceof OnnxProblem)) throw error;
      value = unavailable(error.message);
    }
    if (reads > 0) this.#values.set(name, value);
    else this.#values.delete(name);
    return value;
  }

  #decoded(tensor: StoredTensor): Value {
    const constant = decodeTensor(tensor, this.#external);
    this.#left += passes * constant.values.length;
    return constant;
  }

  #count(inputs: readonly (Value | undefined)[]): void {
    for (const value of inputs) {
      if (value?.kind === 'constant') this.#left -= value.values.length;
    }
    if (this.#left < 0) throw new OnnxProblem(told('onnx/computes-too-much'));
  }
}

const unavailable = (problem: string): Value => ({ kind: 'unavailable', problem });
