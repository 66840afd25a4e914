import { Button } from '@mantine/core';
import { chooseWeights } from '../../frame/FileInputs.tsx';
import { usePlayground } from '../../playground-context.ts';
import { filesWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import { Exports } from './Exports.tsx';
import classes from './Files.module.css';
import { StartAfresh } from './StartAfresh.tsx';
import { WorkspaceFiles } from './WorkspaceFiles.tsx';

const text = words.files;

export function Files() {
  const playground = usePlayground();
  return (
    <>
      <dl className={classes.ways}>
        <dt>
          <Button variant="default" onClick={() => void playground.loadTrainedWeights()}>
            {text.loadTrained}
          </Button>
        </dt>
        <dd>{filesWords.loadTrainedHint}</dd>
        <dt>
          <Button variant="default" onClick={chooseWeights}>
            {text.import}
          </Button>
        </dt>
        <dd>{filesWords.importHint}</dd>
      </dl>
      <Exports />
      <WorkspaceFiles />
      <StartAfresh />
    </>
  );
}
