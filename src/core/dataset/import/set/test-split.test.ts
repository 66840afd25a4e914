import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastSixth } from './test-split.ts';

it('takes the last sixth of each class, in the order of the files', () => {
  const labels = Uint8Array.from({ length: 24 }, (_, i) => i % 2);
  const { order, testCount } = lastSixth(labels, 2);
  expect([...order]).toEqual([...Array(20).keys(), 20, 21, 22, 23]);
  expect(testCount).toBe(4);
});

it('of any labels: a sixth of each class, within one image, and the last ones; each image once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 200 }), (list) => {
      const labels = Uint8Array.from(list);
      const { order, testCount } = lastSixth(labels, 5);
      expect([...order].toSorted((a, b) => a - b)).toEqual([...labels.keys()]);
      const trainCount = labels.length - testCount;
      const [train, test] = [order.subarray(0, trainCount), order.subarray(trainCount)];
      for (const part of [train, test]) expect([...part]).toEqual([...part].toSorted((a, b) => a - b));
      for (let label = 0; label < 5; label++) {
        const of = (part: Uint32Array) => [...part].filter((image) => labels[image] === label);
        const [trained, tested] = [of(train), of(test)];
        const count = trained.length + tested.length;
        if (count > 1) expect(tested.length).toBeGreaterThan(0);
        if (count > 0) expect(trained.length).toBeGreaterThan(0);
        expect(Math.abs(tested.length - count / 6)).toBeLessThan(1);
        expect(Math.min(...tested, 1000)).toBeGreaterThan(Math.max(...trained, -1));
      }
    }),
  );
});
