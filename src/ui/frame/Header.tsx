import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { startTransition } from 'react';
import { usePlaygroundState } from '../playground-context.ts';
import { Share } from '../share/Share.tsx';
import { words } from '../words/words.ts';
import { BackendChip } from './BackendChip.tsx';
import { Chips } from './Chips.tsx';
import classes from './Header.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';

export function Header() {
  const status = usePlaygroundState((state) => state.status);
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{words.title}</h1>
      <span className={classes.status} data-testid="status" data-value={status} role="status">
        {words.status[status]}
      </span>
      <Chips />
      <BackendChip />
      <OfflineChip />
      <div className={classes.actions}>
        <Share />
        <LanguageChoice />
        <SchemeSwitch />
      </div>
    </header>
  );
}

/** Appears when the page needs no network any more. Its place is there before, so that nothing moves then. */
function OfflineChip() {
  const ready = usePlaygroundState((state) => state.offlineReady);
  return (
    <span className={classes.offline} data-testid="offline-ready" data-value={ready}>
      <span>{words.offline}</span>
    </span>
  );
}

function SchemeSwitch() {
  // Transitions stay on. Switching them off and on again would make the browser style the whole page three times instead of once.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Button
      variant="default"
      w={34}
      h={34}
      p={0}
      aria-label={words.scheme[other]}
      // The parts that depend on the theme are drawn in slices, so that the page answers meanwhile.
      onClick={() => startTransition(() => setColorScheme(other))}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 4 a8 8 0 0 1 0 16 z" fill="currentColor" />
      </svg>
    </Button>
  );
}
