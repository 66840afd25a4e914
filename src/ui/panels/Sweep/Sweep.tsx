import { Button } from '@mantine/core';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { Switch } from '../../controls/Switch.tsx';
import { TaskButton } from '../../controls/TaskButton.tsx';
import { formatCount } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { sweepWords } from '../../words/late.ts';
import { Front } from './front/Front.tsx';
import { Layers } from './Layers.tsx';
import classes from './Sweep.module.css';
import { Widths } from './Widths.tsx';

const text = sweepWords;

export function Sweep() {
  const playground = usePlayground();
  const sweep = usePlaygroundState((state) => state.sweep);
  const mixes = usePlaygroundState((state) => state.settings.mixes);
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
      <SweepSwitch name="mixes" label={text.front.switch} />
      {mixes && <SweepSwitch name="mixFormats" label={text.front.formatsSwitch} />}
      <NowDoing />
      <Widths sweep={sweep} />
      <Layers sweep={sweep} />
      <Front sweep={sweep} />
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

interface SweepSwitchProps {
  readonly name: 'mixes' | 'mixFormats';
  readonly label: string;
}

/** Something that the sweep measures besides. */
function SweepSwitch({ name, label }: SweepSwitchProps) {
  const { change } = usePlayground();
  const isOn = usePlaygroundState((state) => state.settings[name]);
  return (
    <Fixable name={name}>
      <Switch
        className={classes.switch}
        size="xs"
        color="int8"
        label={label}
        checked={isOn}
        onChange={(event) => change(name, event.currentTarget.checked)}
      />
    </Fixable>
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
  const progress = task?.progress;
  if (progress?.of === 'remedies') return text.front.remedying(formatCount(progress.done));
  if (!progress?.point) return whatIsMissing(sweep);
  const { of: counted, done, total, point } = progress;
  if (task?.phase === 'resting') return text.paused(point.number, point.of);
  if (counted === 'held-out-images') return text.front.choosing(point.number, point.of);
  const say = counted === 'calibration-images' ? text.calibrating : text.classifying;
  return say(point.number, point.of, formatCount(done), formatCount(total));
}

function whatIsMissing(sweep: PlaygroundState['sweep']): string {
  if (!sweep) return '';
  if (sweep.results.length < sweep.total) return text.measured(sweep.results.length, sweep.total);
  return sweep.front && !sweep.front.isWhole ? text.front.unfinished : '';
}
