import type { ReactNode, Ref } from 'react';
import classes from './Dialog.module.css';

interface DialogProps {
  /** Opened with showModal. */
  readonly ref: Ref<HTMLDialogElement>;
  readonly heading: string;
  readonly children: ReactNode;
  /** What a person can do, the harmless thing first. */
  readonly buttons: ReactNode;
}

/** A question that has to be answered before the page goes on. Escape leaves everything as it is. */
export function Dialog({ ref, heading, children, buttons }: DialogProps) {
  return (
    <dialog ref={ref} className={classes.dialog} aria-label={heading}>
      <h3>{heading}</h3>
      {children}
      <div className={classes.buttons}>{buttons}</div>
    </dialog>
  );
}
