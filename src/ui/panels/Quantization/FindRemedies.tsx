import { Button } from '@mantine/core';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { findRemediesWords, remedyWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './FindRemedies.module.css';
import { Staircase } from './Staircase.tsx';
import { TargetChoice } from './TargetChoice.tsx';

const text = findRemediesWords;

/** Has remedies tried one after the other, to a target, and shows what each has brought. */
export function FindRemedies() {
  const { findRemedies } = usePlayground();
  const isRunning = usePlaygroundState((state) => taskOf(state, 'findRemedies') !== undefined);
  return (
    <section className={classes.find} data-part="find-remedies">
      <p className={classes.about}>
        <Explained text={text.explain} />
      </p>
      <TargetChoice isFixed={isRunning} />
      <Button
        color="int8"
        size="sm"
        variant="outline"
        data-action="find-remedies"
        onClick={() => void findRemedies()}
      >
        {text.find}
      </Button>
      <NowDoing />
      <Staircase isRunning={isRunning} />
    </section>
  );
}

/** Apart from the stairs, which are too much to draw with every batch. */
function NowDoing() {
  return <p className={classes.now}>{usePlaygroundState(nowDoing)}</p>;
}

function nowDoing(state: PlaygroundState): string {
  const progress = taskOf(state, 'findRemedies')?.progress;
  if (!progress) return '';
  const [done, total] = [formatCount(progress.done), formatCount(progress.total)];
  const name = nameOfTried(state);
  switch (progress.of) {
    case 'fine-tuning-steps':
      return words.quantization.fineTuning(done, total);
    case 'calibration-images':
      return text.calibrating(name, done, total);
    case 'remedies':
      return text.quantizing(name, done);
    case 'held-out-images':
      return text.measuring(name, done, total);
    default:
      return words.quantization.running(done, total);
  }
}

/** Before anything is tried, the float model answers. */
function nameOfTried({ staircase }: PlaygroundState): string {
  if (!staircase?.trying) return text.float;
  const { remedy } = staircase.trying;
  return remedy ? remedyWords.remedies[remedy].name : text.nothing;
}
