import { Button } from '@mantine/core';
import { nextAction } from '../../../client/views/next-action.ts';
import { TaskButton } from '../../controls/TaskButton.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Training.module.css';

const text = words.training;

/** One button stands out, for what is to be done next; what can't be done now is answered in words. */
export function Controls() {
  const { train, stop, evaluate, reset, loadTrainedWeights } = usePlayground();
  const isNext = usePlaygroundState((state) => nextAction(state) === 'train');
  const isBusy = usePlaygroundState(({ tasks }) => tasks.some(({ kind }) => kind !== 'loadData'));
  return (
    <div className={classes.controls}>
      <TaskButton begin={{ action: 'train', label: text.train, act: train }} isNext={isNext} />
      {isBusy && (
        <Button variant="default" size="sm" data-action="stop" onClick={() => void stop()}>
          {text.stop}
        </Button>
      )}
      <Button variant="subtle" size="sm" px={10} data-action="evaluate" onClick={() => void evaluate()}>
        {text.evaluate}
      </Button>
      <Button variant="subtle" size="sm" px={10} data-action="reset" onClick={() => void reset()}>
        {text.reset}
      </Button>
      <Button
        variant="subtle"
        size="sm"
        px={10}
        data-action="load-trained"
        onClick={() => void loadTrainedWeights()}
      >
        {words.files.loadTrained}
      </Button>
    </div>
  );
}
