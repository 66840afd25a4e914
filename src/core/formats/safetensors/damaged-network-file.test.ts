/** Whatever happens to a file on its way: an error of ours or a sound network, and never anything else. */

import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { layerNames, sameRanges } from '../../../testing/networks/simple-cnn.ts';
import { initialise } from '../../network/initialise.ts';
import { dequantizeNetwork, quantizeNetwork } from '../../quantization/schemes/quantized-network.ts';
import type { Scheme } from '../../quantization/schemes/scheme.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { type NetworkFile, readNetwork } from './network-reader.ts';
import { writeNetwork } from './network-writer.ts';
import { SafetensorsError } from './safetensors.ts';
import { WeightsError } from './weights-reader.ts';

const state = initialise(new TorchGenerator(0), simpleCnn);
const range = { min: -0.5, max: 4 };
const ranges = sameRanges(range);
const schemes: Scheme[] = [
  { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1'] },
  { kind: 'weightOnly', bits: 4, symmetric: false, granularity: 'per-group-32', layers: layerNames },
  { kind: 'static', granularity: 'per-channel', observer: 'mse', calibrationImages: 1, layers: layerNames },
];

describe('a damaged file', () => {
  const file = fc.constantFrom(
    ...schemes.map((scheme) => writeNetwork(quantizeNetwork(state, scheme, ranges))),
  );

  /** What came of it: an error of ours, or a network whose every number is finite. Anything else is a fault. */
  function outcome(bytes: Uint8Array): 'refused' | 'read' {
    let network: NetworkFile;
    try {
      network = readNetwork(bytes, 'mine', simpleCnn);
    } catch (error) {
      if (error instanceof SafetensorsError || error instanceof WeightsError) return 'refused';
      throw error;
    }
    const restored = network.kind === 'float' ? network.state : dequantizeNetwork(network);
    for (const name of layerNames) {
      expect(tensorOf(restored, `${name}.weight`).every(Number.isFinite)).toBe(true);
      expect(tensorOf(restored, `${name}.bias`).every(Number.isFinite)).toBe(true);
    }
    return 'read';
  }

  it('that is cut off anywhere is refused', () => {
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (bytes, share) => {
        expect(outcome(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('refused');
      }),
    );
  });

  it('whose bits are flipped is refused, or read as finite numbers', () => {
    const flips = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(7)),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(file, fc.boolean(), flips, (bytes, inHeader, chosen) => {
        const damaged = bytes.slice();
        const reach = inHeader ? 2500 : damaged.length;
        for (const [share, bit] of chosen) {
          const at = Math.floor(reach * share);
          damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        }
        expect(() => outcome(damaged)).not.toThrow();
      }),
    );
  });

  it('that claims a header of 4 GB or any other length is refused', () => {
    fc.assert(
      fc.property(file, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (bytes, length) => {
        for (const claimed of [length, 2n ** 32n, length % 5000n]) {
          const lying = bytes.slice();
          const view = new DataView(lying.buffer);
          if (view.getBigUint64(0, true) === claimed) continue;
          view.setBigUint64(0, claimed, true);
          expect(outcome(lying)).toBe('refused');
        }
      }),
      { numRuns: 30 * inject('runsFactor') },
    );
  });
});
