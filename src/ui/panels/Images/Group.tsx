import { memo, useEffect, useReducer, useRef } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { usePlayground } from '../../playground-context.ts';
import { Answered } from './Answered.tsx';
import classes from './Images.module.css';
import { useNearWindow } from './near-window.ts';

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
  const isNear = useNearWindow(list);
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
