import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Remedy, remedyNames, remedyProblems } from '../quantization/remedies/remedy.ts';
import { parseHash } from './hash.ts';
import { remediesOf, remediesSetting, withRemedy } from './remedies-setting.ts';
import { told } from './telling.ts';

const names = fc.subarray([...remedyNames]);

describe('the setting of remedies', () => {
  it('is a list of names in any order, and says which there are for any other', () => {
    fc.assert(
      fc.property(names, (chosen) => {
        const text = remediesSetting.parse([...chosen].reverse().join(','));
        expect(remediesOf({ remedies: text ?? 'none' })).toEqual(chosen);
      }),
    );
    for (const wrong of ['gptq,luck', 'gptq,gptq', ',', 'GPTQ'])
      expect(remediesSetting.parse(wrong)).toBeUndefined();
    const { settings, problems } = parseHash('#remedies=luck');
    expect(settings.remedies).toBe('');
    const problem = told('settings/remedies', {
      key: 'remedies',
      names: remedyNames.join(', '),
      text: 'luck',
    });
    expect(problems).toEqual([
      { key: 'remedies', value: 'luck', message: told('settings/ignored', { problem }) },
    ]);
  });
});

describe('switching one on or off', () => {
  it.each<[readonly Remedy[], Remedy, boolean, readonly Remedy[]]>([
    [[], 'act-order', true, ['gptq', 'act-order']],
    [['adaround'], 'float-target', true, ['gptq', 'float-target']],
    [['gptq', 'act-order', 'bias'], 'gptq', false, ['bias']],
    [['gptq', 'act-order'], 'adaround', true, ['adaround']],
    [['mse-scale', 'gptq'], 'output-scale', true, ['output-scale', 'gptq']],
    [['gptq', 'act-order'], 'act-order', false, ['gptq']],
  ])('%j, %s %s: %j', (chosen, remedy, isOn, expected) => {
    expect(withRemedy(chosen, remedy, isOn)).toEqual(expected);
  });

  it('always leaves what goes together, with the one that was switched', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...remedyNames), fc.boolean(), (chosen, remedy, isOn) => {
        const next = withRemedy(chosen, remedy, isOn);
        expect(remedyProblems(next)).toEqual([]);
        expect(next.includes(remedy)).toBe(isOn);
      }),
    );
  });
});
