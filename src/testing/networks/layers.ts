/** A network's layers and weights as tests look them up. */
import { type Layer, layerNamesOf, layersOf } from '../../core/network/describe.ts';
import { type ChannelsLastState, weightToChannelsLast } from '../../core/network/layout.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { buildStateDict, type StateDict, tensorOf } from '../../core/network/state-dict.ts';

/** Throws where the network has no layer of this name. */
export function layerOf(spec: NetworkSpec, name: string): Layer {
  const layer = layersOf(spec).find((one) => one.name === name);
  if (layer) return layer;
  throw new Error(`The network has no layer ${name}. It has ${layerNamesOf(spec).join(', ')}.`);
}

/** PyTorch's layout to channels last. Copies; biases too. */
export function toChannelsLast(state: StateDict): ChannelsLastState {
  return buildStateDict(state.spec, ({ name, kind, layer }) => {
    const values = tensorOf(state, name);
    return kind === 'weight' ? weightToChannelsLast(layer, values) : values.slice();
  }).tensors;
}
