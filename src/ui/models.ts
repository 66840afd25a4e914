/** How each model is called and coloured, everywhere. */
import type { PlaygroundState } from '../client/state.ts';

export type ModelId = keyof PlaygroundState['reports'];

export interface ModelLook {
  readonly id: ModelId;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** A quieter tone of it. */
  readonly softColour: string;
}

/** In the order in which they are shown; a model is compared with those before it. */
export const models: readonly ModelLook[] = [
  { id: 'float', name: 'float32', colour: 'var(--float)', softColour: 'var(--float-soft)' },
  { id: 'int8', name: 'int8', colour: 'var(--int8)', softColour: 'var(--int8-soft)' },
];
