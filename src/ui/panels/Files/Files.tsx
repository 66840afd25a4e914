import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';
import { Panel } from '../../frame/Panel.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words.ts';
import classes from './Files.module.css';

const text = words.files;

export function Files() {
  const playground = usePlayground();
  const hasSteps = usePlaygroundState((state) => state.run.groups.length > 0);
  const hasPredictions = usePlaygroundState((state) => state.reports.float?.accuracy !== undefined);
  const resetInput = useRef<() => void>(null);
  return (
    <Panel id="files" heading={text.heading} question={text.question}>
      <div className={classes.row}>
        <Button variant="default" onClick={() => void playground.loadTrainedWeights()}>
          {text.loadTrained}
        </Button>
        <FileButton
          resetRef={resetInput}
          accept=".safetensors,.pth,.pt,.zip"
          inputProps={{ 'aria-label': text.import }}
          onChange={(file) => {
            // Without this, choosing the same file again would change nothing and do nothing.
            resetInput.current?.();
            if (file) void playground.importWeights(file, file.name);
          }}
        >
          {(props) => (
            <Button variant="default" {...props}>
              {text.import}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={classes.hint}>{text.loadTrainedHint}</p>
      <p className={classes.hint}>{text.importHint}</p>
      <div className={classes.row}>
        <Button variant="light" onClick={() => void playground.exportWeights('float')}>
          {text.exportFloat}
        </Button>
        <Button variant="light" color="int8" onClick={() => void playground.exportWeights('int8')}>
          {text.exportInt8}
        </Button>
        <Button variant="default" disabled={!hasSteps} onClick={() => playground.exportMetrics()}>
          {text.exportMetrics}
        </Button>
        <Button
          variant="default"
          disabled={!hasPredictions}
          onClick={() => void playground.exportPredictions()}
        >
          {text.exportPredictions}
        </Button>
      </div>
    </Panel>
  );
}
