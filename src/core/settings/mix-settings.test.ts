import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simpleCnn } from '../network/presets.ts';
import { bitWidths } from '../quantization/grid/packing.ts';
import { withWidths } from '../quantization/schemes/widths.ts';
import { formatHash, parseHash } from './hash.ts';
import { settingsOfMix } from './mix-settings.ts';
import { mixesSchemeOf, schemeOf } from './scheme.ts';
import { defaultSettings, type Settings } from './settings.ts';

const chosen = fc.record({
  perChannel: fc.boolean(),
  symmetric: fc.boolean(),
  groupSize: fc.constantFrom(0 as const, 32 as const, 64 as const, 128 as const),
  remedies: fc.constantFrom('', 'equalize', 'equalize,gptq,act-order', 'bias'),
  calibrationImages: fc.constantFrom(64, 256),
  quantizeConv1: fc.boolean(),
  quantizeFc2: fc.boolean(),
});
const width = fc.constantFrom(...bitWidths, 'float' as const);
const changedSince: Settings = {
  ...defaultSettings,
  scheme: 'static',
  format: 'nf4',
  bits: 7,
  widths: '8,8',
  groupSize: 128,
  remedies: 'adaround',
  qatSteps: 20,
  quantizeConv2: false,
};

it('makes the very scheme of the mix, whatever was chosen before, also by way of the address', () => {
  fc.assert(
    fc.property(chosen, fc.array(width, { minLength: 4, maxLength: 4 }), (changes, widths) => {
      const scheme = mixesSchemeOf({ ...defaultSettings, ...changes }, simpleCnn);
      const settings = { ...changedSince, ...settingsOfMix(scheme, widths, simpleCnn) };
      expect(schemeOf(settings, simpleCnn)).toEqual(withWidths(scheme, widths, simpleCnn));
      expect(settings.qatSteps).toBe(0);
      expect(parseHash(formatHash(settings)).settings).toEqual(settings);
    }),
  );
});

it('takes a single width for that of all layers', () => {
  const scheme = mixesSchemeOf(defaultSettings, simpleCnn);
  const settings = { ...changedSince, ...settingsOfMix(scheme, [3], simpleCnn) };
  expect(schemeOf(settings, simpleCnn)).toEqual({ ...scheme, bits: 3 });
});
