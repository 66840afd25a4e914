/** Lists of names and of messages, as parts of a message. */
import { told } from './telling.ts';

/** Of a list that may be long, for a message: the first ones, and how many more there are. */
export function someOf(items: readonly string[], most: number): readonly string[] {
  return items.length <= most
    ? items
    : [...items.slice(0, most), told('data-files/more', { count: items.length - most })];
}

/** Several messages as one, one sentence after the other; `undefined` where there are none. */
export function inOne([first, ...others]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  return others.reduce((one, next) => told('data-files/one-and-next', { one, next }), first);
}
