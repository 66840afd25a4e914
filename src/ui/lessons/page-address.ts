import { formatHash } from '../../core/settings/hash.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** The whole address of this page with these settings. */
export function addressOf(settings: Settings): string {
  const hash = formatHash(settings);
  const page = document.baseURI.replace(/#.*/, '');
  return hash ? `${page}#${hash}` : page;
}
