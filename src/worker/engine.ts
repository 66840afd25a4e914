/** The worker's engine. It owns what tasks and questions work with, looks up what is asked for, and delegates. */

import { newId } from '../core/random/new-id.ts';
import type { Role } from '../core/results/model-report.ts';
import type { RunMark } from '../core/results/run-row.ts';
import type { BroughtData, Engine, NamedBlob, StartOptions } from '../protocol/engine.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { Queries, QueryName } from '../protocol/queries.ts';
import type { TaskArguments, TaskKind } from '../protocol/tasks.ts';
import { type Choice, chooseBackend, type Wish } from './backends/choose.ts';
import { holdLifeLock } from './backends/life-lock.ts';
import { asTold } from './backends/simd-problem.ts';
import { DataSource } from './data/source.ts';
import { answers } from './queries/table.ts';
import { Runs } from './runs/runs.ts';
import { freshModel } from './shelf/fresh-model.ts';
import { LiveModel } from './shelf/live-model.ts';
import { Shelf } from './shelf/shelf.ts';
import { restTraining, tellStored } from './tasks/kept-work/restore.ts';
import { performers } from './tasks/table.ts';
import { Tasks } from './workshop/tasks.ts';
import { concludeShelf, tellModel, tellShelf } from './workshop/tell.ts';
import { told } from './workshop/telling.ts';
import type { Workshop } from './workshop/workshop.ts';
import { modelOf } from './workspace/kept-run.ts';
import { Workspace } from './workspace/workspace.ts';

export class PlaygroundEngine implements Engine {
  #listener: (event: EngineEvent) => void = () => undefined;
  readonly #emit = (event: EngineEvent): void => this.#listener(event);
  readonly #tasks = new Tasks((task) => this.#emit({ type: 'task', task }));
  #workshop: Workshop | undefined;

  holdLock(): Promise<string> {
    return holdLifeLock();
  }

  readonly ping = (): Promise<void> => Promise.resolve();

  async start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void> {
    const { settings, dataUrl, giveWay } = options;
    this.#listener = listener;
    const emit = this.#emit;
    const tasks = this.#tasks;
    const data = new DataSource(new URL(dataUrl), emit);
    data.normaliseAs(settings.normalisation);
    void tasks.run('first images', 'loadData', () => data.load(false));
    const workspace = new Workspace(emit);
    const choose = (wish: Wish) => this.#chooseBackend(wish, giveWay);
    const [choice, stored] = await Promise.all([
      choose(settings),
      workspace.open(options.workspace, options.takesOver),
    ]);
    if (stored?.dataset) data.take(stored.dataset);
    const model = stored ? modelOf(stored.kept) : freshModel(settings, data.info);
    const workshop: Workshop = {
      emit,
      tasks,
      data,
      workspace,
      runs: new Runs(emit),
      live: new LiveModel(model, choice, settings, choose),
      shelf: stored?.shelf ?? new Shelf(),
      lastGood: undefined,
      lastKept: undefined,
      learningRate: settings.learningRate,
      checkpointAsked: false,
    };
    this.#workshop = workshop;
    if (stored) {
      await tellStored(workshop, stored);
      restTraining(workshop, stored);
    } else {
      await tellModel(workshop);
      await concludeShelf(workshop);
    }
    emit({ type: 'workspace', id: workspace.id ?? newId() });
    void workshop.runs.removeDeleted().catch(() => undefined);
  }

  #required(): Workshop {
    if (!this.#workshop) throw new Error(told('task/starting'));
    return this.#workshop;
  }

  async #chooseBackend(wish: Wish, giveWay: StartOptions['giveWay']): Promise<Choice> {
    const onLost = (message: string) => {
      this.#emit({ type: 'device-lost', message });
      this.#workshop?.workspace.close();
      // Nothing that this engine says from now on is worth hearing: its tensors are gone.
      this.#listener = () => undefined;
      void this.#tasks.stopAll();
    };
    const choice = await chooseBackend(wish, { onLost, giveWay });
    const { name, device, reason, passedOver, unavailable } = choice;
    this.#emit({ type: 'backend', name, device, reason, passedOver, unavailable });
    return choice;
  }

  run<Kind extends TaskKind>(id: string, kind: Kind, given: TaskArguments[Kind]): Promise<void> {
    const workshop = this.#required();
    return this.#tasks.run(id, kind, (task) => performers[kind](task, given, workshop));
  }

  async ask<Name extends QueryName>(
    name: Name,
    question: Queries[Name]['question'],
  ): Promise<Queries[Name]['answer']> {
    try {
      return await answers[name](question, this.#required());
    } catch (error) {
      throw asTold(error);
    }
  }

  pause(): Promise<void> {
    return Promise.resolve(this.#tasks.pause());
  }

  resume(): Promise<void> {
    return Promise.resolve(this.#tasks.resume());
  }

  stop(): Promise<void> {
    return this.#tasks.stop();
  }

  readonly stepAside = (): Promise<void> => Promise.resolve(this.#tasks.stepAside());

  readonly keepSoon = (): Promise<void> => {
    if (this.#workshop) this.#workshop.checkpointAsked = true;
    return Promise.resolve();
  };

  readonly setLearningRate = (learningRate: number): Promise<void> => {
    this.#required().learningRate = learningRate;
    return Promise.resolve();
  };

  markRun(row: string, change: RunMark): Promise<void> {
    return this.#required().runs.mark(row, change);
  }

  removeRuns(runs: readonly string[]): Promise<void> {
    return this.#required().runs.remove(runs);
  }

  async importRuns(file: NamedBlob): Promise<BroughtData | undefined> {
    const { importRuns } = await import('./runs/files/take-runs-in.ts');
    return importRuns(file, this.#required());
  }

  async assign(role: Role, entry: string): Promise<void> {
    const workshop = this.#required();
    workshop.shelf.assign(role, entry);
    const { tasks, workspace } = workshop;
    // Weights that move cannot be read: the shelf is stored beside the last checkpoint. A training that only has to be stored moves none.
    if (tasks.weightsMove && workspace.training) {
      await tellShelf(workshop);
      await workspace.keep(workshop);
    } else {
      await concludeShelf(workshop);
    }
  }
}
