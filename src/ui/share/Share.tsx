import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { LateModule } from '../../client/late-module.ts';
import { told } from '../../client/telling.ts';
import { LateContent } from '../frame/failure/LateContent.tsx';
import { words } from '../words/words.ts';
import classes from './Share.module.css';

export const lateShare = LateModule.part(
  () => told('page/part', { name: words.share }),
  () => import('./ShareContent.tsx'),
  ({ ShareContent }) => ShareContent,
);

/** The button, and the browser's own dialog: it keeps the focus, closes on Escape, and gives the focus back. */
export function Share() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={classes.button}
        variant="default"
        size="xs"
        data-action="share"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M12 15V3M8 7l4-4 4 4M5 12v8h14v-8" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className={classes.word}>{words.share}</span>
      </Button>
      <dialog ref={dialog} className={classes.dialog} aria-label={words.share} onClose={() => setOpen(false)}>
        {isOpen && <LateContent content={lateShare} />}
      </dialog>
    </>
  );
}
