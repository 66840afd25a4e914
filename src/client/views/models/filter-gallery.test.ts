import { expect, it } from 'vitest';
import { filterGallery, roundFactor } from './filter-gallery.ts';

const baseline = Float32Array.of(-1, 0, 0.5, 1, 0, 0, 0, 0);
const candidate = Float32Array.of(-1, 0, 0.5, 0.95, 0, 0, 0, -0.025);

it('greys reach from the most negative to the most positive weight of both models', () => {
  const { filters, most, isPair } = filterGallery({ kernel: 2, baseline, candidate: undefined });
  expect(most).toBe(1);
  expect(isPair).toBe(false);
  expect(filters.map(({ pictures }) => pictures.map((greys) => [...greys]))).toEqual([
    [[0, 128, 191, 255]],
    [[128, 128, 128, 128]],
  ]);
});

it('differences are so many times as strong that the largest can be seen', () => {
  const { filters, factor } = filterGallery({ kernel: 2, baseline, candidate });
  expect(factor).toBe(10);
  expect(filters[0]?.largest).toBeCloseTo(0.05);
  expect(filters[1]?.largest).toBeCloseTo(0.025);
  const [, own, difference] = filters[0]?.pictures ?? [];
  expect([...(own ?? [])]).toEqual([0, 128, 191, 249]);
  expect([...(difference ?? [])]).toEqual([128, 128, 128, 64]);
});

it('where nothing differs, one picture of each is enough', () => {
  const { factor, filters, isPair } = filterGallery({ kernel: 2, baseline, candidate: baseline });
  expect(factor).toBeUndefined();
  expect(isPair).toBe(true);
  expect(filters.map(({ pictures }) => pictures.length)).toEqual([1, 1]);
});

it('a filter of nothing but zeros is grey', () => {
  const { filters } = filterGallery({ kernel: 1, baseline: new Float32Array(1), candidate: undefined });
  expect([...(filters[0]?.pictures[0] ?? [])]).toEqual([128]);
});

it('factors are round and never too large', () => {
  expect([0.4, 1, 3, 9.9, 19, 20, 57, 400].map(roundFactor)).toEqual([1, 1, 2, 5, 10, 20, 50, 200]);
});
