import { Button } from '@mantine/core';
import { nextAction } from '../../../client/views/next-action.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Training.module.css';

const text = words.training;

/** Buttons keep their places: a second click on Train must not land on Pause. What can't be done now is answered in words. */
export function Controls() {
  const playground = usePlayground();
  const status = usePlaygroundState((state) => state.status);
  const isNext = usePlaygroundState((state) => nextAction(state) === 'train');
  const running = status === 'training' || status === 'paused';
  const busy = running || status === 'evaluating' || status === 'quantizing';
  return (
    <div className={classes.controls}>
      <Button variant={isNext ? 'filled' : 'default'} size="md" onClick={() => void playground.train()}>
        {text.train}
      </Button>
      {status === 'paused' ? (
        <Button size="md" onClick={() => void playground.resume()}>
          {text.resume}
        </Button>
      ) : (
        <Button variant="default" size="md" disabled={!busy} onClick={() => void playground.pause()}>
          {text.pause}
        </Button>
      )}
      <Button variant="default" size="md" disabled={!busy} onClick={() => void playground.stop()}>
        {text.stop}
      </Button>
      <Button variant="default" size="md" onClick={() => void playground.reset()}>
        {text.reset}
      </Button>
      <Button variant="default" size="md" onClick={() => void playground.evaluate()}>
        {text.evaluate}
      </Button>
    </div>
  );
}
