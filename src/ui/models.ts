/** How each model is called and coloured, everywhere. */
import { formatRow } from '../core/quantization/number-formats/number-format.ts';
import { type Scheme, weightBits } from '../core/quantization/schemes/scheme.ts';
import type { ModelId, Report } from './model-ids.ts';
import { usePlaygroundState } from './playground-context.ts';
import { words } from './words/words.ts';

export type { Arithmetic, ModelId, Report } from './model-ids.ts';

export interface ModelLook {
  readonly id: ModelId;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** A quieter tone of it. */
  readonly softColour: string;
}

const looks: Readonly<Record<ModelId, ModelLook>> = {
  float: { id: 'float', name: 'float32', colour: 'var(--float)', softColour: 'var(--float-soft)' },
  int8: { id: 'int8', name: 'int8', colour: 'var(--int8)', softColour: 'var(--int8-soft)' },
};

/** A quantized model goes by its width or its number format: "int8", "4-bit", "NF4". The colour is that of its role. */
export function lookOf({ shownAs, scheme }: Pick<Report, 'shownAs' | 'scheme'>): ModelLook {
  return { ...looks[shownAs], name: scheme ? nameOfWeights(scheme) : looks.float.name };
}

function nameOfWeights(scheme: Scheme): string {
  if (scheme.kind === 'weightOnly' && scheme.format !== undefined) return formatRow(scheme.format).name;
  const bits = weightBits(scheme);
  if (bits === undefined) return words.models.mixed;
  return bits === 8 ? looks.int8.name : words.models.bits(bits);
}

/** Returns the models in the order in which the page shows them. A model is compared with those before it. */
export function useModels(): readonly ModelLook[] {
  const reports = usePlaygroundState((state) => state.reports);
  return [looks.float, looks.int8].map((look) => {
    const report = reports[look.id];
    return report ? lookOf(report) : look;
  });
}
