import type { BackendName } from '../../core/settings/settings.ts';

/** What looking at a machine says of one backend, before TF.js is asked to use it. */
export type Probe =
  | {
      readonly usable: true;
      /** The device's or renderer's own name. */
      readonly device: string;
      /** True for SwiftShader, llvmpipe and other GPUs made of software: `auto` never takes one. */
      readonly software: boolean;
    }
  | { readonly usable: false; readonly reason: string };

/** What setting a backend up told of it. */
interface SetUp {
  /** A better name than the probe's. */
  readonly device: string;
  /** Why it is not as fast as it could be, and what would help. */
  readonly advice?: string;
}

/** What a backend has to do with besides its work. */
export interface Surroundings {
  /** Called when its device goes away under it. */
  readonly onLost: (message: string) => void;
  /** By which the page asks for the processor, see `SimdOptions`; undefined where memory cannot be shared. */
  readonly giveWay: Int32Array<SharedArrayBuffer> | undefined;
}

/** One way to run TF.js: how to find out whether it is there, and how to set it up. */
export interface Backend {
  readonly name: BackendName;
  probe(): Promise<Probe>;
  /**
   * Registers the TF.js backend of this name. `threads` is for one that computes on the CPU's: 0 for as many as the
   * processor has. Resolves with what only the set-up could tell, if there is any.
   */
  register(surroundings: Surroundings, threads: number): Promise<SetUp | undefined>;
}

/**
 * Whether TF.js's backend of this name hands its work to a GPU. There, JavaScript waits for what it reads back, and every new
 * shape costs compiled programs and buffers that are kept for ever.
 */
export function runsOnGpu(name: string): boolean {
  return name === 'webgpu' || name === 'webgl';
}
