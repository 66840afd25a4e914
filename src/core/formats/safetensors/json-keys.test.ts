import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDuplicateKey } from './json-keys.ts';

it.each([
  { json: '{"a":1,"a":2}', found: 'a' },
  { json: '{"a":{"b":1,"c":[{"b":1},{"d":1,"d":2}]}}', found: 'd' },
  { json: '{"a":1,"\\u0061":2}', found: 'a' },
  { json: '{"__proto__":1,"__proto__" : 2}', found: '__proto__' },
  { json: '{"a\\"b":1,"a\\"b":2}', found: 'a"b' },
  { json: '{"a":"a","b":["a","a","{\\"a\\":"],"c":{"a":{"a":1}}}', found: undefined },
  { json: '{"\\\\":1,"\\"":2}', found: undefined },
  { json: '"a"', found: undefined },
])('finds $found in $json', ({ json, found }) => {
  expect(findDuplicateKey(json)).toBe(found);
});

it('finds nothing in what JSON.stringify wrote', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(findDuplicateKey(JSON.stringify(value))).toBeUndefined();
    }),
  );
});
