import type { MetricsRow } from '../../core/formats/text/csv.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import type { RunRecord } from '../../core/runs/run-record.ts';

/** One row for every step of the run, with the test accuracy where it was measured. */
export function* metricsRows(record: RunRecord): Generator<MetricsRow> {
  for (const { accuracy, ...row } of record.rows())
    yield { ...row, testAccuracy: accuracy && percentCorrect(accuracy) };
}
