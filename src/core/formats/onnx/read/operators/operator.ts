import type { NodeView } from '../node-view.ts';
import type { Value } from '../value.ts';

/** What a node makes: one value, or one for each of its outputs. Throws OnnxProblem where it can't be had. */
export type Operator = (node: NodeView) => Value | readonly Value[];

export type Operators = Readonly<Record<string, Operator>>;
