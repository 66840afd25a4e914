import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy.ts';
import { softmax } from './softmax.ts';

it('is the logarithm of the number of classes where nothing is known, and 0 where the label is sure', () => {
  expect(crossEntropy(new Float32Array(20), Uint8Array.of(3, 9))).toBeCloseTo(Math.log(10), 12);
  expect(crossEntropy(Float32Array.of(0, 1000, 0), Uint8Array.of(1))).toBe(0);
  expect(crossEntropy(Float32Array.of(0, 1000, 0), Uint8Array.of(0))).toBe(1000);
});

it('is the mean of -log of the probabilities that softmax gives the labels', () => {
  const image = fc.record({
    logits: fc.float32Array({ minLength: 4, maxLength: 4, min: -20, max: 20, noNaN: true }),
    label: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(image, { minLength: 1, maxLength: 5 }), (images) => {
      const expected = images.map(({ logits, label }) => -Math.log(softmax(logits)[label] ?? 0));
      const mean = expected.reduce((sum, one) => sum + one, 0) / images.length;
      const found = crossEntropy(
        Float32Array.from(images.flatMap(({ logits }) => [...logits])),
        Uint8Array.from(images, ({ label }) => label),
      );
      expect(Math.abs(found - mean)).toBeLessThan(1e-5 * (1 + mean));
    }),
  );
});

it('refuses logits that are not of these images', () => {
  expect(() => crossEntropy(new Float32Array(5), new Uint8Array(2))).toThrow(RangeError);
});
