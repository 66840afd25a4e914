/** pixels: side x side bytes for each of `channels` channels. The canvas gets a pixel for each; its style makes them large. */
export function paintPicture(canvas: HTMLCanvasElement, pixels: Uint8Array, channels: number): void {
  const count = pixels.length / channels;
  const side = Math.sqrt(count);
  canvas.width = side;
  canvas.height = side;
  const image = new ImageData(side, side);
  for (let pixel = 0; pixel < count; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = pixels[pixel * channels + Math.min(channel, channels - 1)] ?? 0;
    }
    image.data[4 * pixel + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
