import { type ReactNode, useId } from 'react';
import classes from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly description: ReactNode;
  /** Puts the description beside the field, which needs room to its right. Otherwise it stands below. */
  readonly descriptionBeside: boolean;
  /** What is wrong with the value. */
  readonly error: ReactNode;
  readonly inputMode: 'numeric' | 'decimal';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** A line that is typed. Looks as Mantine's TextInput, which would bring 4 kB of inputs into the first load. */
export function TextField({
  label,
  description,
  descriptionBeside,
  error,
  onChange,
  ...input
}: TextFieldProps) {
  const id = useId();
  const [about, problem] = [`${id}-about`, `${id}-problem`];
  return (
    <div className={descriptionBeside ? classes.beside : classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={classes.input}
        autoComplete="off"
        aria-describedby={error ? `${problem} ${about}` : about}
        aria-invalid={error ? true : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...input}
      />
      <p id={about} className={classes.description}>
        {description}
      </p>
      {error && (
        <p id={problem} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
