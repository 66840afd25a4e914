/** TF.js layers models as this page zips them, with something changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';

/** A weight in the manifest. */
export interface Spec {
  name: string;
  shape: number[];
  dtype: string;
  quantization?: { dtype: string; scale: number; min: number } | undefined;
}

/** What a test changes of model.json. */
export interface Model {
  format?: string;
  weightsManifest: { paths: string[]; weights: Spec[] }[];
}

export const modelSchema = v.custom<Model>((value) => typeof value === 'object' && value !== null);

/** The zip with its model.json, and the bytes of its weights, changed in place. */
export function altered(zip: Uint8Array, change: (model: Model, weights: Uint8Array) => void): Uint8Array {
  const { 'model.json': json, 'weights.bin': weights } = unzipSync(zip);
  if (!json || !weights) throw new Error('Not the zip that was expected.');
  const model = v.parse(modelSchema, JSON.parse(strFromU8(json)));
  change(model, weights);
  return zipSync({ 'model.json': strToU8(JSON.stringify(model)), 'weights.bin': weights }, { level: 0 });
}

/** A weight of the manifest, by its name. */
export function spec(model: Model, name: string): Spec {
  const found = model.weightsManifest[0]?.weights.find((weight) => weight.name === name);
  if (!found) throw new Error(`No weight ${name}.`);
  return found;
}
