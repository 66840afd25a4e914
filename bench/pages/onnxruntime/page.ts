/** Gives bench/onnxruntime.ts `window.evaluate`, which lets the worker evaluate as it is told. */
import type { Evaluation, Work } from './evaluate.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function evaluate(work: Work): Promise<Evaluation> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Evaluation | { error: string }>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(work);
  });
}

Object.assign(window, { evaluate });
