/** What was told of the run of the model that is trained, and of the sweep of its weights. */
import { newId } from '../../core/random/new-id.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Model } from '../shelf/model.ts';
import { newRun, type Run } from './kept-run.ts';
import type { Sweep } from './stored-work.ts';

export class RunLog {
  #run: Run;
  #sweep: Sweep | undefined;

  constructor(run = newRun(), sweep?: Sweep) {
    this.#run = run;
    this.#sweep = sweep;
  }

  get run(): Run {
    return this.#run;
  }

  /** Undefined once the weights have moved on. */
  get sweep(): Sweep | undefined {
    return this.#sweep;
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
        this.#sweep = undefined;
        return;
      }
      case 'steps':
        this.#run = { ...this.#run, record: record.withSteps(event) };
        this.#sweep = undefined;
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
      default:
    }
  }

  /** Another model is trained from now on. One that goes back keeps its run up to there. */
  modelReplaced({ origin, step }: Model): void {
    this.#run =
      origin.kind === 'recovered' ? { ...this.#run, record: this.#run.record.upTo(step) } : newRun();
    this.#sweep = undefined;
  }
}
