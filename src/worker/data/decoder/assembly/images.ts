/**
 * Reads what core/dataset/coding/images.ts has written: the same contexts and the same arithmetic, bit by bit, in half of the time that
 * JavaScript takes. What is changed there is changed here; decoder.test.ts compares them.
 */

/** One word a context: how probable a 0 is, in 65,536ths, and above it how many bits were seen there. */
const FRESH: u32 = 0x8000;
const MOST_SEEN: u32 = 60;

/** From here on a pixel is as good as white. */
const WHITE_FROM: u32 = 252;
const NEIGHBOURHOODS: i32 = 5 * 5 * 5 * 5 * 3 * 3;

// Contexts by what they are for, one kind behind the other.
const LABELS: u32 = 0;
const EDGES: u32 = 256;
const EDGE_CONTEXTS: u32 = 512;
const PLACES: u32 = EDGES + 4 * EDGE_CONTEXTS;

// Bytes of memory: tables, contexts, the frame around an image. The code and what comes of it lie behind them.
const STEPS: usize = 1024;
const FIVE_LEVELS: usize = STEPS + 256;
const THREE_LEVELS: usize = FIVE_LEVELS + 256;
const TWENTY_LEVELS: usize = THREE_LEVELS + 256;
const CONTEXTS: usize = TWENTY_LEVELS + 256;

// The reader: where it stands in the code, and what of the number that it names has been read.
let at: usize;
let end: usize;
let code: u32;
let range: u32;

function contextCount(size: i32): i32 {
  return <i32>PLACES + size + 2 * NEIGHBOURHOODS + 5 * 4 + 20 * 20 * 16;
}

/** Bytes of memory that are taken before the code may begin, for images of so many pixels a row and channels. */
export function reserved(side: i32, channels: i32): i32 {
  return <i32>CONTEXTS + 4 * contextCount(side * side * channels) + (side + 2) * (side + 3) * channels;
}

// @ts-ignore
@inline
function next(): u32 {
  const byte: u32 = at < end ? <u32>load<u8>(at) : 0;
  at++;
  return byte;
}

// @ts-ignore
@inline
function normalise(): void {
  while (range < 1 << 23) {
    code = (code << 8) | next();
    range <<= 8;
  }
}

// @ts-ignore
@inline
function bit(context: u32): u32 {
  const place = CONTEXTS + (<usize>context << 2);
  const word = load<u32>(place);
  const zero = word & 0xffff;
  const seen = word >> 16;
  const part = (range >> 12) * max<u32>(zero >> 4, 1);
  const isOne = code >= part;
  const target: i32 = isOne ? 0 : 0xffff;
  const learnt = <u32>(<i32>zero + (((target - <i32>zero) * load<i32>(STEPS + (<usize>seen << 2))) >> 16));
  if (isOne) {
    code -= part;
    range -= part;
  } else range = part;
  store<u32>(place, (learnt & 0xffff) | (min<u32>(seen + 1, MOST_SEEN) << 16));
  normalise();
  return <u32>isOne;
}

function tree(first: u32, bits: i32): u32 {
  let node: u32 = 1;
  for (let i = 0; i < bits; i++) node = 2 * node + bit(first + node);
  return node - (1 << bits);
}

function number(bits: u32): u32 {
  range >>= bits;
  const value = min<u32>(code / range, (1 << bits) - 1);
  code = min<u32>(code - value * range, range - 1);
  normalise();
  return value;
}

function begin(from: usize, length: i32, contexts: i32): void {
  for (let seen: u32 = 0; seen <= MOST_SEEN; seen++)
    store<i32>(STEPS + (<usize>seen << 2), <i32>Math.round(65536.0 / (<f64>seen + 1.6)));
  for (let pixel: u32 = 0; pixel < 256; pixel++) {
    const isInk: u32 = pixel >= 1 ? 1 : 0;
    const isWhite: u32 = pixel >= WHITE_FROM ? 1 : 0;
    store<u8>(FIVE_LEVELS + pixel, isInk + isWhite + (pixel >= 64 ? 1 : 0) + (pixel >= 160 ? 1 : 0));
    store<u8>(THREE_LEVELS + pixel, isInk + isWhite);
    store<u8>(TWENTY_LEVELS + pixel, (19 * pixel) / 255);
  }
  for (let i = 0; i < contexts; i++) store<u32>(CONTEXTS + (<usize>i << 2), FRESH);
  at = from;
  end = from + length;
  code = 0;
  range = 0x7fffffff;
  for (let byte = 0; byte < 4; byte++) code = (code << 8) | next();
  code = min<u32>(code, range - 1);
}

