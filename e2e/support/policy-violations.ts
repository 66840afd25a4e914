// What the page's Content-Security-Policy refuses, said by the page and its workers themselves: a browser's own words about
// a worker do not reach a test.
import type { BrowserContext } from 'playwright';

/** Runs in a page or a worker: from then on each refusal is an error in the console, which Problems collects. */
export function logViolations(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
    console.error(`Content-Security-Policy: ${effectiveDirective} refuses ${blockedURI} (${sourceFile})`);
  });
}

/** In all pages of a context, before their own scripts, and in their workers, as soon as they can be reached. */
export async function watchViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(logViolations);
  context.on('page', (page) => {
    page.on('worker', (worker) => {
      worker.evaluate(logViolations).catch(() => {
        // It has ended already, with its test or because it was replaced.
      });
    });
  });
}
