/** An engine as the page has it, on three images to train and four to test. */
import { vi } from 'vitest';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { PlaygroundEngine } from '../worker/engine.ts';
import { DataServer, dataUrl, pack } from './data-server.ts';

export const settings: Settings = {
  ...defaultSettings,
  backend: 'cpu',
  batchSize: 1,
  learningRate: 0.1,
  shuffle: false,
  evalEvery: 0,
};

/** Resolves once it is ready for a first task. Stubs `fetch`: the test takes that back. */
export async function startEngine(listener: (event: EngineEvent) => void): Promise<PlaygroundEngine> {
  const dataSet = { train: [pack('train-0.gz', [5, 0, 4])], test: [pack('test-0.gz', [7, 2, 1, 0])] };
  vi.stubGlobal('fetch', new DataServer(dataSet).fetch);
  const engine = new PlaygroundEngine();
  const options = {
    settings,
    dataUrl: dataUrl.href,
    session: 'test',
    takeUpCheckpoint: false,
    giveWay: undefined,
  };
  const idle = new Promise<void>((resolve) => {
    void engine.start(options, (event) => {
      listener(event);
      if (event.type === 'activity' && event.activity === 'idle') resolve();
    });
  });
  await idle;
  return engine;
}

export function eventsOf<Type extends EngineEvent['type']>(
  told: readonly EngineEvent[],
  type: Type,
): Extract<EngineEvent, { type: Type }>[] {
  return told.filter((event): event is Extract<EngineEvent, { type: Type }> => event.type === type);
}
