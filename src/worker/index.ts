/** The worker's entry: the engine, callable from the main thread. */
import { expose } from 'comlink';
import { PlaygroundEngine } from './engine.ts';

expose(new PlaygroundEngine());
