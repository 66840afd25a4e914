/** What is told of schemes and of what they make of a network, without its words: see core/told.ts. */
import { type Telling, telling } from '../told.ts';

export const schemesTelling = {
  'schemes/no-layers': ['eligible'],
  'schemes/unknown-layers': ['layers', 'count', 'eligible'],
  'schemes/not-dense': ['layers'],
  'schemes/no-range': ['layer'],
  'schemes/not-calibrated': [],
  'schemes/no-image': ['layers', 'count'],
  'schemes/named-twice': [],
  'schemes/field': ['field', 'problem'],
  'schemes/not-finite': ['what'],
  'schemes/input-of': ['layer'],
  'schemes/some-input': [],
  'schemes/dynamic': ['weights'],
  'schemes/static-min-max': ['weights', 'images'],
  'schemes/static-percentile': ['weights', 'images'],
  'schemes/static-mse': ['weights', 'images'],
  'schemes/weight-only-symmetric': ['bits', 'weights'],
  'schemes/weight-only-affine': ['bits', 'weights'],
  'schemes/weight-only-format': ['format', 'weights'],
  'schemes/no-fine-tuning': ['format'],
  'schemes/format-granularity': ['format', 'granularity', 'possible'],
  'schemes/per-tensor': [],
  'schemes/per-channel': [],
  'schemes/per-group': ['size'],
  'schemes/of-layers': ['scheme', 'layers'],
  'schemes/and': ['one', 'next'],
} as const satisfies Telling;

export const told = telling<typeof schemesTelling>();
