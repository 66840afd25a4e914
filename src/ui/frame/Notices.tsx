import { Button, CloseButton } from '@mantine/core';
import type { Notice } from '../../client/store/slices/notices.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { useSentence } from '../words/sentence.ts';
import { words } from '../words/words.ts';
import classes from './Notices.module.css';

/** What went wrong or should be known, each with what can be done about it. */
export function Notices() {
  const notices = usePlaygroundState((state) => state.notices);
  if (notices.length === 0) return null;
  const lastError = notices.findLast(({ kind }) => kind === 'error');
  return (
    <section className={classes.notices} aria-label={words.notices.label}>
      {notices.map((notice) => (
        <NoticeAlert key={notice.id} notice={notice} isLastError={notice === lastError} />
      ))}
    </section>
  );
}

function NoticeAlert({ notice, isLastError }: { readonly notice: Notice; readonly isLastError: boolean }) {
  const playground = usePlayground();
  const { id, kind, remedy } = notice;
  const message = useSentence(notice.message);
  return (
    <div role={kind === 'error' ? 'alert' : 'status'} className={classes.notice} data-kind={kind}>
      <div>
        <b className={classes.kind}>{words.notices[kind]}</b>
        <span {...(isLastError ? { 'data-testid': 'error', 'data-value': message } : {})}>{message}</span>
        {remedy && (
          <Button
            size="compact-sm"
            className={classes.remedy}
            onClick={() => void playground.remedies[remedy]()}
          >
            {words.notices.remedies[remedy]}
          </Button>
        )}
      </div>
      <CloseButton size="xs" aria-label={words.notices.dismiss} onClick={() => playground.dismiss(id)} />
    </div>
  );
}
