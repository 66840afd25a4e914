// Drives the page in any engine, by its contract, as playground.ts does in Playwright's Chromium.
import { expect } from 'playwright/test';
import { formatHash } from '../../../src/core/settings/hash.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings.ts';
import type { Place } from '../draw.ts';
import type { Status } from '../playground.ts';
import type { Tab } from './tab.ts';

/** Milliseconds: a single thread on a busy machine is slow. */
const patience = { timeout: 60_000, intervals: [30] };

export class EnginePlayground {
  readonly tab: Tab;
  readonly #origin: string;

  constructor(tab: Tab, origin: string) {
    this.tab = tab;
    this.#origin = origin;
  }

  /** Opens the page with settings and waits until it is idle. */
  async open(settings: Partial<Settings>): Promise<void> {
    await this.tab.open(`${this.#origin}/#${formatHash({ ...defaultSettings, ...settings })}`);
    await this.reaches('idle');
  }

  /** Reloads the page and waits for a status. */
  async reload(status: Status): Promise<void> {
    await this.tab.reload();
    await this.reaches(status);
  }

  /** Presses a button, as soon as it can be pressed. */
  press(action: 'train' | 'resume' | 'quantize'): Promise<void> {
    return this.tab.click(`[data-action="${action}"]:not(:disabled)`);
  }

  /** Draws one stroke on the pad. */
  draw(places: readonly Place[]): Promise<void> {
    return this.tab.stroke('[aria-label="Draw a digit"]', places);
  }

  /** Waits for a status, and fails at once when it becomes `error`. */
  async reaches(wanted: Status): Promise<void> {
    const either = new RegExp(`^(${wanted}|error)$`);
    await expect.poll(async () => (await this.#shown('status')) ?? '', patience).toMatch(either);
    expect(await this.text('status')).toBe(wanted);
  }

  /** Waits until training has come so far. */
  async trainsTo(step: number): Promise<void> {
    await expect.poll(() => this.value('step'), patience).toBeGreaterThanOrEqual(step);
  }

  /** Waits for a result. */
  async shows(testId: string): Promise<void> {
    await expect.poll(() => this.#shown(testId), patience).not.toBeNull();
  }

  /** The `data-value` of a result. Throws if it has none. */
  async text(testId: string): Promise<string> {
    const shown = await this.#shown(testId);
    if (shown === null) throw new Error(`[data-testid="${testId}"] has no data-value.`);
    return shown;
  }

  async value(testId: string): Promise<number> {
    return Number(await this.text(testId));
  }

  /** All that an element says. */
  async words(selector: string): Promise<string> {
    return String(await this.tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`));
  }

  /** An attribute of a result, null where it is missing. */
  async attribute(testId: string, name: string): Promise<string | null> {
    const selector = JSON.stringify(`[data-testid="${testId}"]`);
    const shown = await this.tab.evaluate(
      `document.querySelector(${selector})?.getAttribute(${JSON.stringify(name)}) ?? null`,
    );
    return shown === null ? null : String(shown);
  }

  #shown(testId: string): Promise<string | null> {
    return this.attribute(testId, 'data-value');
  }
}
