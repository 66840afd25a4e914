import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';
import { usePlayground } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Exports } from './Exports.tsx';
import classes from './Files.module.css';
import { StartAfresh } from './StartAfresh.tsx';

const text = words.files;

export function Files() {
  const playground = usePlayground();
  const resetInput = useRef<() => void>(null);
  return (
    <>
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
      <Exports />
      <StartAfresh />
    </>
  );
}
