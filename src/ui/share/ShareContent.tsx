import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatLink } from '../../core/settings/link.ts';
import { usePlaygroundState } from '../playground-context.ts';
import { shareWords as text } from '../words/late.ts';
import { words } from '../words/words.ts';
import { ResultCard } from './card/ResultCard.tsx';
import { LinkField } from './LinkField.tsx';
import { QrCode } from './QrCode.tsx';
import classes from './Share.module.css';

/** What the dialog holds. It is there only while the dialog is open. */
export function ShareContent() {
  const link = usePlaygroundState(({ settings }) => addressWith(formatLink(settings)));
  const dataIsOwn = usePlaygroundState((state) => state.dataIsOwn);
  const content = useRef<HTMLDivElement>(null);
  const close = () => content.current?.closest('dialog')?.close();
  useEffect(() => {
    const dialog = content.current?.closest('dialog');
    // What is pressed beside its content is the dialog itself: the darkened page.
    const closeBeside = ({ target }: PointerEvent) => {
      if (target === dialog) dialog?.close();
    };
    dialog?.addEventListener('pointerdown', closeBeside);
    return () => dialog?.removeEventListener('pointerdown', closeBeside);
  }, []);
  return (
    <div ref={content} className={classes.content}>
      <div className={classes.head}>
        <h2>{words.share}</h2>
        <CloseButton aria-label={text.close} onClick={close} />
      </div>
      <section className={classes.link} aria-label={text.link}>
        <p>{text.about}</p>
        {dataIsOwn && <p>{text.ownData}</p>}
        <LinkField link={link} />
        <QrCode link={link} />
      </section>
      <section className={classes.card} aria-label={text.card}>
        <ResultCard />
      </section>
    </div>
  );
}

const addressWith = (hash: string): string => `${window.location.href.replace(/#.*/, '')}#${hash}`;
