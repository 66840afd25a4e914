import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Granularity.module.css';

const text = words.quantization;

const choices = [
  { perChannel: false, label: text.perTensor },
  { perChannel: true, label: text.perChannel },
];

/** One scale for a layer's weights, or one for each output. Two radio buttons side by side. */
export function Granularity() {
  const { change } = usePlayground();
  const chosen = usePlaygroundState((state) => state.settings.perChannel);
  return (
    <div className={classes.choices} role="radiogroup" aria-label={text.granularity}>
      {choices.map(({ perChannel, label }) => (
        <label key={label} className={classes.choice}>
          <input
            type="radio"
            name="granularity"
            checked={chosen === perChannel}
            onChange={() => change('perChannel', perChannel)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
