/** Stock TensorFlow.js, as its users have it, for tests of the files that are made for it. */
import { io } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { unzipSync } from 'fflate';
import * as v from 'valibot';

/** Gives what a web server would give if the zip were unpacked on it. TF.js's own HTTP loader does the rest. */
export function loadTfjsLayers(zip: Uint8Array) {
  const files = unzipSync(zip);
  const fetchFunc: typeof fetch = (input) => {
    const path = v.parse(v.string(), input);
    const file = files[path.slice(path.lastIndexOf('/') + 1)];
    const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    if (!file) throw new Error(`${path} is not in the zip.`);
    return Promise.resolve(new Response(Uint8Array.from(file), { headers: { 'content-type': type } }));
  };
  return loadLayersModel(io.http('http://site/model.json', { fetchFunc }));
}

export type LayersModel = Awaited<ReturnType<typeof loadTfjsLayers>>;
