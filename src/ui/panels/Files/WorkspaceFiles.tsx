import { Button } from '@mantine/core';
import { useRef } from 'react';
import { FilesInput } from '../../controls/FilesInput.tsx';
import { useBusy } from '../../controls/use-busy.ts';
import { usePlayground } from '../../playground-context.ts';
import { workspaceWords as text } from '../../words/late.ts';
import classes from './Files.module.css';

/** All that a person has, as one file. It is more than runs, and so it stands here. */
export function WorkspaceFiles() {
  const { exportRunsAs, importRuns } = usePlayground();
  const input = useRef<HTMLInputElement>(null);
  const [, begin] = useBusy();
  return (
    <dl className={`${classes.ways} ${classes.workspace}`}>
      <dt>
        <Button variant="default" onClick={() => begin(() => exportRunsAs('workspace'))}>
          {text.export}
        </Button>
      </dt>
      <dd>{text.exportHint}</dd>
      <dt>
        <Button variant="default" onClick={() => input.current?.click()}>
          {text.import}
        </Button>
        <FilesInput ref={input} label={text.import} take={(files) => begin(() => importRuns(files))} />
      </dt>
      <dd>{text.importHint}</dd>
    </dl>
  );
}
