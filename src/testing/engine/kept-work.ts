/** What a page has of its work, for comparing it with what another one finds of it. */
import type { EnginePage } from './engine.ts';

/** All of it but times of day: weights, shelf, results, run, sweep, search for remedies and a training that is under way. */
export async function workOf(page: EnginePage) {
  const { entries, chosen, reports, comparison, model, run, sweep, staircase, tasks } = page.state;
  return {
    model,
    entries,
    chosen,
    reports,
    comparison,
    sweep,
    staircase,
    run: { ...run.record.serialise(), plan: run.plan },
    tasks: tasks.map(({ kind, phase }) => `${kind} ${phase}`),
    files: [await page.save('baseline'), await page.save('candidate').catch(String)],
    predictions: await page.predictions().catch(String),
  };
}

export type Work = Awaited<ReturnType<typeof workOf>>;
