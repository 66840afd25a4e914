/** Calibration: training images pass through the float model, and an observer at each layer notes what the layer reads. */
import { layerNamesOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { type ObserverKind, SchemeError } from '../schemes/scheme.ts';
import { told } from '../telling.ts';
import { type ActivationObserver, createObserver } from './activation-observer.ts';
import type { Range } from './observer.ts';

/** The range of what each layer reads, by the layer's name: the normalised images, or what the ReLU or max-pool before it gives. */
export type InputRanges = ReadonlyMap<string, Range>;

/** Throws SchemeError where calibration has not seen this layer. */
export function rangeOf(ranges: InputRanges, layer: string): Range {
  const range = ranges.get(layer);
  if (range) return range;
  throw new SchemeError(told('schemes/no-range', { layer }));
}

/** Shown the inputs of each layer, batch after batch, in whatever layout: only the values count. */
export class Calibrator {
  readonly #observers: ReadonlyMap<string, ActivationObserver>;
  readonly #seen = new Set<string>();

  constructor(kind: ObserverKind, spec: NetworkSpec) {
    this.#observers = new Map(
      layerNamesOf(spec).map((layer) => [layer, createObserver(kind, told('schemes/input-of', { layer }))]),
    );
  }

  /** layer: its name; one that the network does not have is not noted. Throws NotFiniteError. */
  observe(layer: string, values: Float32Array): void {
    if (values.length === 0) return;
    this.#seen.add(layer);
    this.#observers.get(layer)?.observe(values);
  }

  /** Throws SchemeError where a layer has been shown nothing. */
  ranges(): InputRanges {
    const missing = [...this.#observers.keys()].filter((layer) => !this.#seen.has(layer));
    if (missing.length > 0)
      throw new SchemeError(told('schemes/no-image', { layers: missing, count: missing.length }));
    return new Map([...this.#observers].map(([layer, observer]) => [layer, observer.range()]));
  }
}
