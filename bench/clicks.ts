// What two clicks of a person cost who has a trained network.
import type { Page } from 'playwright';
import { act, openPage, openView } from '../e2e/support/playground.ts';
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { secondsFromClick } from './page.ts';

const longest = 600_000;

export interface Clicks {
  /** From a click on Quantize to the comparison of both models, all test images and the latency included. */
  readonly quantizeSeconds: number;
  /** From a click on Sweep to its last point: 8 to 2 bits, and each layer alone. */
  readonly sweepSeconds: number;
  /** The same with widths layer by layer. */
  readonly mixesSeconds: number;
}

export const allImagesArrive = (page: Page): Promise<void> =>
  page.getByTestId('data-images').and(page.locator('[data-value="70000"]')).waitFor();

export async function measureClicks(page: Page, backend: BackendChoice): Promise<Clicks> {
  await openPage(page, { backend });
  await allImagesArrive(page);
  await act(page, 'Load trained weights', { timeout: longest });
  await act(page, 'Evaluate', { timeout: longest });
  const quantizeSeconds = await secondsFromClick(page, 'Quantize', longest);
  await openView(page, 'Sweep');
  const mixes = page.getByRole('switch', { name: 'Look for a width for each layer, too' });
  await mixes.uncheck();
  const sweepSeconds = await secondsFromClick(page, 'Sweep', longest);
  await mixes.check();
  return { quantizeSeconds, sweepSeconds, mixesSeconds: await secondsFromClick(page, 'Sweep', longest) };
}
