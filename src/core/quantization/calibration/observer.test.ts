import { expect, it } from 'vitest';
import { told } from '../telling.ts';
import { NotFiniteError, observeRange } from './observer.ts';

it('always includes zero', () => {
  expect(observeRange(Float32Array.of(2, 5), 'x')).toEqual({ min: 0, max: 5 });
  expect(observeRange(Float32Array.of(-2, -5), 'x')).toEqual({ min: -5, max: 0 });
  expect(observeRange(new Float32Array(), 'x')).toEqual({ min: 0, max: 0 });
});

it('looks at one stretch alone', () => {
  expect(observeRange(Float32Array.of(-9, 1, -1, 9), 'x', 1, 3)).toEqual({ min: -1, max: 1 });
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'refuses %d, naming the tensor',
  (value) => {
    expect(() => observeRange(Float32Array.of(1, value, 2), 'fc1.weight')).toThrow(NotFiniteError);
    expect(() => observeRange(Float32Array.of(1, value, 2), 'fc1.weight')).toThrow(
      told('schemes/not-finite', { what: 'fc1.weight' }),
    );
  },
);
