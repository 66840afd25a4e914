import { formatHash } from '../../core/settings/hash.ts';
import { panels } from '../panels.ts';
import { usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './Stages.module.css';

/** Scrolls instead of following the link: the page's hash holds the settings. */
function goTo(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  const heading = section?.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

export function Stages() {
  // In a new tab the link opens the page with these settings.
  const address = usePlaygroundState((state) => `#${formatHash(state.settings)}`);
  return (
    <nav className={classes.stages} aria-label={words.stagesLabel}>
      {Object.entries(panels).map(([id, { stage }]) => (
        <a
          key={id}
          className={classes.stage}
          href={address}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goTo(id);
          }}
        >
          {stage}
        </a>
      ))}
    </nav>
  );
}
