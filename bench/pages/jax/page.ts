/** Gives bench/jax.ts `window.trainWithJax`, which lets the worker train as it is told. */
import type { JaxTraining, JaxWork } from './train.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function trainWithJax(work: JaxWork): Promise<JaxTraining> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<JaxTraining | { error: string }>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(work);
  });
}

Object.assign(window, { trainWithJax });
