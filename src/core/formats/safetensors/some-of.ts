import { told } from './telling.ts';

const most = 4;

/** Of names that may be many and long, for a message: the beginnings of the first ones, and how many more there are. */
export function someOf(names: readonly string[]): readonly string[] {
  const shown = names.slice(0, most).map((name) => name.slice(0, 80));
  return names.length <= most ? shown : [...shown, told('weights/more', { count: names.length - most })];
}

/** A shape as it stands in a message. */
export const shownShape = (shape: readonly number[]): string => `[${shape.join(', ')}]`;
