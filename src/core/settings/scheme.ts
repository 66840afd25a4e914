/** Turns what a person has chosen into the schemes that it stands for. */
import type { NetworkSpec } from '../network/spec.ts';
import { formatRow, type NumberFormat } from '../quantization/number-formats/number-format.ts';
import { needsImages } from '../quantization/remedies/remedy.ts';
import {
  eligibleLayers,
  type FormatScheme,
  type LowBitScheme,
  type Scheme,
  type UniformScheme,
  type WeightOnlyScheme,
} from '../quantization/schemes/scheme.ts';
import { withWidths } from '../quantization/schemes/widths.ts';
import { type SweepPoint, sweepPoints } from '../quantization/sweep.ts';
import { layerSwitch } from './layer-switches.ts';
import { remediesOf } from './remedies-setting.ts';
import type { Settings } from './settings.ts';
import { widthsOf } from './widths-setting.ts';

/** The chosen scheme, for a network. A switch of a layer that the network lacks or this kind of scheme can't quantize has no effect. */
export function schemeOf(settings: Settings, spec: NetworkSpec): Scheme {
  const { scheme: kind, observer, calibrationImages } = settings;
  switch (kind) {
    case 'dynamic':
      return { kind, granularity: granularityOf(settings), layers: chosenLayers(settings, kind, spec) };
    case 'weightOnly':
      return weightOnlySchemeOf(settings, spec);
    case 'static':
      return {
        kind,
        granularity: granularityOf(settings),
        observer,
        calibrationImages,
        layers: chosenLayers(settings, kind, spec),
      };
    default:
      return kind satisfies never;
  }
}

/**
 * Every width in integers, weight-only as chosen, on the layers that are switched on; then every layer alone, at the chosen scheme. Where all
 * layers are switched off there are no widths to try. No point has remedies.
 */
export function sweepOf(settings: Settings, spec: NetworkSpec): SweepPoint[] {
  const points = sweepPoints(
    uniformSchemeOf(settings, spec),
    schemeOf({ ...settings, remedies: '', widths: '' }, spec),
    spec,
  );
  return points.filter(({ scheme }) => scheme.layers.length > 0);
}

/** What all mixes of widths that a sweep looks for have in common, remedies among it. */
export function mixesSchemeOf(settings: Settings, spec: NetworkSpec): UniformScheme {
  return { ...uniformSchemeOf(settings, spec), ...remediesIn(settings) };
}

function weightOnlySchemeOf(settings: Settings, spec: NetworkSpec): WeightOnlyScheme {
  const { format } = settings;
  if (format === 'int') return { ...lowBitSchemeOf(settings, spec), ...remediesIn(settings) };
  return formatSchemeOf(settings, format, chosenLayers(settings, 'weightOnly', spec));
}

/** A number format on these layers, with scales as chosen where the format leaves a choice. */
export function formatSchemeOf(
  settings: Settings,
  format: NumberFormat,
  layers: readonly string[],
): FormatScheme {
  const { granularities } = formatRow(format);
  const wanted = granularityOf(settings);
  const granularity = granularities.find((possible) => possible === wanted) ?? granularities[0];
  return { kind: 'weightOnly', format, granularity, layers };
}

function remediesIn(settings: Settings): Pick<LowBitScheme, 'remedies' | 'calibrationImages'> {
  const remedies = remediesOf(settings);
  if (remedies.length === 0) return {};
  const { calibrationImages } = settings;
  return { remedies, ...(needsImages(remedies) && { calibrationImages }) };
}

function lowBitSchemeOf(settings: Settings, spec: NetworkSpec): LowBitScheme {
  const scheme = uniformSchemeOf(settings, spec);
  return settings.widths === '' ? scheme : withWidths(scheme, widthsOf(settings), spec);
}

function uniformSchemeOf(settings: Settings, spec: NetworkSpec): UniformScheme {
  const { bits, symmetric, groupSize } = settings;
  const granularity = groupSize === 0 ? granularityOf(settings) : (`per-group-${groupSize}` as const);
  return {
    kind: 'weightOnly',
    bits,
    symmetric,
    granularity,
    layers: chosenLayers(settings, 'weightOnly', spec),
  };
}

function granularityOf({ perChannel }: Settings): 'per-tensor' | 'per-channel' {
  return perChannel ? 'per-channel' : 'per-tensor';
}

function chosenLayers(settings: Settings, kind: Scheme['kind'], spec: NetworkSpec): string[] {
  return eligibleLayers(kind, spec).filter((layer) => settings[layerSwitch(layer)]);
}
