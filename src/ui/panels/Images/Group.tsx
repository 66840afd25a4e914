import { memo, useRef } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { usePixels } from '../../controls/pictures/use-pixels.ts';
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
