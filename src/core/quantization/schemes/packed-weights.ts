/** Which weights in few bits are computed with as they lie in memory, packed, and which become floats first. */
import type { BackendName } from '../../settings/settings.ts';
import type { Bits } from '../grid/packing.ts';
import { isUniform, type WeightOnlyScheme } from './scheme.ts';

/** Whether kernels of `simd` unpack dense layers of so many bits as they go: above four, bytes would do as well as floats. */
export const isPackedWidth = (bits: Bits): bits is 2 | 3 | 4 => bits <= 4;

/** Why no layer of a weight-only network is computed from its packed weights. */
export type WhyUnpacked = 'format' | 'bits' | 'backend' | 'layers';

/** The first reason, from what a person chose to what the machine has; of a network where there is one. */
export function whyUnpacked(scheme: WeightOnlyScheme, backend: BackendName): WhyUnpacked {
  if (scheme.format !== undefined) return 'format';
  if (![scheme.bits].flat().some(isPackedWidth)) return 'bits';
  if (backend !== 'simd') return 'backend';
  // Of a mix, whatever has few bits is a convolution.
  return isUniform(scheme) ? 'layers' : 'bits';
}
