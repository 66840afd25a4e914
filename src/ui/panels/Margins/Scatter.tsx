import { useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useWidth } from '../../controls/use-width.ts';
import { marginsWords } from '../../words/late.ts';
import classes from './Margins.module.css';
import { type MarginPoints, nearest, paintMargins, placeOf } from './scatter.ts';

const text = marginsWords;

interface ScatterProps {
  readonly points: MarginPoints;
  /** What the picture shows, in words. */
  readonly summary: string;
  /** The image that is pointed at. */
  readonly pointed: number | undefined;
  readonly onPoint: (image: number) => void;
}

/** The picture: the pointer finds the nearest image, the arrow keys lead through those whose answer changed. */
export function Scatter({ points, summary, pointed, onPoint }: ScatterProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = useWidth(canvas);
  const scheme = useComputedColorScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours
  useEffect(() => {
    if (canvas.current && side > 0) paintMargins(canvas.current, side, points);
  }, [points, side, scheme]);
  const onPointerMove = ({ nativeEvent, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const image = nearest({ x: nativeEvent.clientX - left, y: nativeEvent.clientY - top }, points, side);
    if (image !== undefined) onPoint(image);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps.get(event.key);
    const { changed } = points;
    if (step === undefined || changed.length === 0) return;
    event.preventDefault();
    const at = pointed === undefined ? -1 : changed.indexOf(pointed);
    const next = changed[at < 0 ? 0 : (at + step + changed.length) % changed.length];
    if (next !== undefined) onPoint(next);
  };
  const place = pointed === undefined ? undefined : placeOf(pointed, points, side);
  return (
    <div
      className={classes.picture}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer goes from point to point with the arrow keys
      tabIndex={0}
      aria-label={text.label}
      aria-description={text.hint}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerMove}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={summary} />
      {place && (
        <span className={classes.marker} style={{ left: place.x, top: place.y }} aria-hidden="true" />
      )}
    </div>
  );
}

/** Through the images whose answer changed, from the least decided on. */
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
]);
