/** Registers the backend with TF.js. The one entry point, with ops.ts for the fused operations. */
import {
  engine,
  getKernelsForBackend,
  registerBackend,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { kernelConfigs } from '../kernels/index.ts';
import { BACKEND_NAME, SimdBackend } from './backend.ts';
import { controlOf } from './jobs.ts';
import { Heap, reserveMemory } from './memory.ts';
import {
  detectSupport,
  instantiate,
  type KernelFile,
  kernelFile,
  kernelUrl,
  whyNotShared,
} from './native.ts';
import { inEnglish, SimdError, type SimdProblem } from './problem.ts';
import { startThreads } from './startThreads.ts';
import type { Thread } from './threadMessages.ts';
import { ThreadPool } from './threads.ts';

export interface SimdOptions {
  /** Threads to compute on, the caller's included. Default: navigator.hardwareConcurrency, at most 16. */
  threads?: number;
  /** False keeps to plain SIMD even where relaxed SIMD exists (results then differ in the last bits). */
  relaxed?: boolean;
  /** WebAssembly memory to reserve; the system gives pages as they are touched. Default 512 MiB. */
  memoryBytes?: number;
  /** Where the kernels come from, for places without fetch of assets (Node). Default: fetch beside this module. */
  loadKernels?: (file: KernelFile) => Promise<BufferSource>;
  /** How long a thread may be silent, at its start or at work, before it counts as dead. Default 20 seconds: no kernel takes one. */
  silenceMs?: number;
  /** The least work, in multiply-adds, that is shared out over the threads. Default 100,000; at least 1, for tests. */
  parallelWork?: number;
  /**
   * One shared int32 by which others ask for the processor: a page that wants to draw, or to answer a click. While it is not
   * 0, the threads beside the caller's take no work. Every request is a number of its own, followed by 0, with a notify;
   * none holds for longer than 200 ms. Results stay the same.
   */
  giveWay?: Int32Array<SharedArrayBuffer>;
  /** How a pool thread is started. Default: a module worker on thread.ts. */
  startThread?: () => Thread;
}

/** What was registered, for a person to read. */
export interface SimdInfo {
  threads: number;
  relaxed: boolean;
  memoryBytes: number;
  /** Why fewer threads compute than were asked for, a sentence; null where as many do. */
  fewerThreadsReason: string | null;
  /** The same as a code with values. */
  fewerThreads: SimdProblem | null;
}

/** More threads than this only wait for each other in networks of this size. */
const MOST_THREADS = 16;
/** Above cpu (1), below webgl (2): a real GPU is faster. */
const PRIORITY = 1.5;

async function fetchKernels(file: KernelFile): Promise<BufferSource> {
  const url = kernelUrl(file);
  const response = await fetch(url);
  if (!response.ok) {
    const { status, statusText } = response;
    throw new SimdError({ code: 'kernels-not-loaded', values: { url: url.href, status, statusText } });
  }
  return response.arrayBuffer();
}

/** A pool thread, as one is started by default. */
export function startThread(): Thread {
  return new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' });
}

/**
 * Makes the backend and registers it as 'simd' (call tf.setBackend('simd') next), replacing an earlier one and its
 * tensors. Throws where WebAssembly SIMD is missing, where kernels cannot be loaded, or where memory cannot be reserved.
 */
export async function registerSimdBackend(options: SimdOptions = {}): Promise<SimdInfo> {
  const support = detectSupport();
  if (!support.simd) throw new SimdError({ code: 'no-simd', values: {} });
  const wanted = Math.max(
    1,
    Math.min(MOST_THREADS, Math.floor(options.threads ?? globalThis.navigator?.hardwareConcurrency ?? 1)),
  );
  const notShared = whyNotShared();
  const shared = notShared === null && wanted > 1;
  const relaxed = support.relaxed && options.relaxed !== false;
  const module = await WebAssembly.compile(
    await (options.loadKernels ?? fetchKernels)(kernelFile({ relaxed, shared })),
  );
  const memory = reserveMemory(options.memoryBytes ?? 512 * 2 ** 20, shared);

  const make = async () => {
    const kernels = await instantiate(module, memory);
    const { threads, causes } = shared
      ? await startThreads(
          wanted - 1,
          options.startThread ?? startThread,
          { module, memory },
          options.silenceMs,
        )
      : { threads: [], causes: [] };
    const pool = new ThreadPool(kernels, controlOf(memory), threads, options);
    return { backend: new SimdBackend(new Heap(memory.buffer), pool, options.parallelWork), causes };
  };

  // Made now, so that what goes wrong is thrown here; made again in the same memory if TF.js disposes of it and comes back.
  const first = await make();
  let prepared: SimdBackend | null = first.backend;
  if (engine().findBackend(BACKEND_NAME)) engine().removeBackend(BACKEND_NAME);
  registerKernels();
  registerBackend(
    BACKEND_NAME,
    () => {
      const backend = prepared ?? make().then((made) => made.backend);
      prepared = null;
      return backend;
    },
    PRIORITY,
  );
  const threads = first.backend.threadCount;
  const fewerThreads = wanted > 1 ? (notShared ?? notStarted(wanted - threads, wanted, first.causes)) : null;
  return {
    threads,
    relaxed,
    memoryBytes: memory.buffer.byteLength,
    fewerThreadsReason: fewerThreads && inEnglish(fewerThreads),
    fewerThreads,
  };
}

const notStarted = (
  missing: number,
  wanted: number,
  causes: readonly (SimdProblem | string)[],
): SimdProblem | null =>
  causes.length === 0 ? null : { code: 'threads-not-started', values: { missing, wanted, causes } };

/** The kernels of this folder, and for every other op the CPU backend's. */
function registerKernels(): void {
  for (const { kernelName } of getKernelsForBackend(BACKEND_NAME)) unregisterKernel(kernelName, BACKEND_NAME);
  for (const config of kernelConfigs) registerKernel(config);
  const own = new Set(kernelConfigs.map(({ kernelName }) => kernelName));
  for (const config of getKernelsForBackend('cpu')) {
    if (!own.has(config.kernelName)) registerKernel({ ...config, backendName: BACKEND_NAME });
  }
}
