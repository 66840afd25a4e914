import { createContext, type ReactNode, useContext } from 'react';
import { isTermName, type TermName } from '../words/term-names.ts';
import classes from './Term.module.css';
import { Term } from './Term.tsx';

interface Part {
  /** Where in the text it begins. */
  readonly at: number;
  readonly content: ReactNode;
}

/** A term with the signs and the word's ends right beside it. Chinese has no spaces: there a line may end before the next character. */
const besideTerm = /([^\s\p{Script=Han}，。：；？！、”）]*\[[^[\]]*\][^\s\p{Script=Han}]*)/u;

/** True where the same terms can be opened beside: they are mere words there. */
export const ExplainedBefore = createContext(false);

/** Shows a text of the page. `[scale]` in it becomes a term that can be opened, and so does `[scales|scale]`, which reads "scales". */
export function Explained({ text }: { readonly text: string }) {
  return partsOf(text, besideTerm, together).map(({ at, content }) => <span key={at}>{content}</span>);
}

/** A term with what stands right beside it, a bracket or a full stop: a line never ends between them. */
function together(part: string): ReactNode {
  const parts = partsOf(part, /(\[[^[\]]*\])/, marked).filter(({ content }) => content !== '');
  const shown = parts.map(({ at, content }) => <span key={at}>{content}</span>);
  return parts.length > 1 ? <span className={classes.together}>{shown}</span> : shown;
}

function marked(part: string): ReactNode {
  const [shown = '', name = shown] = part.slice(1, -1).split('|');
  return isTermName(name) ? <Said term={name}>{shown}</Said> : part;
}

function Said({ term, children }: { readonly term: TermName; readonly children: string }) {
  return useContext(ExplainedBefore) ? children : <Term of={term}>{children}</Term>;
}

/** Splits a text at what `special` captures, and shows that by `show`. */
function partsOf(text: string, special: RegExp, show: (part: string) => ReactNode): Part[] {
  let at = 0;
  return text.split(special).map((part, index) => {
    const here = at;
    at += part.length + 1;
    return { at: here, content: index % 2 === 0 ? part : show(part) };
  });
}
