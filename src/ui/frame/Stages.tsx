import { words } from '../words/words.ts';
import classes from './Stages.module.css';

/** The way through the workbench: where each stage stands on the page. */
const stages = [
  { id: 'data', name: words.stages.data },
  { id: 'model', name: words.stages.model },
  { id: 'training', name: words.stages.train },
  { id: 'settings', name: words.stages.settings },
  { id: 'quantization', name: words.stages.quantize },
  { id: 'comparison', name: words.stages.compare },
  { id: 'sweep', name: words.stages.sweep },
  { id: 'files', name: words.stages.files },
] as const;

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
      {stages.map(({ id, name }) => (
        <a
          key={id}
          className={classes.stage}
          href={`#${id}`}
          onClick={(event) => {
            event.preventDefault();
            goTo(id);
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
