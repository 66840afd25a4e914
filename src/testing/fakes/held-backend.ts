/** TF.js's `cpu` backend, except that a value is read back only when the test lets it, as a GPU does when it gets there. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  type BackendValues,
  copyRegisteredKernels,
  type DataId,
  registerBackend,
} from '@tensorflow/tfjs-core';
import { quicken } from './quick-backend.ts';

export class HeldBackend extends MathBackendCPU {
  /** How many values each reading asked for. */
  readonly readings: number[] = [];
  readonly #held: (() => void)[] = [];
  #open = false;

  /** Registers it under this name. */
  constructor(name: string) {
    super();
    registerBackend(name, () => this);
    copyRegisteredKernels('cpu', name);
    quicken(name);
  }

  override async read(dataId: DataId): Promise<BackendValues> {
    const values = await super.read(dataId);
    this.readings.push(values.length);
    if (!this.#open) await new Promise<void>((resolve) => this.#held.push(resolve));
    return values;
  }

  /** Readings that wait. */
  get held(): number {
    return this.#held.length;
  }

  /** Lets the reading end that began first. */
  release(): void {
    this.#held.shift()?.();
  }

  /** Lets every reading end, now and from now on, until `hold`. */
  releaseAll(): void {
    this.#open = true;
    for (const resolve of this.#held.splice(0)) resolve();
  }

  hold(): void {
    this.#open = false;
  }
}
