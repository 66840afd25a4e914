// Whatever the page writes as ONNX can be read again, to the last bit. (float-model.test.ts and int8-model.test.ts have ONNX Runtime run it.)
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDifferentBits } from '../../../../testing/bits.ts';
import { anyState } from '../../../../testing/networks/any-network.ts';
import { mnist } from '../../../dataset/dataset-info.ts';
import { sameNetwork } from '../../../network/presets.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import { quantizeNetwork, weightsOfLayer } from '../../../quantization/schemes/quantized-network.ts';
import { eligibleLayers } from '../../../quantization/schemes/scheme.ts';
import { writeFloatOnnx } from '../float-model.ts';
import { writePytorchInt8Onnx, writeRuntimeInt8Onnx } from '../int8-model.ts';
import { readOnnx } from './read.ts';
import { told } from './telling.ts';

const around = (present: NetworkSpec) => ({ fileName: 'x', present, normalisation: mnist });

/** What a page might have in use when the file comes. */
const otherNetwork = (spec: NetworkSpec): NetworkSpec => ({
  ...spec,
  blocks: [{ kind: 'dense', units: 23 }],
});

const withoutDropout = (spec: NetworkSpec): NetworkSpec => ({
  ...spec,
  blocks: spec.blocks.filter(({ kind }) => kind !== 'dropout'),
});

it('float networks, whatever network is in use', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const bytes = writeFloatOnnx(state, mnist);
      for (const present of [state.spec, otherNetwork(state.spec)]) {
        const { done, ...network } = readOnnx(bytes, around(present));
        if (network.kind !== 'float') throw new Error(`Read as ${network.kind}.`);
        const expected = present === state.spec ? state.spec : withoutDropout(state.spec);
        expect(sameNetwork(network.state.spec, expected)).toBe(true);
        expect(done).toEqual([]);
        for (const [name, values] of state.tensors) {
          const found = network.state.tensors.get(name) ?? new Float32Array();
          expect(countDifferentBits(found, values), name).toBe(0);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it.each([
  { arithmetic: 'PyTorch', write: writePytorchInt8Onnx, said: [] },
  { arithmetic: 'ONNX Runtime', write: writeRuntimeInt8Onnx, said: [told('onnx/seven-bits')] },
])(
  'dynamic int8 networks in the arithmetic of $arithmetic, for any of their dense layers',
  ({ write, said }) => {
    const quantized = anyState.chain((state) =>
      fc
        .record({
          kind: fc.constant('dynamic' as const),
          granularity: fc.constantFrom('per-tensor' as const, 'per-channel' as const),
          layers: fc.subarray([...eligibleLayers('dynamic', state.spec)], { minLength: 1 }),
        })
        .map((scheme) => quantizeNetwork(state, scheme)),
    );
    fc.assert(
      fc.property(quantized, (network) => {
        if (network.kind !== 'dynamic') throw new Error(`Quantized as ${network.kind}.`);
        const { done, ...found } = readOnnx(write(network, mnist), around(network.spec));
        if (found.kind !== 'dynamic') throw new Error(`Read as ${found.kind}.`);
        expect(found.scheme.layers).toEqual(network.scheme.layers);
        expect(done).toEqual(said);
        for (const name of network.layers.keys()) {
          const wanted = weightsOfLayer(network, name);
          const read = weightsOfLayer(found, name);
          if (wanted.kind === 'dynamicInt8' && read.kind === 'dynamicInt8') {
            expect(read.weights.values, name).toEqual(wanted.weights.values);
            expect(read.weights.scales, name).toEqual(wanted.weights.scales);
          }
          expect(read.kind).toBe(wanted.kind);
          expect(read.bias).toEqual(wanted.bias);
        }
      }),
      { numRuns: 50 },
    );
  },
);
