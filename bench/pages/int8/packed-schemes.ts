/** Weight-only schemes that `simd` computes from packed weights, by the names of their rows. */
export const packedSchemes = {
  '4 bits': { bits: 4, granularity: 'per-tensor' },
  '3 bits': { bits: 3, granularity: 'per-tensor' },
  '2 bits': { bits: 2, granularity: 'per-tensor' },
  '4 bits, groups of 32': { bits: 4, granularity: 'per-group-32' },
} as const;

export type Packed = keyof typeof packedSchemes;
export const packedNames: readonly Packed[] = ['4 bits', '3 bits', '2 bits', '4 bits, groups of 32'];
