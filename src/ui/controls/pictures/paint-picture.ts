/**
 * pixels: for each pixel of a row, and row by row, a byte for each of `channels` channels. width: pixels in a row; without it the picture is
 * a square. The canvas gets a pixel for each; its style makes them large.
 */
export function paintPicture(
  canvas: HTMLCanvasElement,
  pixels: Uint8Array,
  channels: number,
  width = Math.sqrt(pixels.length / channels),
): void {
  const count = pixels.length / channels;
  if (count === 0) return;
  const height = count / width;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const image = new ImageData(canvas.width, canvas.height);
  for (let pixel = 0; pixel < count; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = pixels[pixel * channels + Math.min(channel, channels - 1)] ?? 0;
    }
    image.data[4 * pixel + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

/** Nothing is to be seen. */
export function clearPicture(canvas: HTMLCanvasElement): void {
  canvas.width = 1;
  canvas.height = 1;
}
