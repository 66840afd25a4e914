import { type Remedy, remedyNames, remedyProblems } from './remedy.ts';

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
