/**
 * Floating-point numbers of 4 to 8 bits: a sign, an exponent and a mantissa, as float32 has them. A code holds them from its highest bit
 * to its lowest. As an exponent of 0 stands for the smallest, without the leading 1, there are numbers below the smallest normal one, and
 * 0 with either sign.
 *
 * | type | sign, exponent, mantissa | bias | largest |
 * | --- | --- | --- | --- |
 * | E4M3 | 1, 4, 3 | 7 | 448 |
 * | E5M2 | 1, 5, 2 | 15 | 57344 |
 * | E2M3 | 1, 2, 3 | 1 | 7.5 |
 * | E3M2 | 1, 3, 2 | 3 | 28 |
 * | E2M1 | 1, 2, 1 | 1 | 6 |
 *
 * Source: "OCP 8-bit Floating Point Specification", 2023, and "OCP Microscaling Formats Specification v1.0", 2023. The codes of E4M3
 * and E5M2 that stand for NaN and infinity have no place here: weights are numbers.
 */
import { nearestIndex } from './nearest-index.ts';

interface Layout {
  readonly exponentBits: number;
  readonly mantissaBits: number;
  readonly bias: number;
  /** How many of the highest codes stand for no number. */
  readonly specials?: number;
}

export class SmallFloat {
  readonly bits: number;
  /** The largest number. */
  readonly largest: number;
  /** What the codes stand for that have no sign, ascending. */
  readonly #magnitudes: Float32Array;
  readonly #sign: number;

  constructor(bits: number, { exponentBits, mantissaBits, bias, specials = 0 }: Layout) {
    this.bits = bits;
    this.#sign = 2 ** (bits - 1);
    this.#magnitudes = Float32Array.from({ length: this.#sign - specials }, (_, code) => {
      const exponent = code >> mantissaBits;
      const fraction = (code & (2 ** mantissaBits - 1)) / 2 ** mantissaBits;
      return exponent > 0 ? (1 + fraction) * 2 ** (exponent - bias) : fraction * 2 ** (1 - bias);
    });
    this.largest = this.#magnitudes.at(-1) ?? 0;
    if (bits !== 1 + exponentBits + mantissaBits)
      throw new RangeError('Sign, exponent and mantissa must fill the bits.');
  }

  /** The code of the nearest number. Halfway between two, the even code; beyond the largest, the largest. 0 keeps its sign. */
  encode(value: number): number {
    const code = nearestIndex(this.#magnitudes, Math.abs(value), 'even');
    return value < 0 || Object.is(value, -0) ? code + this.#sign : code;
  }

  /** What a code stands for; NaN for codes that stand for no number. */
  decode(code: number): number {
    const magnitude = this.#magnitudes[code & (this.#sign - 1)] ?? Number.NaN;
    return code & this.#sign ? -magnitude : magnitude;
  }

  /** Every number once, ascending. */
  levels(): Float32Array<ArrayBuffer> {
    const [, ...positive] = this.#magnitudes;
    return Float32Array.from([...positive.map((magnitude) => -magnitude).reverse(), 0, ...positive]);
  }

  /** Where a code's number stands among the levels; undefined for codes that stand for no number. */
  rankOf(code: number): number | undefined {
    const ofZero = this.#magnitudes.length - 1;
    const magnitude = code & (this.#sign - 1);
    if (magnitude > ofZero || code >= 2 * this.#sign) return undefined;
    return code & this.#sign ? ofZero - magnitude : ofZero + magnitude;
  }
}

export const e4m3 = new SmallFloat(8, { exponentBits: 4, mantissaBits: 3, bias: 7, specials: 1 });
export const e5m2 = new SmallFloat(8, { exponentBits: 5, mantissaBits: 2, bias: 15, specials: 4 });
export const e2m3 = new SmallFloat(6, { exponentBits: 2, mantissaBits: 3, bias: 1 });
export const e3m2 = new SmallFloat(6, { exponentBits: 3, mantissaBits: 2, bias: 3 });
export const e2m1 = new SmallFloat(4, { exponentBits: 2, mantissaBits: 1, bias: 1 });
