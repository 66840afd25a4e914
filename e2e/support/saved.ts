// Files that a button of the open view saves.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { NamedFile } from './exports.ts';
import { button } from './parts.ts';

/** Saves a file by a button of the view that is open. */
export async function savedBy(page: Page, name: string): Promise<NamedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  const bytes = Uint8Array.from(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}
