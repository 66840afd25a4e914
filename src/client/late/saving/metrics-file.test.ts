import { expect, it } from 'vitest';
import { RunRecord } from '../../../core/runs/run-record.ts';
import { steps } from '../../../testing/events.ts';
import { metricsFile } from './metrics-file.ts';

it('holds every step of a long run, and lets other tasks run while it is made', async () => {
  const count = 30_000;
  const record = RunRecord.of().withSteps(steps(1, ...new Array<number>(count).fill(0.5)));
  let othersRan = 0;
  const other = setInterval(() => othersRan++);
  const text = await (await metricsFile(record)).text();
  clearInterval(other);
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(1 + count);
  expect(lines.at(-1)).toBe(`${count},1,0.5,0.01,100,`);
  expect(othersRan).toBeGreaterThan(0);
});
