import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleCnn } from '../network/presets.ts';
import { bitWidths } from '../quantization/grid/packing.ts';
import { parseHash } from './hash.ts';
import { schemeOf, sweepOf } from './scheme.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { told } from './telling.ts';
import { widthsOf, widthsSetting } from './widths-setting.ts';

const weightOnly: Settings = { ...defaultSettings, scheme: 'weightOnly' };

describe('the setting of widths', () => {
  it('is a list of bits or "float", with commas or spaces between', () => {
    const width = fc.constantFrom(...bitWidths, 'float' as const);
    fc.assert(
      fc.property(fc.array(width), fc.constantFrom(',', ' ', ', '), (chosen, between) => {
        const widths = widthsSetting.parse(chosen.join(between)) ?? 'none';
        expect(widthsOf({ widths })).toEqual(chosen);
      }),
    );
  });

  it.each(['3,3,x', '1', '9', '3,3.5', '03', 'Float'])('refuses "%s", and says what it may be', (text) => {
    const { settings, problems } = parseHash(`#widths=${text}`);
    expect(settings.widths).toBe('');
    const problem = told('settings/widths', { key: 'widths', text });
    expect(problems).toEqual([
      { key: 'widths', value: text, message: told('settings/ignored', { problem }) },
    ]);
  });
});

describe('a scheme with widths', () => {
  const found = (changes: Partial<Settings>) => {
    const { layers, bits } = { bits: undefined, ...schemeOf({ ...weightOnly, ...changes }, simpleCnn) };
    return { layers, bits };
  };

  it.each<[Partial<Settings>, ReturnType<typeof found>]>([
    [{ widths: '3,3,3,2' }, { layers: ['conv1', 'conv2', 'fc1', 'fc2'], bits: [3, 3, 3, 2] }],
    [{ widths: 'float,4,2,float' }, { layers: ['conv2', 'fc1'], bits: [4, 2] }],
    [
      { widths: '3,3,3,3', bits: 8 },
      { layers: ['conv1', 'conv2', 'fc1', 'fc2'], bits: 3 },
    ],
    [
      { widths: '8,6', bits: 5 },
      { layers: ['conv1', 'conv2', 'fc1', 'fc2'], bits: [8, 6, 5, 5] },
    ],
    [
      { widths: '3,3,3,2', quantizeFc2: false },
      { layers: ['conv1', 'conv2', 'fc1'], bits: 3 },
    ],
    [{ widths: 'float,float,float,float' }, { layers: [], bits: [] }],
  ])('%j: %j', (changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('leaves a sweep at one width for all, and other schemes as they are', () => {
    const mixed = { ...weightOnly, widths: '3,3,3,2' };
    expect(sweepOf(mixed, simpleCnn)).toEqual(sweepOf(weightOnly, simpleCnn));
    const nf4: Settings = { ...mixed, format: 'nf4' };
    expect(schemeOf(nf4, simpleCnn)).toEqual(schemeOf({ ...nf4, widths: '' }, simpleCnn));
  });
});
