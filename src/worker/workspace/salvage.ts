import { messageOf } from '../../core/told.ts';
import { told } from './telling.ts';

/** Reads what can be read back of something stored, and remembers what can't. */
export class Salvage {
  /** A message each: what it was, and why it can't be read. */
  readonly lost: string[] = [];

  /** what: the message "the answers of the model", say. Undefined where reading throws. */
  attempt<Value>(what: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      this.lost.push(told('work/lost', { what, cause: messageOf(error) }));
      return undefined;
    }
  }
}
