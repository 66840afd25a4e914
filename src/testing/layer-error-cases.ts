/** What PyTorch finds of the layers' errors: `fixtures/pytorch/layer-error-cases.json`. */
import * as v from 'valibot';
import { readJsonFixture } from './fixtures.ts';

/** By layer; null where not one bit differs. */
const decibels = v.record(v.string(), v.nullable(v.number()));
const errors = v.object({ accumulated: decibels, alone: decibels, without: decibels });

const schema = v.object({
  images: v.number(),
  calibration_images: v.number(),
  dynamic: errors,
  weightOnly: errors,
  static: errors,
  static_activations: v.number(),
  sixteen_bits: v.object({ weights: v.number(), with_activations: v.number() }),
});

export const layerErrorCases = () => readJsonFixture('layer-error-cases.json', schema);
