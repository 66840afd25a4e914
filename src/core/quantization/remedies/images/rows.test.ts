import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyImages, anyNetwork } from '../../../../testing/networks/any-network.ts';
import { transposed } from '../../../../testing/remedies/matrices.ts';
import { describeNetwork, type Layer, layersOf } from '../../../network/describe.ts';
import { initialise } from '../../../network/initialise.ts';
import { simpleCnn } from '../../../network/presets.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import { TorchGenerator } from '../../../random/torch-generator.ts';
import { computeFloat, floatLayer } from '../../reference/float-layer.ts';
import type { Matrix } from '../matrices/matrix-products.ts';
import { plainProducts } from '../matrices/plain-products.ts';
import { imageBatches, inputSums, readerOf, rowPicker, rowsOfImage } from './rows.ts';

/** What all outputs of some images read, one row for each. */
function rowsOf(layer: Layer, images: Float32Array, first: number, count: number): Matrix {
  const { matrix, inputs } = readerOf(layer, images)(first, count);
  return inputs === 'columns' ? matrix : transposed(matrix);
}

/** undefined where a pool comes before it. */
function firstLayer(spec: NetworkSpec): Layer | undefined {
  const step = describeNetwork(spec).steps.find(({ kind }) => kind !== 'dropout');
  return step?.kind === 'conv' || step?.kind === 'dense' ? step : undefined;
}

it('reads what gives, times the weights, what the layer gives, within 1e-5', async () => {
  await fc.assert(
    fc.asyncProperty(anyNetwork, async (spec) => {
      const state = initialise(new TorchGenerator(1), spec);
      const layer = firstLayer(spec);
      if (!layer) return;
      const images = anyImages(spec, 3);
      const { weight, bias } = floatLayer(state, layer.name);
      const matrix = { rows: layer.outFeatures, columns: layer.inFeatures, values: weight };
      const rows = rowsOf(layer, images, 1, 2);
      expect(rows.rows).toBe(2 * rowsOfImage(layer));
      const { values } = await plainProducts.multiply(rows, matrix, { b: true });
      const size = images.length / 3;
      const expected = computeFloat(layer, { kind: 'float32', weight, bias }, images.subarray(size), 2);
      for (const [i, value] of expected.entries()) {
        expect(Math.abs((values[i] ?? 0) + (bias[i % bias.length] ?? 0) - value)).toBeLessThan(1e-5);
      }
    }),
  );
});

it('adds rows up, by input: border included, within 1e-9', () => {
  fc.assert(
    fc.property(anyNetwork, (spec) => {
      const layer = firstLayer(spec);
      if (!layer) return;
      const [x, y] = [anyImages(spec, 3), anyImages(spec, 3).map((value) => value ** 2)];
      const sums = inputSums(layer, { images: 3, x, y });
      for (const [images, found] of [
        [x, sums.xSum],
        [y, sums.ySum],
      ] as const) {
        const { rows, columns, values } = rowsOf(layer, images, 0, 3);
        expect(sums.count).toBe(rows);
        const expected = new Float64Array(columns);
        for (const [i, value] of values.entries())
          expected[i % columns] = (expected[i % columns] ?? 0) + value;
        for (const [i, sum] of expected.entries()) expect(Math.abs(sum - (found[i] ?? 0))).toBeLessThan(1e-9);
      }
    }),
  );
});

it('picks the rows that all rows have under these numbers', () => {
  fc.assert(
    fc.property(anyNetwork, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }), (spec, numbers) => {
      const layer = firstLayer(spec);
      if (!layer) return;
      const images = anyImages(spec, 3);
      const all = rowsOf(layer, images, 0, 3);
      const chosen = Uint32Array.from(numbers, (number) => number % all.rows);
      const expected = [...chosen].flatMap((row) => [
        ...all.values.subarray(row * all.columns, (row + 1) * all.columns),
      ]);
      expect([...rowPicker(layer, images, 3)(chosen).values]).toEqual(expected);
    }),
  );
});

it('deals with all images once, a million values of patches or four of features at a time', () => {
  const [conv1, conv2, fc1] = layersOf(simpleCnn);
  for (const [layer, size] of [
    [conv1, 148],
    [conv2, 18],
    [fc1, 1337],
  ] as const) {
    if (!layer) throw new Error('SimpleCNN has three layers and more.');
    const batches = imageBatches(layer, 1400);
    expect(batches[0]).toEqual({ first: 0, count: size });
    expect(batches.at(-1)).toEqual({ first: size * (batches.length - 1), count: 1400 % size });
    expect(batches.reduce((sum, { count }) => sum + count, 0)).toBe(1400);
  }
});
