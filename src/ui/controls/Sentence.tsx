import { useSentence } from '../words/sentence.ts';

/** What a message says. It has an element of its own: a browser that translates the page replaces bare texts, and React would lose them. */
export function Sentence({ of }: { readonly of: string }) {
  return <span>{useSentence(of)}</span>;
}
