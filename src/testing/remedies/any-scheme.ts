/** What tests of whole networks with remedies share: a scheme of some layers, the arithmetic in doubles, and a network's logits. */
import type { StateDict } from '../../core/network/state-dict.ts';
import { computeFloat, floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { forward } from '../../core/quantization/reference/forward.ts';
import type { Calibration } from '../../core/quantization/remedies/images/layer-inputs.ts';
import { plainForward } from '../../core/quantization/remedies/images/plain-forward.ts';
import { plainProducts } from '../../core/quantization/remedies/matrices/plain-products.ts';
import { Stopwatch } from '../../core/quantization/remedies/progress/stopwatch.ts';
import {
  quantizeMixes,
  type RemediedNetwork,
  type RemedyTools,
} from '../../core/quantization/remedies/quantize-mixes.ts';
import type { Remedy } from '../../core/quantization/remedies/remedy.ts';
import type { LowBitScheme } from '../../core/quantization/schemes/scheme.ts';
import { unattended } from './unattended.ts';

export const plainNetworkTools = {
  products: plainProducts,
  forward: plainForward,
  work: unattended,
  watch: new Stopwatch(() => 0),
  seed: 0,
};

/** Three bits, symmetric, one scale for each output, but for what `options` say. */
export function threeBits(options: Partial<LowBitScheme>, layers: readonly string[]): LowBitScheme {
  return { kind: 'weightOnly', bits: 3, symmetric: true, granularity: 'per-channel', ...options, layers };
}

/** images: (batch, row, column, channel), normalised. */
export function logitsOf(state: StateDict, images: Float32Array, batch: number): Float32Array {
  return forward(state.spec, images, batch, (layer, x) =>
    computeFloat(layer, floatLayer(state, layer.name), x, batch),
  );
}

/** To one scheme alone. */
export async function quantizeWithRemedies(
  state: StateDict,
  scheme: LowBitScheme,
  remedies: readonly Remedy[],
  calibration: Calibration | undefined,
  tools: RemedyTools,
): Promise<RemediedNetwork> {
  for await (const made of quantizeMixes(state, [scheme], remedies, calibration, tools)) return made;
  throw new Error('The scheme gave nothing.');
}
