/** Backends to choose from, for tests of the choice: TF.js's `cpu` under the names of others. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { getKernel, type KernelFunc } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../core/settings/settings.ts';
import type { Backend, Probe } from '../../worker/backends/backend.ts';
import { cpu } from '../../worker/backends/cpu.ts';
import { registerQuickBackend, replaceKernel } from './quick-backend.ts';

export type AcceleratedName = Exclude<BackendName, 'cpu'>;
export const accelerated = ['webgpu', 'webgl', 'simd'] as const;

export const holdsNothing = { release: () => undefined };

/** A candidate that TF.js can really use, and that computes right, unless told otherwise. */
export function candidate(name: AcceleratedName, changes: Partial<Backend> = {}): Backend {
  return {
    name,
    probe: () => Promise.resolve(found(`the ${name} device`)),
    register: () => {
      registerQuickBackend(name);
      return Promise.resolve(holdsNothing);
    },
    ...changes,
  };
}

export const found = (device: string, software = false): Probe => ({ usable: true, device, software });

export function missing(name: AcceleratedName): Backend {
  return candidate(name, { probe: () => Promise.resolve({ usable: false, reason: `no ${name} here` }) });
}

/** In the order of preference, `changed` in their places. */
export function candidates(...changed: Backend[]): Backend[] {
  return [...accelerated.map((name) => changed.find((each) => each.name === name) ?? missing(name)), cpu];
}

/** A backend like `cpu`, but for one kernel whose result is a hundredth too large. */
export function registerLiar(name: string, kernelName: string): void {
  registerQuickBackend(name);
  const honest = getKernel(kernelName, name).kernelFunc;
  const kernelFunc: KernelFunc = (parameters) => {
    const result = honest(parameters);
    const { backend } = parameters;
    if (Array.isArray(result) || !(backend instanceof MathBackendCPU))
      throw new Error('Not a kernel of cpu.');
    const { values } = backend.data.get(result.dataId);
    if (!(values instanceof Float32Array)) throw new Error('Not a float32 kernel.');
    backend.disposeIntermediateTensorInfo(result);
    return backend.makeTensorInfo(
      result.shape,
      result.dtype,
      values.map((value) => 1.01 * value),
    );
  };
  replaceKernel({ kernelName, backendName: name, kernelFunc });
}
