import { useSentence } from '../words/sentence.ts';

/** What a message says, where nothing but the text is wanted of it. */
export function Sentence({ of }: { readonly of: string }) {
  return useSentence(of);
}
