/** A pad to draw on: with a mouse, a pen, a finger, or the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Drawing, Point } from '../../../core/drawing/drawing.ts';
import { words } from '../../words/words.ts';
import { paintPad } from './paint-pad.ts';
import { extended, moved, withoutLast } from './strokes.ts';
import classes from './TryIt.module.css';

const text = words.tryIt;

/** The middle of the pad, where the keyboard's pen begins. */
const middle: Point = { x: 0.5, y: 0.5 };

interface PadProps {
  readonly drawing: Drawing;
  readonly onDraw: (drawing: Drawing) => void;
}

export function Pad({ drawing, onDraw }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cursor, setCursor] = useState<Point>();
  /** Whether the pointer or the keyboard's pen is down. */
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    if (canvas.current) paintPad(canvas.current, drawing, cursor);
  }, [drawing, cursor]);

  const begin = (at: Point) => {
    setDown(true);
    onDraw([...drawing, [at]]);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // The page makes room for what a click changes: training would wait for every stroke.
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(undefined);
    begin(placeOf(event.nativeEvent, event.currentTarget));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isDown || cursor) return;
    const { nativeEvent, currentTarget } = event;
    // Everything the pen went through since the last frame, where the browser tells.
    const all = nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (all.length > 0 ? all : [nativeEvent]).map((each) => placeOf(each, currentTarget));
    onDraw(extended(drawing, points));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? middle;
    const to = moved(at, event.key, event.shiftKey);
    if (to) {
      setCursor(to);
      if (isDown && cursor) onDraw(extended(drawing, [to]));
    } else if (event.key === ' ' || event.key === 'Enter') {
      setCursor(at);
      if (isDown) setDown(false);
      else begin(at);
    } else if (event.key === 'Backspace') {
      setDown(false);
      onDraw(withoutLast(drawing));
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div
      className={classes.pad}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer draws with the arrow keys
      tabIndex={0}
      aria-label={text.pad}
      aria-description={text.padHint}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDown(false)}
      onPointerCancel={() => setDown(false)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setCursor(undefined);
        setDown(false);
      }}
    >
      <canvas ref={canvas} className={classes.sheet} />
    </div>
  );
}

function placeOf({ clientX, clientY }: { clientX: number; clientY: number }, pad: HTMLElement): Point {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
