/** A quantized layer's weights in the memory of one backend: who owns them, and until when they may be used. */
import { engine, type TensorInfo } from '@tensorflow/tfjs-core';
import { SimdBackend } from '../runtime/backend.ts';

/** Which real number a level stands for: scale * (level - zeroPoint). */
export interface LevelScale {
  /** A positive float32. */
  readonly scale: number;
  /** An integer, 0 to 127. */
  readonly zeroPoint: number;
}

/** The current backend; throws where that is not `simd`. */
export function currentBackend(): SimdBackend {
  const { backend } = engine();
  if (backend instanceof SimdBackend) return backend;
  throw new Error("simd: a quantized layer needs 'simd' as the current backend");
}

export class PackedLayer {
  private readonly backend = currentBackend();
  private block: { info: TensorInfo; pointer: number } | null;

  /** write: puts the layer at the address that it is given. */
  constructor(bytes: number, write: (buffer: ArrayBufferLike, pointer: number) => void) {
    this.block = this.backend.workspace(bytes);
    write(this.backend.buffer, this.block.pointer);
  }

  /** Throws after disposal, and where the backend is no longer the current one. */
  use(): { backend: SimdBackend; layer: number } {
    if (!this.block) throw new Error('simd: a quantized layer was used after it was disposed of');
    if (currentBackend() !== this.backend)
      throw new Error('simd: a quantized layer was used after its backend was replaced; make it anew');
    return { backend: this.backend, layer: this.block.pointer };
  }

  /** May be called again. */
  dispose(): void {
    if (this.block) this.backend.disposeIntermediateTensorInfo(this.block.info);
    this.block = null;
  }
}
