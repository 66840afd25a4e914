// The parts of the page, by the names that a person reads, and how quickly it answers a click.
import type { Locator, Page } from 'playwright';
import { inView, type Status } from './playground.ts';
import { expect } from './test.ts';

/** A panel by its heading. */
export const panel = (page: Page, heading: string): Locator =>
  page.getByRole('region', { name: heading, exact: true });

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Types a setting into its field, in the view that has it. */
export const setField = (page: Page, label: string, typed: string): Promise<void> =>
  inView(page, 'Settings', () => field(page, label).fill(typed));

/** A picture with its summary, by its name. */
export const chart = (page: Page, name: string): Locator => page.getByRole('figure', { name, exact: true });

export const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

/** Waits for a message that says all of this, in any order, and returns it. */
export async function expectError(page: Page, parts: readonly (string | RegExp)[]): Promise<void> {
  for (const part of parts) await expect(page.getByTestId('error')).toContainText(part);
  await expect(page.getByTestId('error')).toBeVisible();
}

export const dismissNotices = async (page: Page): Promise<void> => {
  const dismiss = notices(page).getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
};

/** What the page makes easy to see: the buttons that stand out by a filled background. */
export const obviousActions = (page: Page): Locator => page.locator('main button[data-variant="filled"]');

/** For what a person does in the middle of a run: slow wherever the test runs, so that a middle there is. */
export const slowly = { backend: 'cpu' } as const;

/** Reloads the page, out of itself, as soon as the status says so: what is over soon is not missed on a slow machine. */
export async function reloadWhen(page: Page, status: Status): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: 120_000 });
  await page.evaluate((wanted) => {
    const shown = document.querySelector('[data-testid="status"]');
    if (!shown) throw new Error('There is no status.');
    const look = () => {
      if (shown.getAttribute('data-value') !== wanted) return;
      observer.disconnect();
      setTimeout(() => location.reload());
    };
    const observer = new MutationObserver(look);
    observer.observe(shown, { attributeFilter: ['data-value'] });
    look();
  }, status);
  await loaded;
}

/** Clicks a button, and Pause as soon as it can be clicked, both in the page itself. */
export const clickAndPause = (page: Page, name: string): Promise<void> =>
  page.evaluate((begin) => {
    const called = (text: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);
    return new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const pause = called('Pause');
        if (!pause || pause.disabled) return;
        observer.disconnect();
        pause.click();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      called(begin)?.click();
    });
  }, name);

/** Clicks, and returns the milliseconds from the click event until `status` says something else than idle: the page's own clock. */
export async function clickAndTimeStart(page: Page, target: Locator): Promise<number> {
  const answer = await page.evaluateHandle(() => {
    const status = document.querySelector<HTMLElement>('[data-testid="status"]');
    if (!status) throw new Error('There is no status.');
    const left = new Promise<number>((resolve) => {
      let clickedAt = 0;
      const onClick = (event: Event) => {
        clickedAt = event.timeStamp;
      };
      document.addEventListener('click', onClick, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (clickedAt === 0 || status.dataset.value === 'idle') return;
        observer.disconnect();
        resolve(performance.now() - clickedAt);
      });
      observer.observe(status, { attributeFilter: ['data-value'] });
    });
    return { left };
  });
  await target.click();
  return answer.evaluate(({ left }) => left);
}
