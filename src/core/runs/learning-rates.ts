/** The learning rate of each step, as PyTorch's schedulers give it when they step after every optimizer step. */
import { cosine } from './cosine.ts';

export const scheduleKinds = ['constant', 'step', 'cosine'] as const;

/** `step` is StepLR with a tenth after each third of the steps, `cosine` is CosineAnnealingLR to 0 over all steps. */
export type ScheduleKind = (typeof scheduleKinds)[number];

/** The rates of one training. PyTorch makes each rate of the one before it, so that its rounding goes along: so does this. */
export class LearningRates {
  readonly #schedule: ScheduleKind;
  readonly #steps: number;
  #last = { base: Number.NaN, index: 0, rate: Number.NaN };

  /** steps: all steps of the training. */
  constructor(schedule: ScheduleKind, steps: number) {
    this.#schedule = schedule;
    this.#steps = steps;
  }

  /** base: what the schedule begins with. index: the step, counted from 0. Cheap where steps follow each other. */
  at(base: number, index: number): number {
    if (base !== this.#last.base || index < this.#last.index) this.#last = { base, index: 0, rate: base };
    while (this.#last.index < index) {
      const next = this.#last.index + 1;
      this.#last = { base, index: next, rate: this.#next(this.#last.rate, next) };
    }
    return this.#last.rate;
  }

  /** The rate of step `index`, where `before` is that of the step before it. */
  #next(before: number, index: number): number {
    switch (this.#schedule) {
      case 'constant':
        return before;
      case 'step':
        return index % Math.ceil(this.#steps / 3) === 0 ? before * 0.1 : before;
      case 'cosine': {
        const height = (step: number) => 1 + cosine((Math.PI * step) / this.#steps);
        return (height(index) / height(index - 1)) * before;
      }
      default:
        return this.#schedule satisfies never;
    }
  }
}
