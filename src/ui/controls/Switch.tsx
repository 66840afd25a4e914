import { type ReactNode, useId } from 'react';
import classes from './Switch.module.css';

interface SwitchProps {
  /** Stands beside it. Without one, `aria-label` says what it switches. */
  readonly label?: string;
  readonly 'aria-label'?: string;
  /** Stands below the label. */
  readonly description?: ReactNode;
  /** The id of what describes it elsewhere. */
  readonly 'aria-describedby'?: string | undefined;
  readonly size?: 'xs';
  /** What it switches is the candidate's. */
  readonly color?: 'int8';
  readonly className?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (event: { readonly currentTarget: HTMLInputElement }) => void;
}

/** On or off. Looks as Mantine's Switch, which would bring 4 kB of inputs into the first load. */
export function Switch({ label, description, size, color, className = '', ...input }: SwitchProps) {
  const about = useId();
  return (
    <div className={`${classes.switch} ${className}`} data-size={size} data-color={color}>
      <label className={classes.body}>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its state by itself
          role="switch"
          className={classes.input}
          {...(description !== undefined && { 'aria-describedby': about })}
          {...input}
        />
        <span className={classes.track} aria-hidden="true">
          <span className={classes.thumb} />
        </span>
        {label !== undefined && (
          <span className={classes.words}>
            {label}
            {description !== undefined && (
              <span id={about} className={classes.description}>
                {description}
              </span>
            )}
          </span>
        )}
      </label>
    </div>
  );
}
