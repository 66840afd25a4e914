/** The two models that the page shows beside each other, and what is told of them. */
import type { PlaygroundState } from '../client/store/state.ts';

type Reports = PlaygroundState['reports'];

export type ModelId = keyof Reports;
export type Report = NonNullable<Reports[ModelId]>;
/** What a model's quantized layers are computed with. */
export type Arithmetic = NonNullable<Report['latency']>['arithmetic'];
