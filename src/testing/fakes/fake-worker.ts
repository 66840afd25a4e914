/** A `Worker` whose engine is written by the test, at the other end of a real message channel. */
import { expose } from 'comlink';
import type { RunMark } from '../../core/results/run-row.ts';
import type { Engine, NamedBlob, StartOptions } from '../../protocol/engine.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Queries, QueryName } from '../../protocol/queries.ts';
import type { TaskArguments, TaskKind } from '../../protocol/tasks.ts';
import { layerWeights } from '../layer-weights.ts';

/** A task that was asked for. */
interface Asked {
  readonly id: string;
  readonly kind: TaskKind;
  readonly given: TaskArguments[TaskKind];
}

/** Does what it is told, at once, and writes it down. Tests replace the methods that they are about. */
export class FakeEngine implements Engine {
  readonly calls: string[] = [];
  readonly tasks: Asked[] = [];
  options: StartOptions | undefined;
  tell: (event: EngineEvent) => void = () => undefined;
  /** What it tells when it starts. */
  found: readonly EngineEvent[] = [];
  readonly answers: { [Name in QueryName]: Queries[Name]['answer'] } = {
    classify: [],
    layerWeights,
    pickWeight: undefined,
    filters: undefined,
    layerErrors: 'no-candidate',
    fourAccuracies: 'no-candidate',
    selfCheck: 'no-candidate',
    testImage: undefined,
    imagePath: { image: new Float32Array(), asked: undefined, baseline: undefined, candidate: undefined },
    activations: undefined,
    evaluatedAnswers: undefined,
    testPixels: new Uint8Array(),
    samples: { pixels: new Uint8Array(784), labels: Uint8Array.of(7) },
    exportModel: Uint8Array.of(1, 2, 3),
    exportData: new Uint8Array(),
    exportPredictions: 'index,label\n',
    leftWorkspace: undefined,
    runs: [],
    runAnswers: [],
    runCurves: [],
    runSizes: [],
    exportRuns: new Blob(),
  };

  #did(call: string): Promise<void> {
    this.calls.push(call);
    return Promise.resolve();
  }

  holdLock(): Promise<string> {
    return Promise.resolve('life of the fake worker');
  }

  ping: Engine['ping'] = () => Promise.resolve();

  start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void> {
    this.options = options;
    this.tell = listener;
    for (const event of this.found) listener(event);
    listener({ type: 'workspace', id: options.workspace });
    return this.#did('start');
  }

  run<Kind extends TaskKind>(id: string, kind: Kind, given: TaskArguments[Kind]): Promise<void> {
    this.tasks.push({ id, kind, given });
    this.tell({ type: 'task', task: { id, kind, phase: 'ended' } });
    return this.#did(kind);
  }

  ask<Name extends QueryName>(
    name: Name,
    question: Queries[Name]['question'],
  ): Promise<Queries[Name]['answer']> {
    this.calls.push(question === undefined ? name : `${name} ${JSON.stringify(question)}`);
    return Promise.resolve(this.answers[name]);
  }

  markRun = (row: string, change: RunMark): Promise<void> =>
    this.#did(`markRun ${row} ${JSON.stringify(change)}`);
  removeRuns = (runs: readonly string[]): Promise<void> => this.#did(`removeRuns ${runs.join(' ')}`);
  importRuns = async ({ name }: NamedBlob): Promise<undefined> => {
    await this.#did(`importRuns ${name}`);
  };
  pause = (): Promise<void> => this.#did('pause');
  resume = (): Promise<void> => this.#did('resume');
  stop = (): Promise<void> => this.#did('stop');
  stepAside = (): Promise<void> => this.#did('stepAside');
  keepSoon = (): Promise<void> => this.#did('keepSoon');
  setLearningRate = (learningRate: number): Promise<void> => this.#did(`setLearningRate ${learningRate}`);
  assign: Engine['assign'] = (role, entry) => this.#did(`assign ${role} ${entry}`);

  /** The arguments of the task of this kind that was asked for last. */
  given<Kind extends TaskKind>(kind: Kind): Partial<TaskArguments[Kind]> {
    return this.tasks.findLast((task) => task.kind === kind)?.given ?? {};
  }
}

/** Stands in for a `Worker` that runs this engine. */
export class FakeWorker extends EventTarget {
  readonly #port: MessagePort;
  terminated = false;

  constructor(engine: Engine) {
    super();
    const { port1, port2 } = new MessageChannel();
    expose(engine, port1);
    this.#port = port2;
    port2.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#port.close();
  }

  /** Fails as a script does that throws outside of any call. */
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}
