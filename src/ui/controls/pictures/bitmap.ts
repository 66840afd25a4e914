/** An image as a file that an <img> shows: unlike a canvas, which has a layer of its own, thousands of them scroll with their page. */

const headerBytes = 54;
const bytesOfPixel = 3;

/**
 * Returns a data address with a Windows bitmap (BITMAPINFOHEADER, 24 bits a pixel, rows from the top).
 * pixels: side x side x channels bytes. A grey image has one channel; of others the first three are shown.
 */
export function bitmapAddress(pixels: Uint8Array, channels: number): string {
  const side = Math.sqrt(pixels.length / channels);
  // Rows end at multiples of four bytes.
  const rowBytes = Math.ceil((side * bytesOfPixel) / 4) * 4;
  const file = new Uint8Array(headerBytes + side * rowBytes);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(2, file.length, true);
  view.setUint32(10, headerBytes, true);
  view.setUint32(14, headerBytes - 14, true);
  view.setInt32(18, side, true);
  view.setInt32(22, -side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8 * bytesOfPixel, true);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = (row * side + column) * channels;
      const to = headerBytes + row * rowBytes + column * bytesOfPixel;
      // Blue, green, red.
      for (let colour = 0; colour < bytesOfPixel; colour++)
        file[to + bytesOfPixel - 1 - colour] = pixels[from + Math.min(colour, channels - 1)] ?? 0;
    }
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...file))}`;
}
