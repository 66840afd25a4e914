import type { NetworkSpec } from '../../network/spec.ts';
import type { Tensor } from '../safetensors/safetensors.ts';

/** One thing that is done to the tensors of a file. Says it in `done`, in a message that is the part of a sentence. The same map where nothing had to be. */
export type Step = (
  tensors: ReadonlyMap<string, Tensor>,
  done: string[],
  present: NetworkSpec,
) => ReadonlyMap<string, Tensor>;
