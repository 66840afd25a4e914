import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remedyNames } from '../quantization/remedies/remedy.ts';
import { parseHash } from './hash.ts';
import { remediesOf, remediesSetting } from './remedies-setting.ts';
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
