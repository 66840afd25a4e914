import { formatHash } from '../../core/settings/hash.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** The whole address of this page with these settings. */
export function addressOf(settings: Settings): string {
  const hash = formatHash(settings);
  return `${window.location.href.replace(/#.*/, '')}${hash ? `#${hash}` : ''}`;
}
