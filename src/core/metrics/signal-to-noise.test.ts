import { expect, it } from 'vitest';
import { SignalToNoise } from './signal-to-noise.ts';

it('noise of a tenth of the signal’s size lies 20 dB below it, over all batches together', () => {
  const ratio = new SignalToNoise();
  ratio.add([10, 0], [11, 0]);
  ratio.add([0, -30], [0, -27]);
  // (100 + 900) / (1 + 9)
  expect(ratio.decibels).toBeCloseTo(20, 12);
});

it('half the noise is 6.02 dB more', () => {
  const [one, half] = [new SignalToNoise(), new SignalToNoise()];
  one.add([8], [7]);
  half.add([8], [7.5]);
  expect(half.decibels - one.decibels).toBeCloseTo(20 * Math.log10(2), 12);
});

it('values that are the same have no noise', () => {
  const ratio = new SignalToNoise();
  ratio.add([1, 2], [1, 2]);
  expect(ratio.decibels).toBe(Number.POSITIVE_INFINITY);
});

it('what is no number says so', () => {
  const ratio = new SignalToNoise();
  ratio.add([1, Number.NaN], [1, 2]);
  expect(ratio.decibels).toBeNaN();
});

it('another number of values is refused', () => {
  expect(() => new SignalToNoise().add([1, 2], [1])).toThrow('1 values cannot stand in for 2.');
});
