import {
  findBackendFactory,
  type KernelBackend,
  registerBackend,
  removeBackend,
} from '@tensorflow/tfjs-core';
import type { BackendName } from '../../core/settings/settings.ts';

/** What looking at a machine says of one backend, before TF.js is asked to use it. */
export type Probe =
  | {
      readonly usable: true;
      /** The device's or renderer's own name, or the message that names it. */
      readonly device: string;
      /** True for SwiftShader, llvmpipe and other GPUs made of software: `auto` never takes one. */
      readonly software: boolean;
    }
  /** reason: a message that stands within a sentence. */
  | { readonly usable: false; readonly reason: string };

/** A backend that is set up. */
export interface SetUp {
  /** A better name than the probe's, where the set-up found one. */
  readonly device?: string;
  /** The message that says why it is not as fast as it could be, and what would help. */
  readonly advice?: string;
  /**
   * Gives back what it holds (a device, a context, threads) and takes it from TF.js, unless another one of its name has been registered
   * since. Its tensors are gone then.
   */
  release(): void;
}

/** What a backend has to do with besides its work. */
export interface Surroundings {
  /** Called when its device goes away under it, but not when it is released. */
  readonly onLost: (message: string) => void;
  /** By which the page asks for the processor, see `SimdOptions`; undefined where memory cannot be shared. */
  readonly giveWay: Int32Array<SharedArrayBuffer> | undefined;
}

/** One way to run TF.js: how to find out whether it is there, and how to set it up. */
export interface Backend {
  readonly name: BackendName;
  probe(): Promise<Probe>;
  /**
   * Registers the TF.js backend of this name, in place of an earlier one. `threads` is for one that computes on the CPU's: 0 for as
   * many as the processor has. What resolves must be released by whoever moves on from it.
   */
  register(surroundings: Surroundings, threads: number): Promise<SetUp>;
}

/** Makes a factory TF.js's backend of this name. Returns how to take it away again, which leaves any later one of the name alone. */
export function registerInTensorFlow(name: BackendName, factory: () => KernelBackend): () => void {
  if (findBackendFactory(name)) removeBackend(name);
  registerBackend(name, factory);
  return removalOf(name);
}

/** Takes the backend that is registered under this name now from TF.js, and disposes of it, unless another has taken its place. */
export function removalOf(name: BackendName): () => void {
  const factory = findBackendFactory(name);
  return () => {
    if (factory && findBackendFactory(name) === factory) removeBackend(name);
  };
}

/**
 * Whether TF.js's backend of this name hands its work to a GPU. There, JavaScript waits for what it reads back, and every new
 * shape costs compiled programs and buffers that are kept for ever.
 */
export function runsOnGpu(name: string): boolean {
  return name === 'webgpu' || name === 'webgl';
}
