import type { ObserverKind } from '../../../core/quantization/schemes/scheme.ts';

/** How the line of each observer looks: a colour and a pattern, never a colour alone. */
export const observerLooks: Readonly<
  Record<ObserverKind, { readonly colour: string; readonly dashes: string }>
> = {
  minMax: { colour: 'var(--ink)', dashes: 'none' },
  percentile: { colour: 'var(--good)', dashes: '9 4' },
  mse: { colour: 'var(--int8)', dashes: '2 4' },
};
