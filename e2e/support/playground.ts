// Drives the page by its contract: settings in the URL hash, buttons by name, results by data-testid and data-value.
// Specs use it, and so do the scripts that measure the page and take its picture.
import type { Locator, Page } from 'playwright';
import { formatHash } from '../../src/core/settings/hash.ts';
import { defaultSettings, type Settings } from '../../src/core/settings/settings.ts';

/** What `status` says. `idle` exactly when the page is ready for the next action. */
export type Status = 'idle' | 'loading' | 'training' | 'paused' | 'evaluating' | 'quantizing' | 'error';

interface Waiting {
  /** Milliseconds. */
  readonly timeout?: number;
}

/**
 * Opens the page with settings, or with any text as its hash, and waits until it is idle.
 * `waitFor: undefined` waits for nothing.
 */
export async function openPage(
  page: Page,
  settings: Partial<Settings> | `#${string}` = {},
  { waitFor = 'idle' }: { waitFor?: Status | undefined } = {},
): Promise<void> {
  const hash =
    typeof settings === 'string' ? settings : `#${formatHash({ ...defaultSettings, ...settings })}`;
  await page.goto(`./${hash}`);
  if (waitFor) await waitForStatus(page, waitFor);
}

/** The `data-value` of a result, as it stands. Throws if it has none. */
export async function text(page: Page, testId: string): Promise<string> {
  const value = await page.getByTestId(testId).getAttribute('data-value');
  if (value === null) throw new Error(`[data-testid="${testId}"] has no data-value.`);
  return value;
}

/** The `data-value` of a result as a number. Throws if it is not a plain decimal number. */
export async function value(page: Page, testId: string): Promise<number> {
  const shown = await text(page, testId);
  const number = shown.trim() === '' ? Number.NaN : Number(shown);
  if (!Number.isFinite(number)) {
    throw new Error(`[data-testid="${testId}"] has data-value="${shown}", which is no number.`);
  }
  return number;
}

/** Waits until `status` is one of those given, and fails at once when it becomes `error` unasked. */
export async function waitForStatus(
  page: Page,
  wanted: Status | Status[],
  { timeout = 60_000 }: Waiting = {},
) {
  const awaited = new Set([wanted].flat());
  const either = [...awaited, 'error'].map((status) => `[data-testid="status"][data-value="${status}"]`);
  await page.locator(either.join(', ')).first().waitFor({ state: 'attached', timeout });
  const reached = await text(page, 'status');
  if (reached === 'error' && !awaited.has('error')) {
    throw new Error(`The page is in the state error: ${await errorText(page)}`);
  }
}

/** Waits, in the view Data, until MNIST has arrived to the last image: until then its panel says how far it is, and grows. */
export const imagesArrived = (page: Page): Promise<void> =>
  page.locator('main').filter({ hasText: 'have arrived and are verified' }).waitFor();

/** A view's name in the page's navigation. */
export type View =
  | 'Workbench'
  | 'Data'
  | 'Network'
  | 'Images'
  | 'Weights'
  | 'Layers'
  | 'Sweep'
  | 'Runs'
  | 'Files'
  | 'Settings'
  | 'Lessons';

const viewLink = (page: Page, view: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view, exact: true });

export const openView = (page: Page, view: View): Promise<void> => show(page, view);

/** Opens one view after the other, in the order of the navigation, with all that there are. */
export async function eachView(page: Page, visit: (view: string) => Promise<void>): Promise<void> {
  const views = await page.getByRole('navigation', { name: 'Views' }).getByRole('link').allTextContents();
  for (const view of views) {
    await show(page, view);
    await visit(view);
  }
}

async function show(page: Page, view: string): Promise<void> {
  await viewLink(page, view).click();
  await page.locator('nav a[aria-current="page"]', { hasText: view }).waitFor();
  // The code of a view comes when it is opened.
  await page.locator('main').filter({ hasNotText: 'A moment: this is on its way.' }).waitFor();
}

/** Does something in a view, and returns to the one that was open. */
export async function inView<Result>(page: Page, view: View, work: () => Promise<Result>): Promise<Result> {
  const before = await page.locator('nav a[aria-current="page"]').textContent();
  if (before === view) return work();
  await openView(page, view);
  const result = await work();
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: before ?? '', exact: true })
    .click();
  return result;
}

/**
 * Clicks a button, in its view, waits until it has started something, and then until the page is idle again. The view that was open is
 * open then.
 */
export async function act(page: Page, button: string, waiting: Waiting = {}): Promise<void> {
  const target = page.getByRole('button', { name: button, exact: true });
  await started(page, () => inView(page, button === 'Sweep' ? 'Sweep' : 'Workbench', () => target.click()));
  await waitForStatus(page, 'idle', { timeout: 120_000, ...waiting });
}

/** The same with what is clicked in the view that is open. */
export async function actOn(page: Page, target: Locator): Promise<void> {
  await started(page, () => target.click());
  await waitForStatus(page, 'idle');
}

/** Clicks, and waits until that has started something, be it over by then. */
async function started(page: Page, click: () => Promise<void>): Promise<void> {
  await watchForStart(page);
  await click();
  await page.evaluate(() => {
    const tooLate = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The status was still idle 5 s after a click.')), 5_000);
    });
    return Promise.race([window.leftIdle, tooLate]);
  });
}

declare global {
  interface Window {
    /** Resolves when `status` leaves `idle`, even if only for a moment that polling would miss. */
    leftIdle?: Promise<void>;
  }
}

const watchForStart = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.leftIdle = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const status = document.querySelector('[data-testid="status"]');
        if (status?.getAttribute('data-value') === 'idle') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-value'] });
    });
  });

async function errorText(page: Page): Promise<string> {
  const error = page.getByTestId('error');
  const shown = (await error.count()) > 0 ? await error.first().textContent() : undefined;
  return shown ?? 'it shows no message';
}
