import { detectSupport } from '../../tfjs-backend-simd/runtime/native.ts';
import { registerSimdBackend } from '../../tfjs-backend-simd/runtime/register.ts';
import { type Backend, type Probe, removalOf } from './backend.ts';
import { simdMessage } from './simd-problem.ts';
import { told } from './telling.ts';

/** The CPU at native speed: WebAssembly kernels on all cores. */
export const simd: Backend = {
  name: 'simd',

  probe(): Promise<Probe> {
    if (!detectSupport().simd) return Promise.resolve({ usable: false, reason: told('backend/no-simd') });
    return Promise.resolve({ usable: true, device: told('device/webassembly'), software: false });
  },

  async register({ giveWay }, asked) {
    const { threads, relaxed, fewerThreads } = await registerSimdBackend({
      ...(asked === 0 ? {} : { threads: asked }),
      ...(giveWay ? { giveWay } : {}),
    });
    return {
      device: deviceOf(threads, relaxed),
      ...(fewerThreads && { advice: adviceOf(threads, simdMessage(fewerThreads)) }),
      release: removalOf('simd'),
    };
  },
};

function deviceOf(threads: number, relaxed: boolean): string {
  if (threads === 1) return relaxed ? told('device/one-thread-relaxed') : told('device/one-thread');
  return relaxed ? told('device/threads-relaxed', { threads }) : told('device/threads', { threads });
}

const adviceOf = (threads: number, why: string): string =>
  threads === 1 ? told('backend/only-one-thread', { why }) : told('backend/only-threads', { threads, why });
