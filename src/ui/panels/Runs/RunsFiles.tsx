import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { RunRow } from '../../../core/results/run-row.ts';
import { FilesInput } from '../../controls/FilesInput.tsx';
import { useBusy } from '../../controls/use-busy.ts';
import { usePlayground } from '../../playground-context.ts';
import { runsFilesWords as text } from '../../words/late.ts';
import classes from './RunsFiles.module.css';
import { runsReport } from './report/report.ts';

interface RunsFilesProps {
  readonly all: readonly RunRow[];
  /** What a report is about. */
  readonly rows: readonly RunRow[];
}

/** Runs as files: to be looked at elsewhere, and to be taken to another browser. */
export function RunsFiles({ all, rows }: RunsFilesProps) {
  const { exportRuns, exportRunsAs, exportReport, importRuns } = usePlayground();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, begin] = useBusy();
  const hasRuns = all.length > 0;
  const exports = [
    { name: text.exportJson, isPossible: hasRuns, save: () => exportRunsAs('json') },
    { name: text.exportCsv, isPossible: hasRuns, save: () => exportRuns(all) },
    {
      name: text.exportReport,
      isPossible: rows.length > 0,
      save: () => exportReport(rows, (curves, exportedAt) => runsReport(rows, curves, exportedAt)),
    },
  ];
  return (
    <div className={classes.files}>
      {exports.map(({ name, isPossible, save }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="default"
          disabled={!isPossible}
          onClick={() => begin(save)}
        >
          {name}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>
        {text.import}
      </Button>
      <FilesInput ref={input} label={text.import} take={(files) => begin(() => importRuns(files))} />
      <span role="status" className={classes.busy}>
        {isBusy && text.busy}
      </span>
    </div>
  );
}
