/** JSON that keeps every number: JSON itself has no infinite ones, no NaN and no -0. */

const named: ReadonlyMap<string, number> = new Map([
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['NaN', Number.NaN],
  ['-0', -0],
]);

/** A number that JSON does not have is written as {"number": "Infinity"}. */
export const formatExactly = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'number') return inner;
    if (Object.is(inner, -0)) return { number: '-0' };
    return Number.isFinite(inner) ? inner : { number: String(inner) };
  });

/** Throws what `JSON.parse` throws. */
export const parseExactly = (json: string): unknown =>
  JSON.parse(json, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return inner;
    const [first, ...others] = Object.entries(inner);
    if (first?.[0] !== 'number' || others.length > 0 || typeof first[1] !== 'string') return inner;
    return named.get(first[1]) ?? inner;
  });
