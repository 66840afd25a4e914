import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import classes from './PointedPicture.module.css';

interface PointedPictureProps {
  /** What is chosen by pointing. */
  readonly label: string;
  /** What stands at the left edge, at the right edge, and what is chosen. */
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** What is chosen, in words. */
  readonly valueText: string;
  /** The value under the pointer has changed. */
  readonly onPoint: (value: number) => void;
  /** A key asks for so many steps more; a negative number, for less. */
  readonly onStep: (steps: number) => void;
  /** The picture, which fills its room. */
  readonly children: ReactNode;
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** A picture in which a person points at a value, with the mouse, a finger or the keys of a slider. */
export function PointedPicture(props: PointedPictureProps) {
  const { label, min, max, value, valueText, onPoint, onStep, children } = props;
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = Math.min(Math.max((clientX - left) / width, 0), 1);
    onPoint(min + share * (max - min));
  };
  const step = (event: KeyboardEvent) => {
    const steps = keySteps[event.key];
    if (steps !== undefined) onStep(steps);
    else if (event.key === 'Home') onPoint(min);
    else if (event.key === 'End') onPoint(max);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={classes.picture}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      onPointerDown={point}
      onPointerMove={point}
      onKeyDown={step}
    >
      {children}
    </div>
  );
}
