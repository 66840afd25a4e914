/** Links that people share. */
import { formatHash, linkVersion } from './hash.ts';
import type { Settings } from './settings.ts';

/** The hash of a link, without a `#`: what `formatHash` gives, with the version before it. */
export function formatLink(settings: Settings): string {
  const { key, value } = linkVersion;
  return [`${key}=${value}`, formatHash(settings)].filter((part) => part !== '').join('&');
}
