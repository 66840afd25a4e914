import type { ReactNode } from 'react';
import { isTermName } from '../words/term-names.ts';
import { Term } from './Term.tsx';

interface Part {
  /** Where in the text it begins. */
  readonly at: number;
  readonly content: ReactNode;
}

/** Shows a text of the page. `[scale]` in it becomes a term that can be opened, and so does `[scales|scale]`, which reads "scales". */
export function Explained({ text }: { readonly text: string }) {
  return partsOf(text).map(({ at, content }) => <span key={at}>{content}</span>);
}

function partsOf(text: string): Part[] {
  let at = 0;
  return text.split(/\[([^[\]]*)\]/).map((part, index) => {
    const content = index % 2 === 0 ? part : marked(part);
    at += part.length + 1;
    return { at, content };
  });
}

function marked(part: string): ReactNode {
  const [shown = '', name = shown] = part.split('|');
  return isTermName(name) ? <Term of={name}>{shown}</Term> : `[${part}]`;
}
