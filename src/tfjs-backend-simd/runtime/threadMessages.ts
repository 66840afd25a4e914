/**
 * What a pool thread is told. It is told twice: first which kernels it is to make ready in which memory; then which pool it belongs to,
 * whose jobs it serves from then on. So a thread that cannot start, or is not heard of, costs nothing but itself: it has no number in
 * the pool, and whatever becomes of it later, it takes no part of any job.
 */
import type { Membership } from './jobs.ts';

/** What a new thread is to make ready. It answers 'ready', or what went wrong. */
export interface ThreadStart {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
}

/** What a thread that is ready is to serve. */
export interface ThreadEmployment extends Membership {
  /** See SimdOptions. */
  giveWay: Int32Array<SharedArrayBuffer> | undefined;
}

/** The part of Worker that the pool needs. */
export interface Thread {
  postMessage(message: ThreadStart | ThreadEmployment): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** No job of this backend takes seconds, nor does a start: a thread that is silent for so many milliseconds has died. */
export const SILENCE_MS = 20_000;
