/**
 * What kernels make of tensors that many calls share, a convolution's filter above all: kept beside the tensor, so that it is made once.
 *
 * It is right as long as the tensor's values are. These change where an optimizer steps in place (`forgetAll`), and go with the tensor
 * (`forget`).
 */
import type { Heap } from './memory.ts';

export interface Wanted {
  /** Tells apart what can be made of the same values. */
  readonly what: string;
  readonly bytes: number;
  /** Whether the next call finds it made. */
  readonly isKept: boolean;
}

export type AtAddress = (pointer: number) => void;

interface Derived {
  readonly what: string;
  readonly pointer: number;
}

export class DerivedValues {
  private readonly heap: Heap;
  /** By data id. Of each, what was made last. */
  private readonly known = new Map<object, Derived>();

  constructor(heap: Heap) {
    this.heap = heap;
  }

  /** Calls `use` with the address of what `make` has made, now or before. */
  use(dataId: object, { what, bytes, isKept }: Wanted, make: AtAddress, use: AtAddress): void {
    const known = this.known.get(dataId);
    if (isKept && known?.what === what) {
      use(known.pointer);
      return;
    }
    const pointer = this.heap.allocate(bytes);
    let made = false;
    try {
      make(pointer);
      made = true;
      use(pointer);
    } finally {
      if (made && isKept) this.keep(dataId, { what, pointer });
      else this.heap.release(pointer);
    }
  }

  private keep(dataId: object, derived: Derived): void {
    this.forget(dataId);
    this.known.set(dataId, derived);
  }

  forget(dataId: object): void {
    const known = this.known.get(dataId);
    if (!known) return;
    this.known.delete(dataId);
    this.heap.release(known.pointer);
  }

  forgetAll(): void {
    for (const dataId of this.known.keys()) this.forget(dataId);
  }
}
