/**
 * Which backend trains. `auto` takes the first of: WebGPU on a real GPU, WebGL on a real GPU, `simd`, `cpu`.
 * A backend chosen by name is taken even on a software renderer. Whatever is taken must first agree with `cpu`.
 */

import { setBackend } from '@tensorflow/tfjs-core';
import type { BackendName, Settings } from '../../core/settings/settings.ts';
import { messageOf } from '../../core/told.ts';
import type { Backend, SetUp, Surroundings } from './backend.ts';
import { cpu } from './cpu.ts';
import { selfTest } from './self-test.ts';
import { simd } from './simd.ts';
import { asTold } from './simd-problem.ts';
import { told } from './telling.ts';
import { webgl } from './webgl.ts';
import { webgpu } from './webgpu.ts';

/** What a person has a say in. */
export type Wish = Pick<Settings, 'backend' | 'threads'>;

export interface Choice {
  readonly name: BackendName;
  /** What stands here is a message, or what a device or an engine says itself. */
  readonly device: string;
  readonly reason: string;
  readonly passedOver: readonly { readonly name: BackendName; readonly reason: string }[];
  /** True where the person named a backend and could not have it. */
  readonly unavailable: boolean;
  /** From now on nobody is told that its device was lost. For the time in which another backend is chosen: nothing is kept on it then. */
  ignoreLoss(): void;
  /** Gives back its device, context or threads, with all tensors that are left on it. Whoever moves on calls it, once the next one stands. */
  release(): void;
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
    const why = byName ? told('backend/chosen') : whyTaken(backend.name, taken.device);
    const { advice } = taken;
    return {
      name: backend.name,
      device: taken.device,
      reason: advice ? told('backend/advised', { why, advice }) : why,
      passedOver,
      unavailable: wish !== 'auto' && !byName,
      ignoreLoss: () => taken.loss.ignore(),
      release() {
        taken.loss.ignore();
        release(backend.name, taken.setUp);
      },
    };
  }
  const reasons = passedOver.map(({ name, reason }) => told('backend/reason', { backend: name, reason }));
  throw new Error(told('backend/none-works', { reasons }));
}

/** What becomes of the news that a backend's device was lost: while it is tried a reason to pass it over, then told, in the end nothing. */
class Loss {
  #tell: ((message: string) => void) | undefined;
  #before: string | undefined;

  readonly report = (message: string): void => {
    this.#before ??= message;
    this.#tell?.(message);
  };

  /** Throws if the device has been lost already. */
  tellTo(onLost: (message: string) => void): void {
    if (this.#before !== undefined) throw new Error(this.#before);
    this.#tell = onLost;
  }

  ignore(): void {
    this.#tell = undefined;
  }
}

interface Taken {
  readonly device: string;
  readonly advice: string | undefined;
  readonly loss: Loss;
  readonly setUp: SetUp;
}

/** What cannot be released is left to the browser: it must not keep anybody from going on with another backend. */
function release(name: BackendName, setUp: SetUp): void {
  try {
    setUp.release();
  } catch (error) {
    console.warn(`The backend ${name} could not be released:`, error);
  }
}

/** A candidate that was set up and is not taken is released at once. */
async function tryBackend(
  backend: Backend,
  byName: boolean,
  threads: number,
  { onLost, giveWay }: Surroundings,
): Promise<Taken | { readonly reason: string }> {
  const loss = new Loss();
  let setUp: SetUp | undefined;
  try {
    const probe = await backend.probe();
    if (!probe.usable) return { reason: probe.reason };
    if (probe.software && !byName) return { reason: told('backend/software', { device: probe.device }) };
    setUp = await backend.register({ onLost: loss.report, giveWay }, threads);
    // setBackend answers false, instead of throwing, when the backend can't be initialised.
    if (!(await setBackend(backend.name))) throw new Error(told('backend/not-initialised'));
    const disagreement = backend.name === 'cpu' ? undefined : await selfTest(backend.name);
    if (disagreement) throw new Error(disagreement);
    loss.tellTo(onLost);
    const { device = probe.device, advice } = setUp;
    return { device, advice, loss, setUp };
  } catch (error) {
    if (setUp) release(backend.name, setUp);
    return { reason: messageOf(asTold(error)) };
  }
}

function whyTaken(name: BackendName, device: string): string {
  switch (name) {
    case 'webgpu':
    case 'webgl':
      return told('backend/real-gpu', { device });
    case 'simd':
      return told('backend/native-speed');
    case 'cpu':
      return told('backend/plain-javascript');
    default:
      return name satisfies never;
  }
}
