/** What a file may ask of those who go through its tensors: more is no network that anybody has, and would take them minutes. */
import { mostTensors } from '../file-limits.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { told } from './telling.ts';

const longestName = 1000;

/** Throws WeightsError. */
export function checkLimits(tensors: ReadonlyMap<string, Tensor>, fileName: string): void {
  if (tensors.size > mostTensors) {
    const counts = { count: String(tensors.size), most: String(mostTensors) };
    throw new WeightsError(told('adapt/too-many-tensors', { file: fileName, ...counts }));
  }
  for (const name of tensors.keys()) {
    if (name.length <= longestName) continue;
    const lengths = { length: String(name.length), most: String(longestName) };
    throw new WeightsError(told('adapt/long-name', { file: fileName, name: name.slice(0, 40), ...lengths }));
  }
}
