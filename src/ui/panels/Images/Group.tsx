import { memo, type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/image-answers.ts';
import { usePlayground } from '../../playground-context.ts';
import { Answered } from './Answered.tsx';
import classes from './Images.module.css';

interface GroupProps {
  readonly answers: ImageAnswers;
  readonly images: readonly number[];
}

/**
 * Some images of a list. Each has its place, so that thousands can be counted and scrolled through; what is to be seen there comes with the
 * group near the window, and goes when it is far.
 */
export const Group = memo(function Group({ answers, images }: GroupProps) {
  const list = useRef<HTMLUListElement>(null);
  const isNear = useNearness(list);
  const pixels = usePixels(images, isNear);
  const { float, int8 } = answers.models;
  return (
    <ul ref={list} className={classes.group}>
      {images.map((index, place) => (
        <li
          key={index}
          className={classes.image}
          data-testid="image"
          data-index={index}
          data-label={answers.labels[index]}
          data-float={float?.predictions[index]}
          data-int8={int8?.predictions[index]}
        >
          {isNear && <Answered index={index} answers={answers} pixels={pixels[place]} />}
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
      { rootMargin: '600px' },
    );
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}

/** The bytes of test images, once they have been wanted and have come. */
function usePixels(images: readonly number[], areWanted: boolean): readonly Uint8Array[] {
  const { pixelsOf } = usePlayground();
  const [pixels, setPixels] = useState<readonly Uint8Array[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list of the same images is the same list
  useEffect(() => {
    if (!areWanted) return undefined;
    let isGone = false;
    void pixelsOf(images).then((found) => {
      if (!isGone) setPixels(found);
    });
    return () => {
      isGone = true;
    };
  }, [images.join(), areWanted]);
  return pixels;
}
