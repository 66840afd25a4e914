// Files that somebody drags over the page and lets go there.
import type { Page } from 'playwright';
import type { NamedFile } from './exports.ts';
import { expect } from './test.ts';

const invitation = 'Drop weights, data or runs to import them, or a picture to try it';

export async function dropFiles(page: Page, files: readonly NamedFile[]): Promise<void> {
  const contents = files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, content } of dropped) {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, contents);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText(invitation)).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(page.getByText(invitation)).toHaveCount(0);
}
