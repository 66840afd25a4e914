/** The settings that stand for a mix of widths which a sweep has found. */
import { layersOf } from '../network/describe.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { groupSizes } from '../quantization/grid/grouping.ts';
import type { UniformScheme } from '../quantization/schemes/scheme.ts';
import type { Width } from '../quantization/schemes/widths.ts';
import { layerSwitch } from './layer-switches.ts';
import type { Settings } from './settings.ts';

/** widths: of each layer, in the network's order; a single one is that of all. `schemeOf` makes of them what `withWidths` makes of the scheme. */
export function settingsOfMix(
  { symmetric, granularity, remedies = [], calibrationImages, layers }: UniformScheme,
  widths: readonly Width[],
  spec: NetworkSpec,
): Partial<Settings> {
  const [first = 'float'] = widths;
  const isUniform = first !== 'float' && widths.every((width) => width === first);
  const groupSize = groupSizes.find((size) => granularity === `per-group-${size}`) ?? 0;
  return {
    scheme: 'weightOnly',
    format: 'int',
    ...(isUniform ? { bits: first, widths: '' } : { widths: widths.join(',') }),
    symmetric,
    groupSize,
    ...(groupSize === 0 && { perChannel: granularity === 'per-channel' }),
    remedies: remedies.join(','),
    ...(calibrationImages !== undefined && { calibrationImages }),
    qatSteps: 0,
    ...Object.fromEntries(layersOf(spec).map(({ name }) => [layerSwitch(name), layers.includes(name)])),
  };
}
