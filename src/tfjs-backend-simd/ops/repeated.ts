/** Work that is done again and again on the same tensors: on `simd` it is recorded the first time, and then repeated without TF.js. */
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { SimdBackend } from '../runtime/backend.ts';
import type { KernelNumbers, Recording } from '../runtime/recording.ts';

export type { KernelNumbers } from '../runtime/recording.ts';

interface Known {
  readonly recording: Recording;
  readonly backend: SimdBackend;
  readonly addresses: readonly number[];
}

/**
 * Work that is the same each time it is done. `run` does it; on `simd` the first run records its kernels, and the others repeat them
 * alone. Elsewhere, and where it cannot be repeated, TF.js does it every time, with the same results.
 */
export class Repeated {
  readonly #work: () => void;
  readonly #tensors: () => readonly Tensor[];
  #known: Known | undefined;
  #canRepeat = true;

  /**
   * work: disposes of all that it makes. tensors: those that are there before and afterwards, whose values it reads or changes in place.
   * Work that computes in JavaScript, on some other backend or in a random mask, is done by TF.js every time.
   */
  constructor(work: () => void, tensors: () => readonly Tensor[]) {
    this.#work = work;
    this.#tensors = tensors;
  }

  /** numbers: for a repetition, those by which this time differs from others. Work that TF.js does has them from elsewhere. */
  run(numbers: KernelNumbers): void {
    const { backend } = engine();
    if (!(backend instanceof SimdBackend) || !this.#canRepeat) {
      this.#work();
      return;
    }
    const tensors = this.#tensors();
    if (this.#known?.backend === backend && isWhereItWas(tensors, this.#known)) {
      this.#known.recording.repeat(numbers);
      return;
    }
    this.forget();
    // What others refer to is not changed in place, but written anew.
    if (tensors.some(({ dataId }) => backend.refCount(dataId) > 1)) this.#work();
    else this.#record(backend, tensors);
  }

  #record(backend: SimdBackend, tensors: readonly Tensor[]): void {
    const addresses = tensors.map((tensor) => backend.pointerTo(tensor));
    const recording = backend.record(this.#work);
    if (recording) this.#known = { recording, backend, addresses };
    else this.#canRepeat = false;
  }

  /** Gives back the memory that the next repetition would have written into. The next time is recorded anew. */
  forget(): void {
    this.#known?.recording.dispose();
    this.#known = undefined;
  }
}

const isWhereItWas = (tensors: readonly Tensor[], { backend, addresses }: Known): boolean =>
  tensors.every(
    (tensor, i) => backend.refCount(tensor.dataId) === 1 && backend.pointerTo(tensor) === addresses[i],
  );
