// Any network of the grammar, quantized by any scheme: what a file gives back is what was written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDifferentBits, sameBytes } from '../../testing/bits.ts';
import { anyState } from '../../testing/networks/any-network.ts';
import { asDynamic } from '../../testing/networks/simple-cnn.ts';
import { layerNamesOf } from '../network/describe.ts';
import { formatNetwork } from '../network/format.ts';
import { simpleCnn } from '../network/presets.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { StateDict } from '../network/state-dict.ts';
import { groupSizes } from '../quantization/grid/grouping.ts';
import { bitWidths } from '../quantization/grid/packing.ts';
import { quantizeDynamic } from '../quantization/schemes/dynamic.ts';
import { quantizeNetwork } from '../quantization/schemes/quantized-network.ts';
import { eligibleLayers, type Scheme } from '../quantization/schemes/scheme.ts';
import { readAnyWeights } from './import.ts';
import { writePth, writeQuantizedPth } from './pth/write.ts';
import { type NetworkFile, readNetwork } from './safetensors/network-reader.ts';
import { writeFloatWeights, writeNetwork } from './safetensors/network-writer.ts';
import { parseSafetensors, writeSafetensors } from './safetensors/safetensors.ts';
import { writeQuantizedTfjsLayers, writeTfjsLayers } from './tfjs-layers/write.ts';

const perTensorOrChannel = fc.constantFrom('per-tensor', 'per-channel');

/** A scheme of each kind, for some of the network's layers. */
function schemesFor(spec: NetworkSpec): fc.Arbitrary<Scheme> {
  const layers = (kind: Scheme['kind']) => fc.subarray([...eligibleLayers(kind, spec)], { minLength: 1 });
  const groups = groupSizes.map((size) => `per-group-${size}` as const);
  return fc.oneof(
    fc.record({
      kind: fc.constant('dynamic' as const),
      granularity: perTensorOrChannel,
      layers: layers('dynamic'),
    }),
    fc.record({
      kind: fc.constant('weightOnly' as const),
      bits: fc.constantFrom(...bitWidths),
      symmetric: fc.boolean(),
      granularity: fc.constantFrom('per-tensor', 'per-channel', ...groups),
      layers: layers('weightOnly'),
    }),
    fc.record({
      kind: fc.constant('static' as const),
      granularity: perTensorOrChannel,
      observer: fc.constant('minMax' as const),
      calibrationImages: fc.constant(1),
      layers: layers('static'),
    }),
  );
}

const stateAndScheme = anyState.chain((state) => fc.tuple(fc.constant(state), schemesFor(state.spec)));
/** SimpleCNN for other images: what a page might have in use when a file of another network comes. */
const otherNetwork = ({ side, channels, classes }: NetworkSpec): NetworkSpec => {
  return { ...simpleCnn, side, channels, classes, blocks: [{ kind: 'dense', units: 23 }] };
};

const stateOf = (file: NetworkFile): StateDict => {
  if (file.kind !== 'float') throw new Error(`Read as ${file.kind}.`);
  return file.state;
};

function expectSameState(found: StateDict, expected: StateDict): void {
  expect([...found.tensors.keys()]).toEqual([...expected.tensors.keys()]);
  for (const [name, values] of expected.tensors) {
    expect(countDifferentBits(found.tensors.get(name) ?? new Float32Array(), values), name).toBe(0);
  }
}

describe('safetensors', () => {
  it('of any scheme give back every bit and the network, whatever network is in use', () => {
    fc.assert(
      fc.property(stateAndScheme, ([state, scheme]) => {
        const { spec } = state;
        const ranges = new Map(layerNamesOf(spec).map((name) => [name, { min: -0.5, max: 3 }]));
        const network = quantizeNetwork(state, scheme, ranges);
        const bytes = writeNetwork(network);
        const back = readNetwork(bytes, 'x', otherNetwork(spec));
        if (back.kind === 'float') throw new Error('Read as float.');
        expect(back.scheme).toEqual(scheme);
        expect(back.spec).toEqual(spec);
        expect(sameBytes(writeNetwork(back), bytes)).toBe(true);
      }),
    );
  });

  it('of float weights do too', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const back = stateOf(readNetwork(writeFloatWeights(state), 'x', otherNetwork(state.spec)));
        expect(back.spec).toEqual(state.spec);
        expectSameState(back, state);
      }),
    );
  });

  it('name the network, its input, its classes and its data set', () => {
    fc.assert(
      fc.property(anyState, fc.string({ minLength: 1, maxLength: 100 }), (state, dataset) => {
        const spec = { ...state.spec, dataset };
        const bytes = writeFloatWeights({ ...state, spec });
        const { metadata } = parseSafetensors(bytes, 'x');
        expect(stateOf(readNetwork(bytes, 'x', otherNetwork(spec))).spec).toEqual(spec);
        expect(metadata).toMatchObject({
          network: formatNetwork(spec),
          input: `${spec.channels}x${spec.side}x${spec.side}`,
          classes: String(spec.classes),
          dataset,
        });
      }),
      { numRuns: 20 },
    );
  });
});

/** Shapes alone do not tell where dropout stands, nor between which layers pools do. */
const sameWeights = (written: (state: StateDict) => Uint8Array) => {
  fc.assert(
    fc.property(anyState, (state) => {
      const bytes = written(state);
      // These files have no metadata: the network in use is the first guess, and any other leads to layers of the same shapes.
      for (const present of [state.spec, otherNetwork(state.spec)]) {
        expectSameState(stateOf(readAnyWeights(bytes, 'x', present)), state);
      }
      expect(stateOf(readAnyWeights(bytes, 'x', state.spec)).spec).toBe(state.spec);
    }),
    { numRuns: 50 },
  );
};

/** A file of somebody else: without what this page writes into the metadata. */
function withoutMetadata(state: StateDict): Uint8Array {
  const { tensors } = parseSafetensors(writeFloatWeights(state), 'x');
  return writeSafetensors(new Map(tensors), { format: 'pt' });
}

describe('files that do not name their network give back its weights:', () => {
  it('safetensors', () => sameWeights(withoutMetadata));
  it('.pth', () => sameWeights(writePth));
  it('TF.js layers', () => sameWeights(writeTfjsLayers));

  it.each([
    ['.pth', writeQuantizedPth],
    ['TF.js layers', writeQuantizedTfjsLayers],
  ] as const)('%s, dynamic int8', (_, write) => {
    fc.assert(
      fc.property(anyState, perTensorOrChannel, (state, granularity) => {
        const network = quantizeDynamic(state, granularity);
        const bytes = write(network);
        const back = asDynamic(readAnyWeights(bytes, 'x', state.spec));
        expect(sameBytes(writeNetwork(back), writeNetwork(network))).toBe(true);
        const { layers } = asDynamic(readAnyWeights(bytes, 'x', otherNetwork(state.spec)));
        expect([...layers.keys()]).toEqual(layerNamesOf(state.spec));
      }),
      { numRuns: 50 },
    );
  });
});
