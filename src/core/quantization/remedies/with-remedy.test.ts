import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Remedy, remedyNames, remedyProblems } from './remedy.ts';
import { withRemedy } from './with-remedy.ts';

const names = fc.subarray([...remedyNames]);

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
