/**
 * The compiled kernels as TypeScript sees them: their names, which of the four builds an engine can run, and how a build
 * becomes functions. Names and arguments agree with assembly/index.ts.
 */
import { inEnglish, type SimdProblem } from './problem.ts';

/** Every kernel takes numbers (pointers are byte addresses) and, last, which part of how many it is to do on which thread. */
export type Kernel = (...args: number[]) => void;

/** The order is the protocol between the pool and its threads: a kernel travels as its index. */
export const KERNEL_NAMES = [
  'gemm',
  'convForward',
  'convFilterGradient',
  'convInputGradient',
  'maxPool',
  'maxPoolGradient',
  'binary',
  'unary',
  'sgdMomentum',
  'adam',
  'sumLeading',
  'sumTrailing',
  'softmax',
  'softmaxCrossEntropy',
  'maskAndSum',
  'directPanels',
  'directForward',
  'directInputGradient',
  'directFilterOperands',
  'directFilterGradient',
  'firstForward',
  'firstFilterGradient',
  'winogradFilter',
  'winogradForward',
  'winogradInput',
  'winogradGradient',
  'winogradFilterProducts',
  'winogradFilterGradient',
  'winogradTransposedFilter',
  'winogradInputGradient',
  'normaliseBytes',
  'rowRanges',
  'quantizeLevels',
  'quantizedDense',
  'quantizedConvolution',
  'lowBitDense',
  'transposeMatrices',
  'fakeQuantizeWeights',
  'fakeQuantizeActivations',
  'fakeQuantizeActivationsGradient',
] as const;

export type KernelName = (typeof KERNEL_NAMES)[number];

export interface Variant {
  /** Fused multiply-add and relaxed swizzle. */
  relaxed: boolean;
  /** Memory that threads share. */
  shared: boolean;
}

/** What this engine can run. */
export interface Support {
  /** Fixed-width SIMD: without it there is no simd backend. */
  simd: boolean;
  relaxed: boolean;
  /** Why threads cannot share memory here, a sentence that says what to do if anything can be done; null where they can. */
  notShared: string | null;
}

// The smallest modules that use one instruction each, as in wasm-feature-detect: i8x16.popcnt and i8x16.relaxed_swizzle.
const SIMD_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
];
const RELAXED_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
  253, 15, 253, 128, 2, 11,
];

/** Asks the engine. */
export function detectSupport(): Support {
  const obstacle = whyNotShared();
  return {
    simd: compiles(SIMD_MODULE),
    relaxed: compiles(RELAXED_MODULE),
    notShared: obstacle && inEnglish(obstacle),
  };
}

/** Some browsers can be told to do without WebAssembly (Lockdown Mode of Apple's systems). */
const compiles = (module: readonly number[]): boolean =>
  typeof WebAssembly !== 'undefined' && WebAssembly.validate(new Uint8Array(module));

/** What shared memory depends on. Node has neither of the first two. */
interface Surroundings {
  readonly isSecureContext?: boolean;
  readonly crossOriginIsolated?: boolean;
  readonly SharedArrayBuffer?: unknown;
}

/**
 * What is missing, not what usually goes with it: over plain http headers would not help, and there are browsers that are isolated and
 * make shared WebAssembly memory, but have no SharedArrayBuffer (WebKitGTK 2.50).
 */
export function whyNotShared(surroundings: Surroundings = globalThis): SimdProblem | null {
  if (surroundings.isSecureContext === false) return { code: 'plain-http', values: {} };
  if (surroundings.crossOriginIsolated === false) return { code: 'not-isolated', values: {} };
  if (surroundings.SharedArrayBuffer === undefined) return { code: 'no-shared-array-buffer', values: {} };
  return null;
}

/** Written by scripts/build-kernels.mjs. */
export type KernelFile = `kernels-${'relaxed' | 'plain'}-${'shared' | 'single'}.wasm`;

export function kernelFile({ relaxed, shared }: Variant): KernelFile {
  return `kernels-${relaxed ? 'relaxed' : 'plain'}-${shared ? 'shared' : 'single'}.wasm`;
}

/** Each URL is spelled out, because bundlers find assets by reading `new URL('...', import.meta.url)`. */
export function kernelUrl(file: KernelFile): URL {
  switch (file) {
    case 'kernels-relaxed-shared.wasm':
      return new URL('../generated/kernels-relaxed-shared.wasm', import.meta.url);
    case 'kernels-relaxed-single.wasm':
      return new URL('../generated/kernels-relaxed-single.wasm', import.meta.url);
    case 'kernels-plain-shared.wasm':
      return new URL('../generated/kernels-plain-shared.wasm', import.meta.url);
    case 'kernels-plain-single.wasm':
      return new URL('../generated/kernels-plain-single.wasm', import.meta.url);
  }
}

function isKernel(value: unknown): value is Kernel {
  return typeof value === 'function';
}

/** The kernels over `memory`, in the order of KERNEL_NAMES. */
export async function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Kernel[]> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return KERNEL_NAMES.map((name) => {
    const kernel = exports[name];
    if (!isKernel(kernel))
      throw new Error(`simd: the kernels were built without '${name}'; build them again`);
    return kernel;
  });
}
