/** The worker's entry: the engine, callable from the main thread. */
import { expose } from 'comlink';
import type { StartOptions } from '../protocol/engine.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { PlaygroundEngine } from './engine.ts';
import { sparingly } from './workshop/sparingly.ts';

/** An engine that is heard by a page, on another thread. */
class PageEngine extends PlaygroundEngine {
  override start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void> {
    return super.start(options, sparingly(listener));
  }
}

expose(new PageEngine());
