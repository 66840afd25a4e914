import classes from './Progress.module.css';

interface ProgressProps {
  /** From 0 to 100. */
  readonly value: number;
  readonly 'aria-label'?: string;
  readonly 'aria-hidden'?: 'true';
  readonly className?: string | undefined;
}

/** How far something is, as a bar. */
export function Progress({ value, className = '', 'aria-label': label, ...bar }: ProgressProps) {
  return (
    <div className={`${classes.bar} ${className}`} {...bar}>
      <div
        className={classes.done}
        style={{ width: `${value}%` }}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value}
        aria-valuetext={`${value}%`}
      />
    </div>
  );
}
