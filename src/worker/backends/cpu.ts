import { told } from './telling.ts';
import '@tensorflow/tfjs-backend-cpu';
import type { Backend } from './backend.ts';

/** TF.js's own CPU backend: plain JavaScript, slow and right; every other backend is tested against it. */
export const cpu: Backend = {
  name: 'cpu',
  probe: () => Promise.resolve({ usable: true, device: told('device/javascript'), software: false }),
  register: () => Promise.resolve({ release: () => undefined }),
};
