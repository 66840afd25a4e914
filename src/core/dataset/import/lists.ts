/** Lists of names and of messages, as parts of a message. */
import { told } from './telling.ts';

/** Of a list that may be long, for a message: the first ones, and how many more there are. */
export function someOf(items: readonly string[], most: number): readonly string[] {
  return items.length <= most
    ? items
    : [...items.slice(0, most), told('data-files/more', { count: items.length - most })];
}

/**
 * Several messages as one, one sentence after the other; `undefined` where there are none. They are halved again and again: a message
 * within another one has a backslash before each of its quotes, and every further level doubles those. An archive may have hundreds of
 * arrays to tell of.
 */
export function inOne(messages: readonly string[]): string | undefined {
  const half = Math.ceil(messages.length / 2);
  const [one, next] =
    messages.length < 2 ? messages : [messages.slice(0, half), messages.slice(half)].map(inOne);
  return one === undefined || next === undefined ? one : told('data-files/one-and-next', { one, next });
}
