import { told } from './telling.ts';

/**
 * Sentences, one behind the other, as one message. They are halved again and again: a message within another one has a backslash before
 * each of its quotes, and every further level doubles those.
 */
export function inARow(sentences: readonly string[]): string {
  const [only = ''] = sentences;
  if (sentences.length < 2) return only;
  const half = Math.ceil(sentences.length / 2);
  return told('task/and-next', {
    first: inARow(sentences.slice(0, half)),
    next: inARow(sentences.slice(half)),
  });
}
