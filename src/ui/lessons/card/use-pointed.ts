/** Outlines what a lesson points at, brings it into sight, and keeps the lesson off it. */
import { type RefObject, useEffect, useState } from 'react';
import { placeOf } from '../../../core/lessons/places.ts';

type Side = 'left' | 'right';

interface Pointed {
  readonly side: Side;
  /** Moves the card to the other side. */
  readonly turn: () => void;
}

/** The outline is drawn by LessonCard.module.css, on whatever has this attribute. Its value is the number of the step. */
const mark = 'data-lesson-target';

/** name: of a place. place: of the step; each brings what it points at into sight once. card: the lesson. */
export function usePointed(
  name: string | undefined,
  place: number,
  card: RefObject<HTMLElement | null>,
): Pointed {
  const [side, setSide] = useState<Side>('right');
  useEffect(() => makeRoom(card.current), [card]);
  useEffect(() => {
    const selector = name === undefined ? undefined : placeOf(name)?.selector;
    if (selector === undefined) return;
    return follow(selector, String(place + 1), (target) => {
      const lesson = card.current;
      if (lesson && covers(lesson, target)) setSide(sideAwayFrom(target));
    });
  }, [name, place, card]);
  return { side, turn: () => setSide(side === 'left' ? 'right' : 'left') };
}

/** The page is longer by the card, so that all of it can be scrolled clear. Returns what takes that back. */
function makeRoom(card: HTMLElement | null): (() => void) | undefined {
  if (!card) return undefined;
  const { documentElement: page, body } = document;
  const observer = new ResizeObserver(() => {
    const room = `${card.offsetHeight + 16}px`;
    body.style.paddingBottom = room;
    page.style.scrollPaddingBottom = room;
  });
  observer.observe(card);
  return () => {
    observer.disconnect();
    body.style.paddingBottom = '';
    page.style.scrollPaddingBottom = '';
  };
}

/** Until a view that was just opened stands still, and the page is longer by the card. */
const restMs = 300;

/** The target may come later, when its view is opened, and be drawn anew. step: its number. onFound: called when it has come into sight, and when it has moved. */
function follow(selector: string, step: string, onFound: (target: Element) => void): () => void {
  let target: Element | undefined;
  let wasShown = false;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    wasShown = true;
    target?.scrollIntoView({ block: isTall(target) ? 'start' : 'center' });
    if (target) onFound(target);
  };
  const look = () => {
    frame = 0;
    const found = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
    if (found !== target) {
      target?.removeAttribute(mark);
      found?.setAttribute(mark, step);
      target = found;
      if (found && !wasShown) timer ??= setTimeout(show, restMs);
    }
    if (target) onFound(target);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
  soon();
  return () => {
    observer.disconnect();
    window.removeEventListener('scroll', soon);
    window.removeEventListener('resize', soon);
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    target?.removeAttribute(mark);
  };
}

const isTall = (element: Element): boolean => element.getBoundingClientRect().height > window.innerHeight / 2;

function covers(card: Element, target: Element): boolean {
  const [one, other] = [card.getBoundingClientRect(), target.getBoundingClientRect()];
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function sideAwayFrom(target: Element): Side {
  const { left, right } = target.getBoundingClientRect();
  return left + right > window.innerWidth ? 'left' : 'right';
}
