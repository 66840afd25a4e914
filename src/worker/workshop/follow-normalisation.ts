import type { Settings } from '../../core/settings/settings.ts';
import { concludeShelf } from './tell.ts';
import type { Workshop } from './workshop.ts';

/** Feeds images as the settings want them. Where that changes, what was known of the models no longer holds. */
export async function followNormalisation(
  workshop: Workshop,
  { normalisation }: Pick<Settings, 'normalisation'>,
): Promise<void> {
  if (!workshop.data.normaliseAs(normalisation)) return;
  for (const entry of workshop.shelf.entries) entry.known = {};
  await concludeShelf(workshop);
}
