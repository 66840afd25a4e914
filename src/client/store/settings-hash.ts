import { formatHash, parseHash } from '../../core/settings/hash.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** Marks the entries of the browser's history that the page has written itself. */
const own = 'quantization-playground';

/** The settings in the page's address, with what was wrong there. */
export function readHash(): ReturnType<typeof parseHash> {
  return parseHash(window.location.hash);
}

/** The page's address behind its path, as it stands. */
export const presentHash = (): string => window.location.hash;

/** Puts the settings into the page's address: in place of the present step in the browser's history, or as a new one. */
export function writeHash(settings: Settings, step: 'present' | 'new' = 'present'): void {
  const hash = formatHash(settings);
  const { pathname, search } = window.location;
  const address = `${pathname}${search}${hash ? `#${hash}` : ''}`;
  if (step === 'new') window.history.pushState(own, '', address);
  else window.history.replaceState(own, '', address);
}

/** Makes the present step in the history one of the page's own, and leaves its address as it is. */
export function takeStep(): void {
  window.history.replaceState(own, '');
}

/** Whether the page has written the present step: then somebody went back or forward, and did not write another address. */
export const isOwnStep = (): boolean => window.history.state === own;
