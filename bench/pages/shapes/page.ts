/** Gives bench/shapes.ts `window.measureNetworks`, which lets the worker measure as it is told. */
import type { NetworkSpeed, NetworksMeasurement } from './measure.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function measureNetworks(measurement: NetworksMeasurement): Promise<NetworkSpeed[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NetworkSpeed[] | { error: string }>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(measurement);
  });
}

Object.assign(window, { measureNetworks });
