/**
 * Which backend trains. `auto` takes the first of: WebGPU on a real GPU, WebGL on a real GPU, `simd`, `cpu`.
 * A backend chosen by name is taken even on a software renderer. Whatever is taken must first agree with `cpu`.
 */
import { setBackend } from '@tensorflow/tfjs-core';
import type { BackendName, Settings } from '../../core/settings/settings.ts';
import type { Backend, SetUp, Surroundings } from './backend.ts';
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
    const why = byName ? 'You chose it.' : whyTaken(backend.name, taken.device);
    return {
      name: backend.name,
      device: taken.device,
      reason: taken.advice ? `${why} ${taken.advice}` : why,
      passedOver,
      unavailable: wish !== 'auto' && !byName,
      ignoreLoss: () => taken.loss.ignore(),
      release() {
        taken.loss.ignore();
        release(backend.name, taken.setUp);
      },
    };
  }
  throw new Error(
    `No backend works here: ${passedOver.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}.`,
  );
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
    if (probe.software && !byName) return { reason: `its GPU is software (${probe.device})` };
    setUp = await backend.register({ onLost: loss.report, giveWay }, threads);
    // setBackend answers false, instead of throwing, when the backend can't be initialised.
    if (!(await setBackend(backend.name))) throw new Error('TF.js could not initialise it');
    const disagreement = backend.name === 'cpu' ? undefined : await selfTest(backend.name);
    if (disagreement) throw new Error(disagreement);
    loss.tellTo(onLost);
    const { device = probe.device, advice } = setUp;
    return { device, advice, loss, setUp };
  } catch (error) {
    if (setUp) release(backend.name, setUp);
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
