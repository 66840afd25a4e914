/** From what a person has chosen to the schemes that it stands for. */
import { type LayerName, layerNames } from '../network/simple-cnn.ts';
import { eligibleLayers, type Scheme, type WeightOnlyScheme } from '../quantization/schemes/scheme.ts';
import { type SweepPoint, sweepPoints } from '../quantization/sweep.ts';
import type { Settings } from './settings.ts';

/** The chosen scheme. A switch of a layer that this kind of scheme can't quantize has no effect. */
export function schemeOf(settings: Settings): Scheme {
  const { scheme: kind, observer, calibrationImages } = settings;
  switch (kind) {
    case 'dynamic':
      return { kind, granularity: granularityOf(settings), layers: layersOf(settings, kind) };
    case 'weightOnly':
      return weightOnlySchemeOf(settings);
    case 'static':
      return {
        kind,
        granularity: granularityOf(settings),
        observer,
        calibrationImages,
        layers: layersOf(settings, kind),
      };
    default:
      return kind satisfies never;
  }
}

/**
 * Every width, weight-only as chosen, on the layers that are switched on; then every layer alone, at the chosen scheme. Where all
 * layers are switched off there are no widths to try.
 */
export function sweepOf(settings: Settings): SweepPoint[] {
  const points = sweepPoints(weightOnlySchemeOf(settings), schemeOf(settings));
  return points.filter(({ scheme }) => scheme.layers.length > 0);
}

function weightOnlySchemeOf(settings: Settings): WeightOnlyScheme {
  const { bits, symmetric, groupSize } = settings;
  const granularity = groupSize === 0 ? granularityOf(settings) : (`per-group-${groupSize}` as const);
  return { kind: 'weightOnly', bits, symmetric, granularity, layers: layersOf(settings, 'weightOnly') };
}

function granularityOf({ perChannel }: Settings): 'per-tensor' | 'per-channel' {
  return perChannel ? 'per-channel' : 'per-tensor';
}

function layersOf(settings: Settings, kind: Scheme['kind']): LayerName[] {
  const on: Readonly<Record<LayerName, boolean>> = {
    conv1: settings.quantizeConv1,
    conv2: settings.quantizeConv2,
    fc1: settings.quantizeFc1,
    fc2: settings.quantizeFc2,
  };
  const eligible = eligibleLayers(kind);
  return layerNames.filter((layer) => on[layer] && eligible.includes(layer));
}
