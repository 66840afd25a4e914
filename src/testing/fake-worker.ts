/** A `Worker` whose engine is written by the test, at the other end of a real message channel. */
import { expose } from 'comlink';
import type { Engine, Samples, StartOptions } from '../protocol/engine.ts';
import type { EngineEvent } from '../protocol/events.ts';

/** Does what it is told, at once, and writes it down. Tests replace the methods that they are about. */
export class FakeEngine implements Engine {
  readonly calls: string[] = [];
  options: StartOptions | undefined;
  tell: (event: EngineEvent) => void = () => undefined;
  imported: Uint8Array<ArrayBuffer> | undefined;

  #did(call: string): Promise<void> {
    this.calls.push(call);
    return Promise.resolve();
  }

  holdLock(): Promise<string> {
    return Promise.resolve('life of the fake worker');
  }

  start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void> {
    this.options = options;
    this.tell = listener;
    return this.#did('start');
  }

  retryData = (): Promise<void> => this.#did('retryData');
  samples = (perClass: number): Promise<Samples> => {
    this.calls.push(`samples ${perClass}`);
    return Promise.resolve({ pixels: new Uint8Array(784), labels: Uint8Array.of(7) });
  };
  train: Engine['train'] = ({ epochs }) => this.#did(`train ${epochs}`);
  stepAside = (): Promise<void> => this.#did('stepAside');
  pause = (): Promise<void> => this.#did('pause');
  resume = (): Promise<void> => this.#did('resume');
  stop = (): Promise<void> => this.#did('stop');
  setLearningRate = (learningRate: number): Promise<void> => this.#did(`setLearningRate ${learningRate}`);
  reset: Engine['reset'] = ({ seed }) => this.#did(`reset ${seed}`);
  recover = (): Promise<void> => this.#did('recover');
  switchBackend: Engine['switchBackend'] = ({ backend, threads }) =>
    this.#did(`switchBackend ${backend} ${threads}`);
  evaluate: Engine['evaluate'] = () => this.#did('evaluate');
  quantize: Engine['quantize'] = () => this.#did('quantize');
  sweep: Engine['sweep'] = () => this.#did('sweep');
  measureLatency: Engine['measureLatency'] = () => this.#did('measureLatency');
  importWeights: Engine['importWeights'] = (bytes, fileName) => {
    this.imported = bytes;
    return this.#did(`importWeights ${fileName}`);
  };
  exportModel: Engine['exportModel'] = (model, format) => {
    this.calls.push(`exportModel ${model} ${format}`);
    return Promise.resolve(Uint8Array.of(1, 2, 3));
  };
  exportPredictions = (): Promise<string> => Promise.resolve('index,label\n');
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
