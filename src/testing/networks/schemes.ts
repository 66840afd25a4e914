/** Schemes of SimpleCNN with everything that a file of them has to say. */
import { layerNames } from './simple-cnn.ts';

export const weightOnlyScheme = {
  kind: 'weightOnly',
  bits: 4,
  symmetric: false,
  granularity: 'per-group-32',
  layers: layerNames,
} as const;

export const staticScheme = {
  kind: 'static',
  granularity: 'per-channel',
  observer: 'percentile',
  calibrationImages: 256,
  layers: layerNames,
} as const;
