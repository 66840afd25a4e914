import { Button } from '@mantine/core';
import { chooseWeights } from '../../frame/FileInputs.tsx';
import { usePlayground } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Exports } from './Exports.tsx';
import classes from './Files.module.css';
import { StartAfresh } from './StartAfresh.tsx';

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
        <dd>{text.loadTrainedHint}</dd>
        <dt>
          <Button variant="default" onClick={chooseWeights}>
            {text.import}
          </Button>
        </dt>
        <dd>{text.importHint}</dd>
      </dl>
      <Exports />
      <StartAfresh />
    </>
  );
}
