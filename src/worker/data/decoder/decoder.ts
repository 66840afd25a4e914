/** The compiled decoder of shards (assembly/images.ts), and core's own where there is none. */
import { decodeImages, type ImageShape } from '../../../core/dataset/coding/images.ts';

export type DecodeImages = typeof decodeImages;

interface Decoder {
  readonly memory: WebAssembly.Memory;
  readonly reserved: (side: number, channels: number) => number;
  readonly decode: (...args: number[]) => number;
}

const isFunction = (value: unknown): value is (...args: number[]) => number => typeof value === 'function';

function asDecoder({ memory, reserved, decode }: WebAssembly.Exports): Decoder {
  if (memory instanceof WebAssembly.Memory && isFunction(reserved) && isFunction(decode))
    return { memory, reserved, decode };
  throw new Error('The decoder of images was built otherwise than it is used; build it again.');
}

const pageBytes = 65_536;

/**
 * wasm: the compiled module. What comes of it does what `decodeImages` does. The images that it gives lie in its own memory: they are to be
 * copied from there before it is called again.
 */
export async function createDecoder(wasm: BufferSource): Promise<DecodeImages> {
  const { instance } = await WebAssembly.instantiate(wasm);
  const { memory, reserved, decode } = asDecoder(instance.exports);
  return (code, count, shape) => {
    const { side, channels } = shape;
    const from = reserved(side, channels);
    const labels = from + code.length;
    const pixels = labels + count;
    const end = pixels + count * imageBytes(shape);
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(code, from);
    if (decode(from, code.length, labels, pixels, count, side, channels) === 0) return undefined;
    return { labels: bytes.subarray(labels, pixels), pixels: bytes.subarray(pixels, end) };
  };
}

const imageBytes = ({ side, channels }: ImageShape): number => side * side * channels;

/** Never rejects: where the compiled one can't be had it is core's, which takes twice as long, and the console says why. */
export async function loadDecoder(): Promise<DecodeImages> {
  try {
    const response = await fetch(new URL('./generated/images.wasm', import.meta.url));
    return await createDecoder(await response.arrayBuffer());
  } catch (error) {
    console.warn('Images are unpacked in JavaScript:', error);
    return decodeImages;
  }
}
