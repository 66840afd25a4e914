/**
 * Timing two things in turns, with whatever clock there is. `performance.now` counts in steps: 5 µs in an isolated page, 100 µs in others,
 * whole milliseconds in Safari and Brave, 17 ms and more where Firefox resists fingerprinting. What takes less than such a step is timed
 * in groups of runs, which last many steps.
 */
import type { Role } from '../../core/results/model-report.ts';

/** Milliseconds since some moment. It moves in steps, never backwards. */
export type Clock = () => number;

/** For each of two sides. */
export type Timed<Value> = Readonly<Record<Role, Value>>;

/** Runs a side once; the number counts its runs. */
export type Run = (run: number) => Promise<unknown>;

export interface Timings {
  /** Milliseconds of one run: each is the mean of a group that was timed as one, where one run is too short for the clock. */
  readonly milliseconds: readonly number[];
  /** Runs that went into them. */
  readonly runs: number;
  /** Runs before them, which do not count. */
  readonly warmUpRuns: number;
}

/** Fewer say nothing of how good the first ones are: code is compiled, memory is touched. */
const leastWarmUpRuns = 5;
/** Enough is so many timings of each side, or so long; but never fewer runs or timings than the least. */
const enoughTimings = 50;
const enoughMs = 2_000;
const leastRuns = 10;
const leastTimings = 3;

/** A timing lasts so many steps of the clock: it is then off by a twentieth at most. */
const stepsInTiming = 20;
/** But no longer than this for the clock's sake: where a step takes 100 ms, a fifth must do. */
const longestTimingMs = 500;

/** How many different runs there may be before a run repeats what an earlier one did. */
export const differentRuns = leastWarmUpRuns + enoughTimings;

/** The clock's step: the smallest of five. Takes five steps. */
export function clockStep(clock: Clock): number {
  let step = Number.POSITIVE_INFINITY;
  let last = clock();
  for (let steps = 0; steps < 5; ) {
    const now = clock();
    if (now === last) continue;
    step = Math.min(step, now - last);
    last = now;
    steps++;
  }
  return step;
}

/** checkpoint: awaited between two timings. */
export async function timeInTurns(
  sides: Timed<Run>,
  clock: Clock,
  checkpoint: () => Promise<unknown>,
): Promise<Timed<Timings>> {
  const least = Math.min(stepsInTiming * clockStep(clock), longestTimingMs);
  const timers = {
    baseline: new Timer(sides.baseline, clock, least),
    candidate: new Timer(sides.candidate, clock, least),
  };
  await timers.baseline.warmUp();
  await checkpoint();
  await timers.candidate.warmUp();
  const began = clock();
  while (!isEnough(timers.baseline, clock() - began)) {
    await timers.baseline.time();
    await timers.candidate.time();
    await checkpoint();
  }
  return { baseline: timers.baseline.timings, candidate: timers.candidate.timings };
}

/** Both sides have as many timings. */
function isEnough({ timings: { milliseconds, runs } }: Timer, elapsed: number): boolean {
  if (milliseconds.length >= enoughTimings) return true;
  return milliseconds.length >= leastTimings && runs >= leastRuns && elapsed > enoughMs;
}

/** Times one side. */
class Timer {
  readonly #run: Run;
  readonly #clock: Clock;
  /** How far the clock has to move in a timing. */
  readonly #least: number;
  /** Runs in a group. */
  #group = 1;
  #done = 0;
  #warmUpRuns = 0;
  readonly #milliseconds: number[] = [];

  constructor(run: Run, clock: Clock, least: number) {
    this.#run = run;
    this.#clock = clock;
    this.#least = least;
  }

  /** Finds how many runs make a group, which takes as long as one timing or two. */
  async warmUp(): Promise<void> {
    for (let run = 0; run < leastWarmUpRuns; run++) await this.#once();
    await this.#timeGroup();
    // A fourth more, so that the groups to come are long enough even where they are a little quicker.
    if (this.#group > 1) this.#group = Math.ceil(1.25 * this.#group);
    this.#warmUpRuns = this.#done;
  }

  async time(): Promise<void> {
    this.#milliseconds.push(await this.#timeGroup());
  }

  get timings(): Timings {
    return {
      milliseconds: this.#milliseconds,
      runs: this.#done - this.#warmUpRuns,
      warmUpRuns: this.#warmUpRuns,
    };
  }

  async #once(): Promise<void> {
    await this.#run(this.#done);
    this.#done++;
  }

  /**
   * Milliseconds of one run, of a group of them. A group is as large as it was before, so that the clock does not decide when it ends;
   * only where that is too short, the group grows.
   */
  async #timeGroup(): Promise<number> {
    const began = this.#clock();
    let elapsed = 0;
    let runs = 0;
    while (runs < this.#group || elapsed < this.#least) {
      await this.#once();
      runs++;
      if (runs >= this.#group) elapsed = this.#clock() - began;
    }
    this.#group = runs;
    return elapsed / runs;
  }
}
