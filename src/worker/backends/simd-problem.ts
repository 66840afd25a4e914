/** What the backend `simd` says by a code and values, for developers in English, as it is told to a person. */
import { SimdError, type SimdProblem } from '../../tfjs-backend-simd/runtime/problem.ts';
import { told } from './telling.ts';

/** An error of the backend `simd` as one that is told to a person; every other error as it is. */
export const asTold = (error: unknown): unknown =>
  error instanceof SimdError ? new Error(simdMessage(error.problem), { cause: error }) : error;

export function simdMessage({ code, values }: SimdProblem): string {
  switch (code) {
    case 'no-simd':
      return told('backend/no-simd');
    case 'kernels-not-loaded':
      return told('backend/kernels-not-loaded', { url: values.url, status: String(values.status) });
    case 'memory-not-reserved':
      return told('backend/memory-not-reserved', { bytes: String(values.bytes) });
    case 'out-of-memory':
      return told('backend/memory-full');
    case 'thread-ended':
      return told('backend/thread-ended', values);
    case 'thread-silent':
      return told('backend/thread-silent', values);
    case 'thread-failed':
      return told('backend/thread-failed', values);
    case 'disposed':
      return told('backend/given-up');
    case 'plain-http':
      return told('backend/plain-http');
    case 'not-isolated':
      return told('backend/not-isolated');
    case 'no-shared-array-buffer':
      return told('backend/no-shared-memory');
    case 'thread-script-not-loaded':
      return told('backend/thread-script-not-loaded');
    case 'thread-never-answered':
      return told('backend/thread-never-answered', values);
    case 'threads-not-started': {
      const causes = values.causes.map((cause) => (typeof cause === 'string' ? cause : simdMessage(cause)));
      return told('backend/threads-not-started', { ...values, causes });
    }
    default:
      return code satisfies never;
  }
}
