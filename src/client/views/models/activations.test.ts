import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { ActivationRecorder } from '../../../core/quantization/calibration/activation-recorder.ts';
import { countColumns, logHeight, mostTelling } from './activations.ts';

it('puts every value into the column where it lies', () => {
  const values = fc.float32Array({ minLength: 1, maxLength: 200, min: -3, max: 40, noNaN: true });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 50 }), (read, most) => {
      const recorder = new ActivationRecorder(simpleCnn);
      recorder.observe('conv1', read);
      const [layer] = recorder.activations();
      if (!layer) throw new Error('conv1 has read something.');
      const { start, width, counts, most: largest } = countColumns(layer, most);
      expect(counts.length).toBeLessThanOrEqual(most);
      const expected = counts.map(
        (_, column) =>
          read.filter((value) => value >= start + column * width && value < start + (column + 1) * width)
            .length,
      );
      expect(counts).toEqual(expected);
      expect(largest).toBe(Math.max(...expected));
    }),
  );
});

it('gives every factor of ten the same room, and one value a column that is seen', () => {
  expect(logHeight(0, 1000)).toBe(0);
  expect(logHeight(1, 1000)).toBeGreaterThan(0.05);
  expect(logHeight(1000, 1000)).toBe(1);
  expect(logHeight(100, 1000) - logHeight(10, 1000)).toBeCloseTo(
    logHeight(10, 1000) - logHeight(1, 1000),
    12,
  );
});

it('looks first at the layer where a narrower range gains most', () => {
  const recorder = new ActivationRecorder(simpleCnn);
  const even = Float32Array.from({ length: 20_000 }, (_, index) => (index % 100) / 100);
  const withOutlier = Float32Array.from([...even, 30]);
  for (const layer of ['conv1', 'conv2', 'fc2']) recorder.observe(layer, even);
  recorder.observe('fc1', withOutlier);
  expect(mostTelling(recorder.activations())?.layer).toBe('fc1');
  expect(mostTelling([])).toBeUndefined();
});
