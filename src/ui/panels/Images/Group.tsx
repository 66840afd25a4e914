import { memo, type RefObject, startTransition, useEffect, useReducer, useRef, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { usePlayground } from '../../playground-context.ts';
import { Answered } from './Answered.tsx';
import classes from './Images.module.css';

interface GroupProps {
  readonly answers: ImageAnswers;
  readonly images: readonly number[];
  readonly columns: number;
}

/**
 * Some images of a list. Each has its place, so that thousands can be counted and scrolled through; what is to be seen there comes with the
 * group near the window, and goes when it is far.
 */
export const Group = memo(function Group({ answers, images, columns }: GroupProps) {
  const list = useRef<HTMLUListElement>(null);
  const isNear = useNearness(list);
  const pixelsOf = usePixels(images, isNear);
  const { float, int8 } = answers.models;
  return (
    <ul
      ref={list}
      className={classes.group}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {images.map((index) => (
        <li
          key={index}
          className={classes.image}
          data-testid="image"
          data-index={index}
          data-label={answers.labels[index]}
          data-float={float?.predictions[index]}
          data-int8={int8?.predictions[index]}
        >
          {isNear && <Answered index={index} answers={answers} pixels={pixelsOf(index)} />}
        </li>
      ))}
    </ul>
  );
});

/** Whether an element is near the window. */
function useNearness(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => startTransition(() => setNear(entry?.isIntersecting ?? false)),
      // The list may scroll by itself, or with the page.
      { rootMargin: '600px', scrollMargin: '600px' },
    );
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}

/** Has the bytes of test images fetched when they are wanted, and draws again when they have come. Returns what is here of them. */
function usePixels(images: readonly number[], areWanted: boolean): (index: number) => Uint8Array | undefined {
  const { pixelsOf, knownPixels } = usePlayground();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!areWanted || images.every((index) => knownPixels(index))) return undefined;
    let isGone = false;
    void pixelsOf(images).then(() => {
      if (!isGone) drawAgain();
    });
    return () => {
      isGone = true;
    };
  }, [pixelsOf, knownPixels, images, areWanted]);
  return knownPixels;
}
