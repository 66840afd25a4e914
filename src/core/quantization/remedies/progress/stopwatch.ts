/** What the time of the remedies goes into. */
import { type Remedy, remedyNames } from '../remedy.ts';

/** 'images': what the layers give and read of the calibration images, and sums over that: several remedies share it. */
export const remedyParts = ['images', ...remedyNames] as const;
export type RemedyPart = 'images' | Remedy;

/** Of all layers together. What took no time of its own is missing: the options of GPTQ are part of it. */
export type RemedySeconds = Readonly<Partial<Record<RemedyPart, number>>>;

export class Stopwatch {
  readonly #now: () => number;
  readonly #milliseconds = new Map<RemedyPart, number>();

  /** now: milliseconds, without those in which the work rests. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get seconds(): RemedySeconds {
    return Object.fromEntries([...this.#milliseconds].map(([part, sum]) => [part, sum / 1000]));
  }

  /** Not one within another. part: undefined of work that no remedy asks for. Rejects like the work. */
  async time<Result>(part: RemedyPart | undefined, work: () => Promise<Result>): Promise<Result> {
    const began = this.#now();
    const result = await work();
    if (part) this.#milliseconds.set(part, (this.#milliseconds.get(part) ?? 0) + this.#now() - began);
    return result;
  }
}