/**
 * Writes `count` labels and as many images. from: `length` bytes of code. Gives 1 where these were the code of just so many images, else
 * 0. All three places lie behind the reserved bytes.
 */
export function decode(from: usize, length: i32, labels: usize, pixels: usize, count: i32, side: i32, channels: i32): i32 {
  const size = side * side * channels;
  const contexts = contextCount(size);
  begin(from, length, contexts);
  for (let i = 0; i < count; i++) store<u8>(labels + i, tree(LABELS, 8));
  let bits = 0;
  while (1 << bits < side + 1) bits++;
  const row = (side + 3) * channels;
  const frame = CONTEXTS + (<usize>contexts << 2);
  const black: u32 = PLACES + size;
  const white: u32 = black + NEIGHBOURHOODS;
  const whites: u32 = white + NEIGHBOURHOODS;
  const greys: u32 = whites + 5 * 4;
  memory.fill(pixels, 0, count * size);
  for (let image = 0; image < count; image++) {
    const first = pixels + image * size;
    const top = min<i32>(tree(EDGES, bits), side);
    const bottom = min<i32>(tree(EDGES + EDGE_CONTEXTS, bits), side - 1);
    const left = min<i32>(tree(EDGES + 2 * EDGE_CONTEXTS, bits), side);
    const right = min<i32>(tree(EDGES + 3 * EDGE_CONTEXTS, bits), side - 1);
    memory.fill(frame, 0, (side + 2) * row);
    for (let y = top; y <= bottom; y++) {
      let p: usize = frame + (y + 2) * row + (left + 2) * channels;
      let place: i32 = (y * side + left) * channels;
      const stop: i32 = (y * side + right + 1) * channels;
      for (; place < stop; place++, p++) {
        const toTheLeft: u32 = load<u8>(p - channels);
        const above: u32 = load<u8>(p - row);
        const aboveLeft: u32 = load<u8>(p - row - channels);
        const aboveRight: u32 = load<u8>(p - row + channels);
        const left2: u32 = load<u8>(p - 2 * channels);
        const above2: u32 = load<u8>(p - 2 * row);
        let around: u32 = 0;
        let inkContext: u32 = PLACES + place;
        if ((toTheLeft | above | aboveLeft | aboveRight | left2 | above2) != 0) {
          around = <u32>load<u8>(FIVE_LEVELS + toTheLeft) * 5 + load<u8>(FIVE_LEVELS + above);
          around = (around * 5 + load<u8>(FIVE_LEVELS + aboveLeft)) * 5 + load<u8>(FIVE_LEVELS + aboveRight);
          around = (around * 3 + load<u8>(THREE_LEVELS + left2)) * 3 + load<u8>(THREE_LEVELS + above2);
          inkContext = black + around;
        }
        if (bit(inkContext) == 0) continue;
        let pixel: u32;
        if (bit(white + around)) {
          const among: u32 = toTheLeft >= WHITE_FROM ? 4 * (toTheLeft - WHITE_FROM + 1) : 0;
          pixel = WHITE_FROM + tree(whites + among, 2);
        } else {
          const two = 20 * <u32>load<u8>(TWENTY_LEVELS + toTheLeft) + load<u8>(TWENTY_LEVELS + above);
          const upper = tree(greys + 16 * two, 4);
          pixel = (upper << 4) | number(4);
        }
        store<u8>(p, pixel);
        store<u8>(first + place, pixel);
      }
    }
  }
  return at == end ? 1 : 0;
}
