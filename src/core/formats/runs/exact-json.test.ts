import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatExactly, parseExactly } from './exact-json.ts';

it('keeps every number, infinite ones, NaN and -0 too', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), fc.double(), (list, inner) => {
      const value = { list, deep: [{ inner }], text: 'NaN', object: { number: 'of the house' } };
      expect(parseExactly(formatExactly(value))).toStrictEqual(value);
    }),
  );
});
