import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layerNamesOf } from '../../network/describe.ts';
import { simpleCnn } from '../../network/presets.ts';
import { observerKinds } from '../schemes/scheme.ts';
import { staticActivationParameters } from '../schemes/static-network.ts';
import { ActivationRecorder } from './activation-recorder.ts';
import { Calibrator, rangeOf } from './calibration.ts';

const values = fc.float32Array({ minLength: 1, maxLength: 60, min: -4, max: 40, noNaN: true });
/** What each layer reads, batch after batch. */
const batches = fc.array(fc.tuple(values, values, values, values), { minLength: 1, maxLength: 4 });
const layers = layerNamesOf(simpleCnn);

function observed(read: readonly (readonly Float32Array[])[]) {
  const recorder = new ActivationRecorder(simpleCnn);
  const calibrators = observerKinds.map((kind) => new Calibrator(kind, simpleCnn));
  for (const batch of read) {
    for (const [index, layer] of layers.entries()) {
      const seen = batch[index] ?? new Float32Array();
      for (const observer of [recorder, ...calibrators]) observer.observe(layer, seen);
    }
  }
  return { activations: recorder.activations(), ranges: calibrators.map((one) => one.ranges()) };
}

it('names the ranges that a calibration on the same values finds, with their scales', () => {
  fc.assert(
    fc.property(batches, (read) => {
      const { activations, ranges } = observed(read);
      for (const { layer, observed: found } of activations) {
        for (const [index, { observer, range, input }] of found.entries()) {
          expect(observer).toBe(observerKinds[index]);
          const expected = rangeOf(ranges[index] ?? new Map(), layer);
          expect(range).toEqual(expected);
          expect(input).toEqual(staticActivationParameters(expected));
        }
      }
    }),
    { numRuns: 25 },
  );
});

it('counts every value once, between the smallest and the largest', () => {
  fc.assert(
    fc.property(batches, (read) => {
      for (const [index, { layer, total, counts, range }] of observed(read).activations.entries()) {
        const all = read.flatMap((batch) => [...(batch[index] ?? [])]);
        expect(layer).toBe(layers[index]);
        expect(total).toBe(all.length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
        expect(range).toEqual({ min: Math.min(0, ...all), max: Math.max(0, ...all) });
      }
    }),
    { numRuns: 25 },
  );
});

it('counts what a range cuts off: nothing by min-max, one in 20,000 by the percentile', () => {
  // 19,999 values up to 1, and one far away.
  const many = Float32Array.from({ length: 20_000 }, (_, i) => (i === 7 ? 10 : (i % 100) / 100));
  const [first] = observed([[many, many, many, many]]).activations;
  const cutOff = Object.fromEntries((first?.observed ?? []).map((one) => [one.observer, one.cutOff]));
  expect(cutOff).toMatchObject({ minMax: 0, percentile: 1 });
});
