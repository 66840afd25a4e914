import { told } from './telling.ts';

/** A TF.js model that can't be read. The message tells the file, what is wrong with it and what to do. */
export class TfjsLayersError extends Error {
  override readonly name = 'TfjsLayersError';

  /** problem: a message. */
  constructor(file: string, problem: string) {
    super(told('tfjs/unreadable', { file, problem }));
  }
}
