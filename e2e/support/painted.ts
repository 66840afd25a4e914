// The pixels of a picture, decoded by the browser.
import type { Page } from 'playwright';

export interface Painted {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, row after row. */
  readonly data: Uint8ClampedArray;
}

/** png: the bytes of the file. */
export async function painted(page: Page, png: Uint8Array): Promise<Painted> {
  const { width, height, base64 } = await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('There is no canvas to read the picture with.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    // Numbers one by one would take seconds.
    let text = '';
    for (let i = 0; i < data.length; i += 4096) text += String.fromCharCode(...data.subarray(i, i + 4096));
    return { width: image.width, height: image.height, base64: btoa(text) };
  }, Buffer.from(png).toString('base64'));
  return { width, height, data: Uint8ClampedArray.from(Buffer.from(base64, 'base64')) };
}

/** The share of pixels that have exactly this colour, as `#rrggbb`. */
export function shareOf({ data }: Painted, colour: string): number {
  const [red, green, blue] = Buffer.from(colour.slice(1), 'hex');
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) count++;
  return (4 * count) / data.length;
}
