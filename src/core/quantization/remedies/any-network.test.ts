// Remedies on any network of the grammar, whatever its layers read.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { anyImages, anyState } from '../../../testing/networks/any-network.ts';
import {
  logitsOf,
  plainNetworkTools,
  quantizeWithRemedies,
  threeBits,
} from '../../../testing/remedies/any-scheme.ts';
import { layerNamesOf, layersOf } from '../../network/describe.ts';
import { weightOf } from '../../network/state-dict.ts';
import { bitWidths } from '../grid/packing.ts';
import { floatLayer } from '../reference/float-layer.ts';
import { dequantizeNetwork } from '../schemes/quantized-network.ts';
import { quantizeWeightOnly } from '../schemes/weight-only.ts';
import { equalize } from './equalize.ts';
import { type Remedy, remedyNames, remedyProblems } from './remedy.ts';

/** Hessians of few inputs, so that a hundred of them take no minute. */
const anySmallState = anyState.filter(({ spec }) =>
  layersOf(spec).every(({ inFeatures }) => inFeatures <= 128),
);

/** Any that can be carried out together, but AdaRound, which takes seconds whatever the network. */
const anyRemedies: fc.Arbitrary<Remedy[]> = fc
  .subarray(remedyNames.filter((remedy) => remedy !== 'adaround'))
  .filter((remedies) => remedyProblems(remedies).length === 0);
const anyOptions = fc.record({
  bits: fc.constantFrom(...bitWidths),
  symmetric: fc.boolean(),
  granularity: fc.constantFrom('per-tensor', 'per-channel', 'per-group-32'),
});

describe('any network of the grammar', () => {
  it('is quantized without remedies as ever', async () => {
    await fc.assert(
      fc.asyncProperty(anySmallState, anyOptions, fc.nat(), async (state, options, salt) => {
        const layers = layerNamesOf(state.spec).filter((_, i) => i === 0 || (salt >> i) % 2 === 0);
        const scheme = threeBits(options, layers);
        const { network, factors } = await quantizeWithRemedies(
          state,
          scheme,
          [],
          undefined,
          plainNetworkTools,
        );
        expect(network).toEqual(quantizeWeightOnly(state, scheme));
        expect(factors).toBeUndefined();
      }),
      { numRuns: 30 * inject('runsFactor') },
    );
  });

  it('is with equalization alone the equalized network, quantized as ever', async () => {
    await fc.assert(
      fc.asyncProperty(anySmallState, anyOptions, fc.nat(), async (state, options, salt) => {
        const layers = layerNamesOf(state.spec).filter((_, i) => i === 0 || (salt >> i) % 2 === 0);
        const scheme = threeBits(options, layers);
        const equalized = equalize(state, layers);
        const { network, factors } = await quantizeWithRemedies(
          state,
          scheme,
          ['equalize'],
          undefined,
          plainNetworkTools,
        );
        expect(network).toEqual(quantizeWeightOnly(equalized.state, scheme));
        expect(factors).toEqual(equalized.factors);
      }),
      { numRuns: 30 * inject('runsFactor') },
    );
  });

  it('keeps layers that take no part and, without a remedy for them, biases; codes stay within the levels', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyState,
        anyOptions,
        anyRemedies,
        fc.nat(),
        async (state, options, remedies, salt) => {
          const layers = layerNamesOf(state.spec).filter((_, i) => i === salt % 3 || (salt >> i) % 2 === 0);
          const calibration = { images: anyImages(state.spec, 5), count: 5 };
          const scheme = threeBits(options, layers);
          const { network } = await quantizeWithRemedies(
            state,
            scheme,
            remedies,
            calibration,
            plainNetworkTools,
          );
          const names = layerNamesOf(state.spec);
          expect([...network.layers.keys()]).toEqual(names);
          for (const [name, layer] of network.layers) {
            expect(layer.kind).toBe(layers.includes(name) ? 'lowBit' : 'float32');
            if (layer.kind === 'float32') {
              expect(layer.weight).toBe(weightOf(state, name));
              expect(layer.bias).toBe(floatLayer(state, name).bias);
              continue;
            }
            expect(Math.max(...layer.weights.codes)).toBeLessThan(2 ** options.bits);
            const mayChange = ['bias', 'float-target', 'equalize'].some((one) =>
              remedies.some((is) => is === one),
            );
            if (!mayChange) expect(layer.bias).toBe(floatLayer(state, name).bias);
          }
        },
      ),
      { numRuns: 40 * inject('runsFactor') },
    );
  });

  it('has, with bias correction, the float mean in every output of the last layer over the calibration images, within 1e-4', async () => {
    await fc.assert(
      fc.asyncProperty(anySmallState, anyOptions, anyRemedies, async (state, options, remedies) => {
        const [count, { classes }] = [6, state.spec];
        const images = anyImages(state.spec, count);
        const corrected = [...new Set<Remedy>([...remedies, 'bias'])];
        const scheme = threeBits(options, layerNamesOf(state.spec));
        const { network } = await quantizeWithRemedies(
          state,
          scheme,
          corrected,
          { images, count },
          plainNetworkTools,
        );
        const [float, quantized] = [
          logitsOf(state, images, count),
          logitsOf(dequantizeNetwork(network), images, count),
        ];
        for (let output = 0; output < classes; output++) {
          let difference = 0;
          for (let i = output; i < float.length; i += classes)
            difference += (quantized[i] ?? 0) - (float[i] ?? 0);
          expect(Math.abs(difference / count)).toBeLessThan(1e-4);
        }
      }),
      { numRuns: 40 * inject('runsFactor') },
    );
  });
});
