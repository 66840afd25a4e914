/** What was told of the run of the model that is trained, and of the sweep of its weights and the search for remedies. */
import { newId } from '../../core/random/new-id.ts';
import type { Staircase } from '../../core/results/staircase.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Model } from '../shelf/model.ts';
import { newRun, type Run } from './kept-run.ts';
import type { Sweep } from './stored-work.ts';

export class RunLog {
  #run: Run;
  #sweep: Sweep | undefined;
  #staircase: Staircase | undefined;

  constructor(run = newRun(), sweep?: Sweep, staircase?: Staircase) {
    this.#run = run;
    this.#sweep = sweep;
    this.#staircase = staircase;
  }

  get run(): Run {
    return this.#run;
  }

  /** Undefined once the weights have moved on. */
  get sweep(): Sweep | undefined {
    return this.#sweep;
  }

  /** The same. */
  get staircase(): Staircase | undefined {
    return this.#staircase;
  }

  /** A training begins with these settings, or goes on. */
  trainedWith(settings: Settings): void {
    this.#run = { ...this.#run, settings };
  }

  /** The weights so far stay as they are, for other models were made of them: what is trained from now on is another run. */
  branches(): void {
    this.#run = { ...this.#run, id: newId() };
  }

  heard(event: EngineEvent): void {
    const { record } = this.#run;
    switch (event.type) {
      case 'run-started': {
        const { type: _, ...plan } = event;
        this.#run = { ...this.#run, plan };
        this.#weightsMove();
        return;
      }
      case 'steps':
        this.#run = { ...this.#run, record: record.withSteps(event) };
        this.#weightsMove();
        return;
      case 'epoch':
        this.#run = { ...this.#run, record: record.withEpoch(event) };
        return;
      case 'test-accuracy':
        this.#run = { ...this.#run, record: record.withAccuracy(event) };
        return;
      case 'sweep': {
        const { type: _, ...sweep } = event;
        this.#sweep = sweep;
        return;
      }
      case 'staircase':
        this.#staircase = event.staircase;
        return;
      default:
    }
  }

  /** Another model is trained from now on. One that goes back keeps its run up to there. */
  modelReplaced({ origin, step }: Model): void {
    this.#run =
      origin.kind === 'recovered' ? { ...this.#run, record: this.#run.record.upTo(step) } : newRun();
    this.#weightsMove();
  }

  #weightsMove(): void {
    this.#sweep = undefined;
    this.#staircase = undefined;
  }
}
