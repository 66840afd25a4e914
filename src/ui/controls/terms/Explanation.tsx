import { terms } from '../../words/late.ts';
import type { TermName } from '../../words/term-names.ts';
import { pictures } from './pictures.tsx';

/** What a term means: two sentences, and for some a picture. */
export function Explanation({ of }: { readonly of: TermName }) {
  return (
    <>
      <span>{terms[of]}</span>
      {pictures[of]}
    </>
  );
}
