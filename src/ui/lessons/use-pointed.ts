/** Outlines what a lesson points at, brings it into sight, and keeps the lesson off it. */
import { type RefObject, useEffect, useState } from 'react';
import { placeOf } from '../../core/lessons/places.ts';

type Side = 'left' | 'right';

interface Pointed {
  readonly side: Side;
  /** Moves the card to the other side. */
  readonly turn: () => void;
}

/** The outline is drawn by LessonCard.module.css, on whatever has this attribute. */
const mark = 'data-lesson-target';

/** name: of a place. place: of the step; each brings what it points at into sight once. card: the lesson. */
export function usePointed(
  name: string | undefined,
  place: number,
  card: RefObject<HTMLElement | null>,
): Pointed {
  const [side, setSide] = useState<Side>('right');
  useEffect(() => makeRoom(card.current), [card]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: two steps may point at the same thing
  useEffect(() => {
    const selector = name === undefined ? undefined : placeOf(name)?.selector;
    if (selector === undefined) return;
    return follow(selector, (target) => {
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

/** The target may come later, when its view is opened, and be drawn anew. onFound: called when it has come into sight. */
function follow(selector: string, onFound: (target: Element) => void): () => void {
  let target: Element | undefined;
  let wasFound = false;
  let frame = 0;
  const look = () => {
    frame = 0;
    const found = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
    if (found === target) return;
    target?.removeAttribute(mark);
    target = found;
    if (!found) return;
    found.setAttribute(mark, '');
    if (!wasFound) found.scrollIntoView({ block: isTall(found) ? 'start' : 'center' });
    wasFound = true;
    onFound(found);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onScroll = () => target && onFound(target);
  const observer = new MutationObserver(soon);
  observer.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('scrollend', onScroll);
  window.addEventListener('resize', onScroll);
  soon();
  return () => {
    observer.disconnect();
    window.removeEventListener('scrollend', onScroll);
    window.removeEventListener('resize', onScroll);
    cancelAnimationFrame(frame);
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
