/** Trains SimpleCNN from PyTorch's initial weights on MNIST in file order, as it is told. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { registerSimdBackend, type SimdInfo, startThread } from '../../runtime/register.ts';
import { readSafetensors, SimpleCnn } from '../simpleCnn.ts';

/** Run and Answer are spelled out in e2e/simd-backend.spec.ts too. */
export interface Run {
  threads: number;
  relaxed: boolean;
  steps: number;
  /** Images in a step; 32 unless told otherwise. */
  batch?: number;
  /** The pool's threads fall silent in the middle of the run. */
  stalling?: boolean;
  /** The script of one thread cannot be loaded. */
  withoutOne?: boolean;
  /** The page asks for the processor again and again, from before the run to its end. */
  asking?: boolean;
}

/** What the page sends: a run, and the memory in which it asks for the processor meanwhile. */
export interface Start extends Run {
  giveWay: Int32Array<SharedArrayBuffer> | undefined;
}

export interface Answer {
  info: SimdInfo;
  losses: number[];
  /** WebAssembly memory in use after each step. */
  bytesInUse: number[];
}

/** Training images of MNIST. After the last one, training begins again with the first. */
const trainImages = 60_000;

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let files: Promise<[Uint8Array, Uint8Array, Uint8Array]> | undefined;

function bytesInUse(): number {
  const now = memory();
  return 'numBytesInWasm' in now && typeof now.numBytesInWasm === 'number' ? now.numBytesInWasm : Number.NaN;
}

async function train({
  threads,
  relaxed,
  steps,
  batch = 32,
  stalling = false,
  withoutOne = false,
  giveWay,
}: Start): Promise<Answer> {
  const startStalling = () =>
    new Worker(new URL('./stalling-thread.ts', import.meta.url), { type: 'module' });
  let started = 0;
  const startButOne = () => {
    started++;
    return started === 1 ? new Worker('/missing-thread.js', { type: 'module' }) : startThread();
  };
  const info = await registerSimdBackend({
    threads,
    relaxed,
    ...(stalling ? { startThread: startStalling, silenceMs: 1000 } : {}),
    ...(withoutOne ? { startThread: startButOne } : {}),
    ...(giveWay ? { giveWay } : {}),
  });
  await setBackend('simd');
  files ??= Promise.all([
    fetchBytes('/fixtures/seed0-init.safetensors'),
    fetchBytes('/mnist/train-images-idx3-ubyte'),
    fetchBytes('/mnist/train-labels-idx1-ubyte'),
  ]);
  const [weights, images, labels] = await files;
  const model = new SimpleCnn(readSafetensors(weights));
  const answer: Answer = { info, losses: [], bytesInUse: [] };
  for (let step = 0; step < steps; step++) {
    const indices = Array.from({ length: batch }, (_, i) => (step * batch + i) % trainImages);
    // An IDX file begins with 16 bytes before images, 8 before labels.
    const loss = model.step(images.subarray(16), labels.subarray(8), indices);
    answer.losses.push(loss.dataSync()[0] ?? Number.NaN);
    loss.dispose();
    answer.bytesInUse.push(bytesInUse());
  }
  model.dispose();
  return answer;
}

addEventListener('message', async ({ data }: MessageEvent<Start>) => {
  try {
    postMessage(await train(data));
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
