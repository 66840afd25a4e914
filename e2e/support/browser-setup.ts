// Finds the browser once, when tests start, and names it to Playwright's worker processes (see playwright.config.ts).
import { requireBrowser } from '../../scripts/find-browser.mjs';

export default function findOnce(): void {
  process.env.CHROMIUM_PATH = requireBrowser();
}
