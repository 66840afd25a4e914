/** Gives bench/int8.ts `window.measureInt8`, which lets the worker measure as it is told. */
import type { Int8Measurement, Timing } from './measure.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function measureInt8(measurement: Int8Measurement): Promise<Timing> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Timing | { error: string }>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(measurement);
  });
}

Object.assign(window, { measureInt8 });
