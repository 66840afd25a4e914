/** What images go through before a network reads them: the data set's own normalisation, or that of weights from elsewhere. */
import type { DataSetInfo } from './dataset-info.ts';

export const normalisations = ['dataSet', 'zeroToOne', 'minusOneToOne'] as const;

export type NormalisationName = (typeof normalisations)[number];

/** (pixel - mean) / std, for pixels in [0, 1]. */
const others = {
  zeroToOne: { mean: 0, std: 1 },
  minusOneToOne: { mean: 0.5, std: 0.5 },
} as const satisfies Record<Exclude<NormalisationName, 'dataSet'>, { mean: number; std: number }>;

/** info: with the data set's own normalisation. */
export function normalisedAs(info: DataSetInfo, name: NormalisationName): DataSetInfo {
  if (name === 'dataSet') return info;
  const { mean, std } = others[name];
  return { ...info, mean: info.mean.map(() => mean), std: info.std.map(() => std) };
}
