import type { FilledStage } from '../../../core/quantization/explain/stages.ts';
import { cornerOf, tilesOf } from './tiles.ts';

/** The colour of a value, as a pixel of a canvas has it: red in the lowest byte, then green, blue and opacity. */
export type Colour = (value: number) => number;

const packed = (red: number, green: number, blue: number): number =>
  ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;

/** From black for the lowest value to white for the highest. */
export function greyBetween(lowest: number, highest: number): Colour {
  const perValue = 255 / (highest - lowest || 1);
  return (value) => {
    const grey = perValue * (value - lowest);
    return packed(grey, grey, grey);
  };
}

/**
 * Black where both are equal, and at its full strength where they are farthest apart: the baseline's colour where its value is higher,
 * otherwise the candidate's. theme.css has these colours for dark, and the pictures are dark in both themes.
 */
export function differenceUpTo(farthest: number): Colour {
  return (value) => {
    const strength = farthest > 0 ? Math.abs(value) / farthest : 0;
    return value < 0
      ? packed(strength * 122, strength * 162, strength * 255)
      : packed(strength * 255, strength * 169, strength * 77);
  };
}

/** Between two channels: a dark line, in both themes. */
const line = packed(48, 53, 64);

/** All channels of a stage, a pixel a value; the style of the canvas makes them large. */
export function paintStage(canvas: HTMLCanvasElement, stage: FilledStage, colour: Colour): void {
  const tiles = tilesOf(stage);
  paint(canvas, tiles.width, tiles.height, (pixels) => {
    pixels.fill(line);
    for (let channel = 0; channel < stage.channels; channel++) {
      const [left, top] = cornerOf(tiles, channel);
      fillChannel(pixels, top * tiles.width + left, tiles.width, stage, channel, colour);
    }
  });
}

/** One channel of a stage. */
export function paintChannel(
  canvas: HTMLCanvasElement,
  stage: FilledStage,
  channel: number,
  colour: Colour,
): void {
  paint(canvas, stage.side, stage.side, (pixels) =>
    fillChannel(pixels, 0, stage.side, stage, channel, colour),
  );
}

/** start: where the channel's first value goes. width: pixels of a row of the whole picture. */
function fillChannel(
  pixels: Uint32Array,
  start: number,
  width: number,
  { side, channels, values }: FilledStage,
  channel: number,
  colour: Colour,
): void {
  let next = channel;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      pixels[start + row * width + column] = colour(values[next] ?? 0);
      next += channels;
    }
  }
}

function paint(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  fill: (pixels: Uint32Array) => void,
): void {
  const picture = new ImageData(width, height);
  // All browsers run on machines whose lowest byte comes first.
  fill(new Uint32Array(picture.data.buffer));
  // A canvas that is given a size, even the one that it has, is cleared and made anew.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
}
