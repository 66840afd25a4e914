import { useEffect, useState } from 'react';

/** Half a word is often a word too: what is typed is taken when the typing rests. */
const restMs = 500;

interface Rested {
  readonly draft: string;
  readonly type: (text: string) => void;
  /** Takes what was typed now. */
  readonly take: () => void;
}

/** A text that a person types. value: what is in force; meant: what the draft stands for, undefined where it can't be used. */
export function useRested(
  value: string,
  meantBy: (draft: string) => string | undefined,
  choose: (value: string) => void,
): Rested {
  const [draft, setDraft] = useState(value);
  const meant = meantBy(draft);
  // It may change elsewhere: in the address, by a preset, or by a block.
  useEffect(() => setDraft(value), [value]);
  useEffect(() => {
    if (meant === undefined || meant === value) return;
    const timer = setTimeout(() => choose(meant), restMs);
    return () => clearTimeout(timer);
  });
  return {
    draft,
    type: setDraft,
    take: () => {
      if (meant === undefined) return;
      if (meant === value) setDraft(value);
      else choose(meant);
    },
  };
}
