import { settingSpecs } from '../../core/settings/settings.ts';
import { formatFixed } from '../format.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './LossControls.module.css';
import { Switch } from './Switch.tsx';
import { Term } from './Term.tsx';

const { labels } = words.settings;

/** How the loss curves are drawn: smoothed so much, on a linear or a logarithmic axis. */
export function LossControls() {
  const { change } = usePlayground();
  const smoothing = usePlaygroundState((state) => state.settings.smoothing);
  const logLoss = usePlaygroundState((state) => state.settings.logLoss);
  const { min, max, step } = settingSpecs.smoothing;
  return (
    <div className={classes.lossControls}>
      <span className={classes.sliderLabel}>
        <Term of="smoothing">{labels.smoothing}</Term>
      </span>
      <input
        type="range"
        className={classes.slider}
        min={min}
        max={max}
        step={step}
        value={smoothing}
        aria-label={labels.smoothing}
        onChange={({ currentTarget }) => change('smoothing', currentTarget.valueAsNumber)}
      />
      <span className={classes.smoothing} aria-hidden="true">
        {formatFixed(smoothing, 2)}
      </span>
      <Switch
        size="xs"
        label={labels.logLoss}
        checked={logLoss}
        onChange={(event) => change('logLoss', event.currentTarget.checked)}
      />
    </div>
  );
}
