/** A training session for tests of when it does what: it writes down what it tells and keeps. */
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Split } from '../../worker/data/split.ts';
import type { Model } from '../../worker/shelf/model.ts';
import type { Snapshot, TrainingCheckpoint } from '../../worker/training/snapshot.ts';
import { runTraining, type TrainingSession } from '../../worker/training/training-session.ts';
import { Task } from '../../worker/workshop/task.ts';
import { readMnistTrain } from '../fixtures.ts';
import { firstImages, splitOf } from '../splits.ts';

/** Its accuracies are not measured, only asked for. */
export class Session implements TrainingSession {
  readonly model: Model;
  readonly images: Split;
  readonly settings: Settings;
  readonly from = undefined;
  readonly task = new Task('a run', 'train', ({ phase }) => {
    if (phase === 'resting') this.whenResting();
  });
  readonly events: EngineEvent[] = [];
  readonly kept: Snapshot[] = [];
  /** The snapshots that are worth going back to. */
  readonly sound: Snapshot[] = [];
  readonly checkpoints: TrainingCheckpoint[] = [];
  snapshotAsked = () => false;
  readonly told: string[] = [];
  whenResting: () => void = () => undefined;
  whenTold: (event: EngineEvent) => unknown = () => undefined;
  whenKept: (step: number) => Promise<void> = () => Promise.resolve();

  /** images: how many there are to train on. */
  constructor(model: Model, settings: Partial<Settings>, images = 4) {
    this.images = splitOf(firstImages(readMnistTrain(), images));
    this.model = model;
    this.settings = { ...defaultSettings, batchSize: 1, trainSize: 2, shuffle: false, ...settings };
  }

  readonly learningRate = () => this.settings.learningRate;
  readonly lastGoodStep = () => this.sound.at(-1)?.step ?? 0;
  readonly emit = (event: EngineEvent) => {
    this.events.push(event);
    this.whenTold(event);
  };
  readonly onResume = () => {
    this.told.push('goes on');
  };
  readonly measureAccuracy = (count: number, whole: boolean) => {
    this.told.push(`accuracy of ${count}${whole ? ', whole' : ''} at ${this.model.step}`);
    return Promise.resolve();
  };
  readonly keepSnapshot = (snapshot: Snapshot, checkpoint: TrainingCheckpoint) => {
    this.kept.push(snapshot);
    this.checkpoints.push(checkpoint);
    return this.whenKept(snapshot.step);
  };

  readonly foundSound = (snapshot: Snapshot) => {
    this.sound.push(snapshot);
  };

  run(): Promise<'finished' | 'diverged'> {
    return runTraining(this, this.task);
  }

  get keptSteps(): number[] {
    return this.kept.map(({ step }) => step);
  }

  get soundSteps(): number[] {
    return this.sound.map(({ step }) => step);
  }

  eventsOf<Type extends EngineEvent['type']>(type: Type): Extract<EngineEvent, { type: Type }>[] {
    return this.events.filter((event): event is Extract<EngineEvent, { type: Type }> => event.type === type);
  }
}
