/** How the store is made of slices: each keeps one feature's part of the state, and answers every event by itself. */
import type { EngineEvent } from '../../protocol/events.ts';

export type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { readonly type: Type }>;

export interface Slice<Part> {
  readonly initial: Part;
  /** What changes in this part of the state; undefined where nothing does. Pure. */
  reduce(part: Part, event: EngineEvent): Partial<Part> | undefined;
}
