import { Button } from '@mantine/core';
import { useRef } from 'react';
import { usePlayground } from '../../playground-context.ts';
import { filesWords } from '../../words/late/files.ts';
import classes from './Files.module.css';

const text = filesWords.afresh;

/** Empties the workspace, after asking. */
export function StartAfresh() {
  const playground = usePlayground();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className={classes.afresh}>
      <Button variant="default" size="xs" onClick={() => dialog.current?.showModal()}>
        {text.button}
      </Button>
      <p className={classes.about}>{text.about}</p>
      <dialog ref={dialog} className={classes.dialog} aria-label={text.question}>
        <h3>{text.question}</h3>
        <p>{text.consequence}</p>
        <div className={classes.row}>
          <Button variant="default" onClick={close}>
            {text.keep}
          </Button>
          <Button
            color="red"
            onClick={() => {
              close();
              void playground.startAfresh();
            }}
          >
            {text.button}
          </Button>
        </div>
      </dialog>
    </div>
  );
}
