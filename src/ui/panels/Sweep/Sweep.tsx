import { Button } from '@mantine/core';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { Explained } from '../../controls/Explained.tsx';
import { TaskButton } from '../../controls/TaskButton.tsx';
import { formatCount } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { sweepWords } from '../../words/late.ts';
import { Layers } from './Layers.tsx';
import classes from './Sweep.module.css';
import { Widths } from './Widths.tsx';

const text = sweepWords;

export function Sweep() {
  const playground = usePlayground();
  const sweep = usePlaygroundState((state) => state.sweep);
  const running = usePlaygroundState((state) => taskOf(state, 'sweep') !== undefined);
  return (
    <>
      <p className={classes.explain}>
        <Explained text={text.explain} />
      </p>
      <div className={classes.actions}>
        <TaskButton
          begin={{ action: 'sweep', label: text.sweep, act: playground.sweep }}
          isNext={false}
          color="int8"
        />
        <Button
          variant="default"
          size="sm"
          data-action="stop"
          disabled={!running}
          onClick={() => void playground.stop()}
        >
          {text.stop}
        </Button>
      </div>
      <NowDoing />
      <Widths sweep={sweep} />
      <Layers sweep={sweep} />
      <Button
        className={classes.export}
        variant="default"
        size="xs"
        disabled={!sweep}
        onClick={() => void playground.exportSweep(inWords)}
      >
        {text.export}
      </Button>
    </>
  );
}

/** Apart from the chart, which is too much to draw with every batch. */
function NowDoing() {
  return <p className={classes.now}>{usePlaygroundState(nowDoing)}</p>;
}

/** How far the sweep is, or how much of it there is where it has not come to its end. */
function nowDoing(state: PlaygroundState): string {
  const { sweep } = state;
  const task = taskOf(state, 'sweep');
  if (!task?.progress?.point) {
    const partial = sweep && sweep.results.length < sweep.total;
    return partial ? text.measured(sweep.results.length, sweep.total) : '';
  }
  const { of: counted, done, total, point } = task.progress;
  if (task.phase === 'resting') return text.paused(point.number, point.of);
  const say = counted === 'calibration-images' ? text.calibrating : text.classifying;
  return say(point.number, point.of, formatCount(done), formatCount(total));
}
