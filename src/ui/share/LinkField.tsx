import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { shareWords as text } from '../words/late.ts';
import classes from './Share.module.css';

/** The link, and the way to take it along. */
export function LinkField({ link }: { readonly link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  // The dialog opens before its content is there: the browser has found nothing to give the focus to.
  useEffect(() => button.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(text.copied);
    } catch {
      // Without https there is no clipboard at all, and some browsers ask the person, who may refuse.
      field.current?.select();
      setSaid(text.notCopied);
    }
  };
  return (
    <>
      <div className={classes.field}>
        <TextInput
          ref={field}
          className={classes.address}
          label={text.link}
          value={link}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button ref={button} onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
      <p className={classes.said} role="status">
        {said}
      </p>
    </>
  );
}
