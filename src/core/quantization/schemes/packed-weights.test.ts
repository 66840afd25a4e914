import { expect, it } from 'vitest';
import { isPackedWidth, whyUnpacked } from './packed-weights.ts';
import type { LowBitScheme } from './scheme.ts';

const fourBits: LowBitScheme = {
  kind: 'weightOnly',
  bits: 4,
  symmetric: true,
  granularity: 'per-tensor',
  layers: ['fc1'],
};

it('two to four bits are computed with packed', () => {
  expect(([8, 7, 6, 5, 4, 3, 2] as const).filter(isPackedWidth)).toEqual([4, 3, 2]);
});

it('what a person chose is the reason before what the machine has', () => {
  const format = { ...fourBits, format: 'nf4', granularity: 'per-group-64' } as const;
  expect(whyUnpacked(format, 'cpu')).toBe('format');
  expect(whyUnpacked({ ...fourBits, bits: 5 }, 'webgpu')).toBe('bits');
  expect(whyUnpacked(fourBits, 'webgpu')).toBe('backend');
  expect(whyUnpacked({ ...fourBits, layers: ['conv1'] }, 'simd')).toBe('layers');
  const mix = { ...fourBits, layers: ['conv1', 'fc1'], bits: [3, 8] } as const;
  expect(whyUnpacked(mix, 'simd')).toBe('bits');
  expect(whyUnpacked(mix, 'webgpu')).toBe('backend');
});
