import { told } from './telling.ts';

/** Of a list that may be long, for a message: the first ones, and how many more there are. */
export function someOf(items: readonly string[], most: number): readonly string[] {
  return items.length <= most
    ? items
    : [...items.slice(0, most), told('data-files/more', { count: items.length - most })];
}
