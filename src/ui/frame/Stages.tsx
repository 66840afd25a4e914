import { panels } from '../panels.ts';
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
  return (
    <nav className={classes.stages} aria-label={words.stagesLabel}>
      {Object.entries(panels).map(([id, { stage }]) => (
        <a
          key={id}
          className={classes.stage}
          href={`#${id}`}
          onClick={(event) => {
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
