import { detectSupport } from '../../tfjs-backend-simd/runtime/native.ts';
import { registerSimdBackend } from '../../tfjs-backend-simd/runtime/register.ts';
import { type Backend, type Probe, removalOf } from './backend.ts';

const noSimd =
  'this browser has no WebAssembly SIMD (Chrome and Edge have it from version 91 on, Firefox from 89, Safari from 16.4)';

/** The CPU at native speed: WebAssembly kernels on all cores. */
export const simd: Backend = {
  name: 'simd',

  probe(): Promise<Probe> {
    if (!detectSupport().simd) return Promise.resolve({ usable: false, reason: noSimd });
    return Promise.resolve({ usable: true, device: 'CPU, WebAssembly SIMD', software: false });
  },

  async register({ giveWay }, asked) {
    const { threads, relaxed, fewerThreadsReason } = await registerSimdBackend({
      ...(asked === 0 ? {} : { threads: asked }),
      ...(giveWay ? { giveWay } : {}),
    });
    const cores = threads === 1 ? 'one thread' : `${threads} threads`;
    return {
      device: `CPU, ${cores}, ${relaxed ? 'relaxed SIMD' : 'SIMD'}`,
      ...(fewerThreadsReason === null ? {} : { advice: `Only ${cores}: ${fewerThreadsReason}` }),
      release: removalOf('simd'),
    };
  },
};
