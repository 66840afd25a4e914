// Strokes on a pad, by the mouse.
import type { Locator } from 'playwright';

/** As shares of the pad's sides, from its upper left corner. */
export type Place = readonly [x: number, y: number];

/** Draws one stroke through these places, once the pad has come to rest: what still loads above it would move it from under the mouse. */
export async function drawStroke(pad: Locator, places: readonly Place[]): Promise<void> {
  await pad.hover();
  const box = await pad.boundingBox();
  if (!box) throw new Error('The pad is not on the page.');
  const [first, ...others] = places.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  if (!first) return;
  const { mouse } = pad.page();
  await mouse.move(...first);
  await mouse.down();
  for (const place of others) await mouse.move(...place, { steps: 6 });
  await mouse.up();
}
