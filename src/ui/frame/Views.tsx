import { startTransition, useLayoutEffect, useRef } from 'react';
import { formatHash } from '../../core/settings/hash.ts';
import { viewNames } from '../../core/settings/views.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './Views.module.css';

/** The way to each view. A link, so that it opens in a new tab too, with all settings. */
export function Views() {
  const { show } = usePlayground();
  const settings = usePlaygroundState((state) => state.settings);
  const { view: opened } = settings;
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view decides which link is the current one
  useLayoutEffect(() => {
    if (!nav.current) return;
    const links = nav.current;
    // Also when a phone is turned. An observer reads a layout that is made anyway, where an effect would ask for one more.
    const observer = new ResizeObserver(() => bringIntoSight(links));
    observer.observe(links);
    return () => observer.disconnect();
  }, [opened]);
  return (
    <nav ref={nav} className={classes.views} aria-label={words.viewsLabel}>
      {viewNames.map((view) => (
        <a
          key={view}
          className={classes.view}
          data-view={view}
          href={addressWith(formatHash({ ...settings, view }))}
          aria-current={opened === view ? 'page' : undefined}
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

/** Whole: a link that is a hash and nothing else is one to a place on this page, for screen readers and for those who test for them. */
const addressWith = (hash: string): string => `${window.location.href.replace(/#.*/, '')}#${hash}`;

/** A narrow window shows some of the links; the current one is among them, with its neighbours. */
function bringIntoSight(nav: HTMLElement): void {
  const current = nav.querySelector<HTMLElement>('[aria-current]');
  if (!current || nav.scrollWidth <= nav.clientWidth) return;
  nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}
