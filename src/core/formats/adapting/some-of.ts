import { told } from './telling.ts';

/** Of names that may be many and long, for a message: the beginnings of the first ones, and how many more there are. */
export function someOf(names: readonly string[], most = 4): readonly string[] {
  const shown = names.slice(0, most).map((name) => name.slice(0, 80));
  return names.length <= most ? shown : [...shown, told('adapt/more', { count: names.length - most })];
}
