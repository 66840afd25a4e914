/** Mean and standard deviation of the training images' pixels, by which images are normalised. */

export interface Moments {
  /** For pixels in [0, 1]. */
  readonly mean: number[];
  /** Of the whole population, as numpy.std has it, for pixels in [0, 1]. 0 where all pixels of the channel are equal. */
  readonly std: number[];
}

/** How often each byte occurs, a table of 256 for each channel. */
export function histograms(pixels: Uint8Array, channels: number): Float64Array[] {
  const tables = Array.from({ length: channels }, () => new Float64Array(256));
  for (const [channel, table] of tables.entries()) {
    for (let at = channel; at < pixels.length; at += channels) {
      const byte = pixels[at] ?? 0;
      table[byte] = (table[byte] ?? 0) + 1;
    }
  }
  return tables;
}

/** From the counts of bytes, whose sums are whole numbers and exact. */
export function momentsOf(tables: readonly Float64Array[]): Moments {
  const mean: number[] = [];
  const std: number[] = [];
  for (const table of tables) {
    let count = 0;
    let sum = 0;
    for (const [byte, occurs] of table.entries()) {
      count += occurs;
      sum += occurs * byte;
    }
    const middle = sum / count;
    let squares = 0;
    for (const [byte, occurs] of table.entries()) squares += occurs * (byte - middle) ** 2;
    mean.push(middle / 255);
    std.push(Math.sqrt(squares / count) / 255);
  }
  return { mean, std };
}
