/** The setting of remedies: their names, with commas between, in any order. */
import { type Remedy, remedyNames, remedyProblems } from '../quantization/remedies/remedy.ts';
import type { TextSpec } from './kinds.ts';
import { told } from './telling.ts';

export const remediesSetting: TextSpec = {
  kind: 'text',
  default: '',
  parse: (text) => {
    const names = text === '' ? [] : text.split(',');
    const known = remedyNames.filter((name) => names.includes(name));
    return known.length === names.length ? known.join(',') : undefined;
  },
  refuse: ({ key, shown }) => told('settings/remedies', { key, names: remedyNames.join(', '), text: shown }),
};

/** The remedies that are chosen, in the order of `remedyNames`. */
export const remediesOf = ({ remedies }: { readonly remedies: string }): readonly Remedy[] =>
  remedyNames.filter((name) => remedies.split(',').includes(name));

/** What is chosen once a remedy is switched on or off: what it needs is on then, and what does not go with that is off. */
export function withRemedy(chosen: readonly Remedy[], remedy: Remedy, isOn: boolean): readonly Remedy[] {
  const wanted = new Set(isOn ? [remedy, ...remedyProblems([remedy]).map(({ other }) => other)] : []);
  const next = new Set([...chosen.filter((name) => name !== remedy), ...wanted]);
  for (;;) {
    const [problem] = remedyProblems([...next]);
    if (!problem) return remedyNames.filter((name) => next.has(name));
    const goes = problem.kind === 'excludes' && wanted.has(problem.remedy) ? problem.other : problem.remedy;
    next.delete(goes);
  }
}
