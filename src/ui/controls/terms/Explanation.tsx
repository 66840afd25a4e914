import type { TermName } from '../../words/term-names.ts';
import { terms } from '../../words/terms.ts';

/** What a term means: two sentences. */
export function Explanation({ of }: { readonly of: TermName }) {
  return <span>{terms[of]}</span>;
}
