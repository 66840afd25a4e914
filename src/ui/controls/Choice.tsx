import { useId } from 'react';
import classes from './Choice.module.css';

interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all in sight: radio buttons side by side. chosen: the value of none where none is chosen. */
export function Choice<Value extends string | number | boolean | undefined>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={classes.choice} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.label} className={classes.option}>
            <input
              type="radio"
              name={id}
              checked={chosen === option.value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
