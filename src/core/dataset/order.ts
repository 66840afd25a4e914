/** The order in which an epoch takes the samples. It is PyTorch's, so that the same seed sees the same batches. */
import { TorchGenerator } from '../random/torch-generator.ts';

/**
 * The sample indices of one epoch, as `DataLoader(dataset, shuffle=shuffle)` takes them when `random` is torch's global
 * generator. Advances `random` exactly as torch does, so a second call gives the second epoch.
 *
 * Source: torch 2.13, `_BaseDataLoaderIter.__init__` draws a base seed (for worker processes; unused here, but drawn even
 * without shuffling), then `RandomSampler.__iter__` draws a seed of its own for a fresh generator and takes `randperm`.
 */
export function epochOrder(
  random: TorchGenerator,
  count: number,
  shuffle: boolean,
): Uint32Array<ArrayBuffer> {
  random.randomInt64();
  if (!shuffle) return Uint32Array.from({ length: count }, (_, i) => i);
  return new TorchGenerator(random.randomInt64()).permutation(count);
}
