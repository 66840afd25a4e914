import { useEffect, useRef } from 'react';
import type { FilledStage } from '../../../core/quantization/explain/stages.ts';
import classes from './ImagePath.module.css';
import { type Colour, paintChannel, paintStage } from './paint-stage.ts';

interface StageCanvasProps {
  readonly stage: FilledStage;
  readonly colour: Colour;
  /** One channel alone; all of them if left out. */
  readonly channel?: number;
  /** What it shows, in words; undefined where the words stand beside it. */
  readonly label?: string;
  /** Of one, between 0 and 1: where it was clicked. */
  readonly onPick?: (x: number, y: number) => void;
}

/** A stage as a picture, pixel by pixel. Who cannot click has fields beside it. */
export function StageCanvas({ stage, colour, channel, label, onPick }: StageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    if (channel === undefined) paintStage(canvas.current, stage, colour);
    else paintChannel(canvas.current, stage, channel, colour);
  }, [stage, colour, channel]);
  return (
    <canvas
      ref={canvas}
      className={onPick ? `${classes.canvas} ${classes.pickable}` : classes.canvas}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      onClick={({ currentTarget, clientX, clientY }) => {
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        onPick?.((clientX - left) / width, (clientY - top) / height);
      }}
    />
  );
}
