import { formatHash, parseHash } from '../../core/settings/hash.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** The settings in the page's address, with what was wrong there. */
export function readHash(): ReturnType<typeof parseHash> {
  return parseHash(window.location.hash);
}

/** Puts the settings into the page's address without a step in the browser's history. */
export function writeHash(settings: Settings): void {
  const hash = formatHash(settings);
  const { pathname, search } = window.location;
  window.history.replaceState(undefined, '', `${pathname}${search}${hash ? `#${hash}` : ''}`);
}
