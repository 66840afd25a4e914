// What colours a part of the page shows, as they are painted.
import type { Locator } from 'playwright';

/** Pixels around the part that are looked at too: what it stands on. */
const margin = 4;

/**
 * How strongly the colours of a part differ from what they stand on: the contrast (WCAG 2, from 1 to 21) between the most
 * frequent colour of its picture and the one among those of at least `share` of all pixels that differs from it the most.
 */
export async function paintedContrast(part: Locator, share = 0.01): Promise<number> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error('What is to be looked at is not on the page.');
  const clip = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  const picture = await part.page().screenshot({ clip, animations: 'disabled' });
  return part.page().evaluate(
    async ({ png, least }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas to read the picture with.');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const colour = data.subarray(i, i + 3).join();
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = colour.split(',').map((channel) => {
          const value = Number(channel) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const frequent = [...counts].sort(([, a], [, b]) => b - a);
      const ground = luminance(frequent[0]?.[0] ?? '');
      const contrasts = frequent
        .filter(([, count]) => count >= least * (data.length / 4))
        .map(([colour]) => luminance(colour))
        .map((other) => (Math.max(ground, other) + 0.05) / (Math.min(ground, other) + 0.05));
      return Math.max(...contrasts);
    },
    { png: picture.toString('base64'), least: share },
  );
}
