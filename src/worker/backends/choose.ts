/**
 * Which backend trains. `auto` takes the first of: WebGPU on a real GPU, WebGL on a real GPU, `simd`, `cpu`.
 * A backend chosen by name is taken even on a software renderer. Whatever is taken must first agree with `cpu`.
 */
import { setBackend } from '@tensorflow/tfjs-core';
import type { BackendName, Settings } from '../../core/settings/settings.ts';
import type { Backend, Surroundings } from './backend.ts';
import { cpu } from './cpu.ts';
import { selfTest } from './self-test.ts';
import { simd } from './simd.ts';
import { webgl } from './webgl.ts';
import { webgpu } from './webgpu.ts';

/** What a person has a say in. */
export type Wish = Pick<Settings, 'backend' | 'threads'>;

export interface Choice {
  readonly name: BackendName;
  readonly device: string;
  readonly reason: string;
  readonly passedOver: readonly { readonly name: BackendName; readonly reason: string }[];
  /** True where the person named a backend and could not have it. */
  readonly unavailable: boolean;
}

/** In the order of preference of `auto`; the last one always works. */
const backends: readonly Backend[] = [webgpu, webgl, simd, cpu];

/** Makes TF.js use the wished backend, or the best there is. Resolves with what was taken and why. */
export async function chooseBackend(
  { backend: wish, threads }: Wish,
  surroundings: Surroundings,
  candidates: readonly Backend[] = backends,
): Promise<Choice> {
  const wished = candidates.filter((backend) => backend.name === wish);
  const fallbacks = candidates.filter((backend) => backend.name !== wish);
  const passedOver: { name: BackendName; reason: string }[] = [];
  for (const backend of [...wished, ...fallbacks]) {
    const byName = backend.name === wish;
    const taken = await tryBackend(backend, byName, threads, surroundings);
    if ('reason' in taken) {
      passedOver.push({ name: backend.name, reason: taken.reason });
      continue;
    }
    const why = byName ? 'You chose it.' : whyTaken(backend.name, taken.device);
    return {
      name: backend.name,
      device: taken.device,
      reason: taken.advice ? `${why} ${taken.advice}` : why,
      passedOver,
      unavailable: wish !== 'auto' && !byName,
    };
  }
  throw new Error(
    `No backend works here: ${passedOver.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}.`,
  );
}

async function tryBackend(
  backend: Backend,
  byName: boolean,
  threads: number,
  surroundings: Surroundings,
): Promise<{ device: string; advice: string | undefined } | { reason: string }> {
  try {
    const probe = await backend.probe();
    if (!probe.usable) return { reason: probe.reason };
    if (probe.software && !byName) return { reason: `its GPU is software (${probe.device})` };
    const setUp = await backend.register(surroundings, threads);
    // setBackend answers false, instead of throwing, when the backend can't be initialised.
    if (!(await setBackend(backend.name))) return { reason: 'TF.js could not initialise it' };
    const disagreement = backend.name === 'cpu' ? undefined : await selfTest(backend.name);
    if (disagreement) return { reason: disagreement };
    return { device: setUp?.device ?? probe.device, advice: setUp?.advice };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reason: message.replace(/\.$/, '') };
  }
}

function whyTaken(name: BackendName, device: string): string {
  switch (name) {
    case 'webgpu':
    case 'webgl':
      return `A real GPU answers (${device}).`;
    case 'simd':
      return 'No real GPU answers, so the CPU works at native speed.';
    case 'cpu':
      return 'No real GPU answers, so the CPU works in plain JavaScript.';
    default:
      return name satisfies never;
  }
}
