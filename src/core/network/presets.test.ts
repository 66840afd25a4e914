import { expect, it } from 'vitest';
import { mostClasses } from '../dataset/dataset-info.ts';
import { formatNetwork } from './format.ts';
import { parseNetwork } from './parse.ts';
import { presetNames, presets } from './presets.ts';

it.each(presetNames)(
  '%s suits images of 8 to 64 pixels, grey and in colour, and 2 to 100 classes',
  (name) => {
    for (const side of [8, 9, 28, 32, 63, 64]) {
      for (const channels of [1, 3]) {
        for (const classes of [2, 10, mostClasses]) {
          const spec = parseNetwork(presets[name], { side, channels, classes });
          expect(formatNetwork(spec), 'as it stands in the address').toBe(presets[name]);
        }
      }
    }
  },
);
