import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Dialog } from '../../controls/Dialog.tsx';
import { usePlayground } from '../../playground-context.ts';
import { filesWords } from '../../words/late.ts';
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
      <Dialog
        ref={dialog}
        heading={text.question}
        buttons={
          <>
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
          </>
        }
      >
        <p>{text.consequence}</p>
      </Dialog>
    </div>
  );
}
