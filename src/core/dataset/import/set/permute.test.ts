import fc from 'fast-check';
import { expect, it } from 'vitest';
import { permuteImages } from './permute.ts';

it('puts images and labels into any order, as a copy would', () => {
  const order = fc
    .nat(30)
    .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }));
  fc.assert(
    fc.property(order, (places) => {
      const labels = Uint8Array.from(places.keys());
      const pixels = Uint8Array.from({ length: 3 * places.length }, (_, i) => i);
      permuteImages(labels, pixels, Uint32Array.from(places), 3);
      expect([...labels]).toEqual(places);
      expect([...pixels]).toEqual(places.flatMap((place) => [3 * place, 3 * place + 1, 3 * place + 2]));
    }),
  );
});
