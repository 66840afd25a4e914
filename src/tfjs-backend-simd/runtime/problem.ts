/**
 * What a browser, a server or too little memory is the cause of: a code with its values, for a program that says it in its own words or
 * language, and English for developers. What only a caller can do wrong is a plain Error.
 */

interface Problems {
  'no-simd': Record<never, never>;
  'kernels-not-loaded': { url: string; status: number; statusText: string };
  /** bytes: as many as were asked for. */
  'memory-not-reserved': { bytes: number };
  /** used, total: bytes. */
  'out-of-memory': { bytes: number; used: number; total: number; blocks: number };
  /** cause: what the engine says. */
  'thread-ended': { cause: string };
  'thread-silent': { kernel: string };
  'thread-failed': { kernel: string };
  disposed: Record<never, never>;
  'plain-http': Record<never, never>;
  'not-isolated': Record<never, never>;
  'no-shared-array-buffer': Record<never, never>;
  'thread-script-not-loaded': Record<never, never>;
  'thread-never-answered': { seconds: number };
  /** causes: each once. What is no problem of ours is what the engine says. */
  'threads-not-started': { missing: number; wanted: number; causes: readonly (SimdProblem | string)[] };
}

export type SimdProblem = {
  [Code in keyof Problems]: { readonly code: Code; readonly values: Readonly<Problems[Code]> };
}[keyof Problems];

/** An error whose `problem` says by a code and values what its message says in English. */
export class SimdError extends Error {
  override name = 'SimdError';
  readonly problem: SimdProblem;

  constructor(problem: SimdProblem) {
    super(`simd: ${inEnglish(problem)}`);
    this.problem = problem;
  }
}

const untrusted =
  'Results can no longer be trusted: reload, start again from the last checkpoint, or register the backend with one thread.';

export function inEnglish({ code, values }: SimdProblem): string {
  switch (code) {
    case 'no-simd':
      return "this engine has no WebAssembly SIMD; use the 'cpu' backend";
    case 'kernels-not-loaded':
      return `could not load ${values.url}: ${values.status} ${values.statusText}`;
    case 'memory-not-reserved':
      return `this engine could not reserve WebAssembly memory (${values.bytes} bytes asked for, 32 MiB at least)`;
    case 'out-of-memory':
      return (
        `out of memory: no room for ${values.bytes} bytes; ${values.used} of ${values.total} bytes are in use in ${values.blocks} blocks. ` +
        'Dispose of tensors (tf.tidy, tensor.dispose), use smaller batches, or register the backend with a larger memoryBytes.'
      );
    case 'thread-ended':
      return `a thread ended with an error: ${values.cause}. ${untrusted}`;
    case 'thread-silent':
      return `a thread stopped answering in '${values.kernel}'. ${untrusted}`;
    case 'thread-failed':
      return `a thread failed in '${values.kernel}'. ${untrusted}`;
    case 'disposed':
      return 'the backend has been disposed of';
    case 'plain-http':
      return 'The page came over plain http, where threads may not share memory: open it over https, or on localhost.';
    case 'not-isolated':
      return 'The page is not cross-origin isolated, so threads may not share memory: its server must send the COOP and COEP headers.';
    case 'no-shared-array-buffer':
      return 'This browser has no SharedArrayBuffer, the memory that threads share.';
    case 'thread-script-not-loaded':
      return 'its script could not be loaded';
    case 'thread-never-answered':
      return `no answer within ${values.seconds} seconds`;
    case 'threads-not-started': {
      const causes = values.causes.map((cause) => (typeof cause === 'string' ? cause : inEnglish(cause)));
      return `${values.missing} of ${values.wanted} threads could not be started (${causes.join('; ').replace(/\.$/, '')}).`;
    }
    default:
      return code satisfies never;
  }
}
