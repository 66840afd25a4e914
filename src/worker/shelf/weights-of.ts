import type { StateDict } from '../../core/network/state-dict.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { ShelfEntry } from './entry.ts';
import type { Model } from './model.ts';

/**
 * What a model on the shelf is computed from. The same value for as long as its weights stay what they are and lie at rest. live: the model
 * that is trained, whose weights the shelf need not know.
 */
export async function modelOf(
  entry: ShelfEntry,
  { network }: Pick<Model, 'network'>,
): Promise<StateDict | QuantizedNetwork> {
  return entry.kind === 'quantized' ? entry.file.network : (entry.state ?? (await network.state()));
}
