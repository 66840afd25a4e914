import { startTransition } from 'react';
import { formatHash } from '../../core/settings/hash.ts';
import { viewNames } from '../../core/settings/views.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './Views.module.css';

/** The way to each view. A link, so that it opens in a new tab too, with all settings. */
export function Views() {
  const { show } = usePlayground();
  const settings = usePlaygroundState((state) => state.settings);
  return (
    <nav className={classes.views} aria-label={words.viewsLabel}>
      {viewNames.map((view) => (
        <a
          key={view}
          className={classes.view}
          href={`#${formatHash({ ...settings, view })}`}
          aria-current={settings.view === view ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            startTransition(() => show(view));
          }}
        >
          {words.views[view]}
        </a>
      ))}
    </nav>
  );
}
