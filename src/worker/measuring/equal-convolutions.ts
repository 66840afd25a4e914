/** Networks that are evaluated together and have the same convolutions: those run once for all of them. */
import { layersOf } from '../../core/network/describe.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import { dequantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { WeightOnlyNetwork } from '../../core/quantization/schemes/weight-only.ts';
import { Network } from '../network/network.ts';

export class EqualConvolutions {
  readonly #made: { readonly state: StateDict; readonly network: Network }[] = [];

  /** One whose convolutions give the very values that this network's give. */
  of(quantized: WeightOnlyNetwork): Network {
    const state = dequantizeNetwork(quantized);
    const known = this.#made.find((other) => haveEqualConvolutions(other.state, state));
    if (known) return known.network;
    const network = new Network(state);
    this.#made.push({ state, network });
    return network;
  }

  dispose(): void {
    for (const { network } of this.#made) network.dispose();
    this.#made.length = 0;
  }
}

/** Biases too: remedies correct them. */
function haveEqualConvolutions(one: StateDict, other: StateDict): boolean {
  return layersOf(one.spec)
    .filter(({ kind }) => kind === 'conv')
    .flatMap(({ name }) => [`${name}.weight`, `${name}.bias`])
    .every((name) => {
      const values = tensorOf(other, name);
      return tensorOf(one, name).every((value, i) => value === values[i]);
    });
}
