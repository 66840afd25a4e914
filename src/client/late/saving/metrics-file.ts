import { metricsCsv } from '../../../core/formats/text/csv.ts';
import type { RunRecord } from '../../../core/runs/run-record.ts';
import { metricsRows } from '../../views/metrics-rows.ts';

/** The metrics of a run as CSV. A long run's are made part by part, and between two parts the page answers clicks. */
export async function metricsFile(record: RunRecord): Promise<Blob> {
  const parts: Blob[] = [];
  for (const part of metricsCsv(metricsRows(record))) {
    if (parts.length > 0) await nextTask();
    parts.push(new Blob([part]));
  }
  return new Blob(parts);
}

/** Resolves in a later task. Not by a timer, which waits a second in a hidden tab. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
