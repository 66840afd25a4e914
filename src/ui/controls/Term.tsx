import { type ReactNode, Suspense, type ToggleEvent, use, useId, useRef, useState } from 'react';
import { Boundary } from '../frame/failure/Boundary.tsx';
import type { TermName } from '../words/term-names.ts';
import { termTitle } from '../words/term-title.ts';
import { words } from '../words/words.ts';
import { Sentence } from './Sentence.tsx';
import classes from './Term.module.css';
import { lateExplanation } from './terms/late-explanation.ts';

/** Room that an explanation may take below its term, in pixels. With less, it opens above where there is more. */
const roomBelow = 280;

/** Pixels between a term and its explanation, and between an explanation and the window's edge. */
const gap = 6;
const margin = 12;

/** As wide as an explanation gets, in pixels: Term.module.css says the same. */
const widest = 320;

interface TermProps {
  readonly of: TermName;
  /** The term as it stands here; its name if left out. */
  readonly children?: ReactNode;
}

/**
 * A term of the field with a dotted underline, which opens what it means. It is a button, so it stands beside a field's label and
 * never in it. The browser's own popover closes it on Escape and on a click elsewhere, and gives the focus back.
 */
export function Term({ of, children = termTitle(of) }: TermProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const follow = ({ newState, currentTarget }: ToggleEvent<HTMLElement>) => {
    setOpen(newState === 'open');
    if (newState === 'open' && button.current) place(currentTarget, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.term}
        data-term={of}
        popoverTarget={id}
        aria-expanded={open}
        aria-controls={id}
        onPointerEnter={() => void lateExplanation.loadAhead()}
      >
        {children}
      </button>
      <span id={id} popover="auto" role="note" className={classes.explanation} onBeforeToggle={follow}>
        {open && (
          <Boundary
            fallback={({ message, retry }) => (
              <>
                <Sentence of={message} />{' '}
                <button
                  type="button"
                  onClick={() => {
                    lateExplanation.forgetFailure();
                    retry();
                  }}
                >
                  {words.failure.retry}
                </button>
              </>
            )}
          >
            <Suspense fallback={words.coming}>
              <b className={classes.name}>{termTitle(of)}</b>
              <LateExplanation of={of} />
            </Suspense>
          </Boundary>
        )}
      </span>
    </>
  );
}

/** Suspends until the texts are there, and throws when they could not be loaded. */
function LateExplanation({ of }: { readonly of: TermName }) {
  const Explanation = use(lateExplanation.load());
  return <Explanation of={of} />;
}

/** Puts the explanation under its term, or above it, within the window. It scrolls with the page. */
function place({ style }: HTMLElement, term: HTMLElement): void {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const width = Math.min(widest, clientWidth - 2 * margin);
  style.left = `${Math.max(margin, Math.min(left, clientWidth - width - margin)) + window.scrollX}px`;
  const below = clientHeight - bottom >= roomBelow || clientHeight - bottom > top;
  style.top = below ? `${bottom + gap + window.scrollY}px` : 'auto';
  style.bottom = below ? 'auto' : `${clientHeight - top + gap - window.scrollY}px`;
}
