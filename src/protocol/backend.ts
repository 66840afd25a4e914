import type { Settings } from '../core/settings/settings.ts';

/** What a person may ask for; `auto` is a wish, not a backend. */
export type BackendName = Exclude<Settings['backend'], 'auto'>;
