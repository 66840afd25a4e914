/**
 * Rows of a matrix as products take them: they lie run by run of eight elements, [depth / 8][rows][8], so that one pointer reaches the
 * elements of all rows, and four to six of them are taken together. Six rows by eight columns are twelve sums in registers: what two pipes
 * of latency 5 need, with more to spare where it is 4. Without a fused multiply-add the product takes a register before it is added, as
 * those of whole numbers do: there a group has at most five rows. Whole numbers of 16 bits lie in runs of 16 bytes.
 */

/** Bytes of a row that lie together: a run. */
// @ts-ignore: decorator
@inline
export function runBytes<T>(): usize {
  return isFloat<T>() ? 32 : 16;
}

// @ts-ignore: decorator
@inline
function mostRows<T>(): i32 {
  return ASC_FEATURE_RELAXED_SIMD && isFloat<T>() ? 6 : 5;
}

/** Into how many groups `rows` rows are dealt out, as evenly as it goes: the first `rows % groups` have one more than the others. */
// @ts-ignore: decorator
@inline
export function groupCount<T>(rows: i32): i32 {
  return (rows + mostRows<T>() - 1) / mostRows<T>();
}

/** `rows` rounded up to what groups of four or more hold. Named in ../kernels/convolution/winogradSizes.ts too. */
// @ts-ignore: decorator
@inline
export function wholeGroups(rows: i32): i32 {
  return max(rows, 4 * ((rows + 4) / 5));
}
