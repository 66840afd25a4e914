/** Calibration: training images pass through the float model, and an observer at each layer notes what the layer reads. */
import { forEachLayer, type LayerName, layerNames, type StateDict } from '../../network/simple-cnn.ts';
import { computeFloat, floatLayer } from '../reference/float-layer.ts';
import { forward } from '../reference/forward.ts';
import { type ObserverKind, SchemeError } from '../schemes/scheme.ts';
import { type ActivationObserver, createObserver } from './activation-observer.ts';
import type { Range } from './observer.ts';

/** The range of what each layer reads: conv1 the normalised images, conv2 and fc1 what the max-pool before gives, fc2 what fc1's ReLU gives. */
export type InputRanges = Readonly<Record<LayerName, Range>>;

/** Shown the inputs of each layer, batch after batch, in whatever layout: only the values count. */
export class Calibrator {
  readonly #observers: Readonly<Record<LayerName, ActivationObserver>>;
  readonly #seen = new Set<LayerName>();

  constructor(kind: ObserverKind) {
    this.#observers = forEachLayer((layer) => createObserver(kind, `The input of ${layer}`));
  }

  /** Throws NotFiniteError. */
  observe(layer: LayerName, values: Float32Array): void {
    if (values.length === 0) return;
    this.#seen.add(layer);
    this.#observers[layer].observe(values);
  }

  /** Throws SchemeError where a layer has been shown nothing. */
  ranges(): InputRanges {
    const missing = layerNames.filter((layer) => !this.#seen.has(layer));
    if (missing.length > 0) {
      throw new SchemeError(
        `No image has reached ${missing.join(', ')}, so the range of what ${missing.length > 1 ? 'they read' : 'it reads'} is not known. Calibrate with at least one image.`,
      );
    }
    return forEachLayer((layer) => this.#observers[layer].range());
  }
}

/** Shows a calibrator one batch in plain TypeScript. images: (batch, 784), normalised. */
export function calibrateBatch(
  calibrator: Calibrator,
  state: StateDict,
  images: Float32Array,
  batch: number,
): void {
  forward(images, batch, (layer, x) => {
    calibrator.observe(layer, x);
    return computeFloat(layer, floatLayer(state, layer), x, batch);
  });
}
