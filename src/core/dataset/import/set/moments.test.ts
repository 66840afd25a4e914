import { expect, it } from 'vitest';
import { readMnistTrain } from '../../../../testing/fixtures.ts';
import { histograms, momentsOf } from './moments.ts';

it('gives 0.1307 and 0.3081 for MNIST, as everybody has them', () => {
  const { mean, std } = momentsOf(histograms(readMnistTrain().pixels, 1));
  // numpy: (x / 255).mean() and .std() of the 60,000 training images, in float64.
  expect(mean[0]).toBeCloseTo(0.1306604762738429, 12);
  expect(std[0]).toBeCloseTo(0.30810780385646264, 12);
});

it('takes each channel by itself, and the whole population', () => {
  const { mean, std } = momentsOf(histograms(Uint8Array.of(0, 255, 10, 255, 255, 10), 3));
  expect(mean).toEqual([0.5, 1, 10 / 255]);
  expect(std).toEqual([0.5, 0, 0]);
});
