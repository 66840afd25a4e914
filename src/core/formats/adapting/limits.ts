/** What a file may ask of those who go through its tensors: more is no network that anybody has, and would take them minutes. */
import { mostTensors } from '../file-limits.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';

const longestName = 1000;

/** Throws WeightsError. */
export function checkLimits(tensors: ReadonlyMap<string, Tensor>, fileName: string): void {
  if (tensors.size > mostTensors) {
    throw new WeightsError(
      `${fileName} has ${tensors.size} tensors, more than the ${mostTensors} allowed. Save the model's state_dict alone.`,
    );
  }
  for (const name of tensors.keys()) {
    if (name.length <= longestName) continue;
    throw new WeightsError(
      `${fileName} has a tensor whose name is ${name.length} characters long ("${name.slice(0, 40)}…"), more than the ${longestName} allowed. Is the file damaged?`,
    );
  }
}
