/** A pad to draw on: with a mouse, a pen, a finger, or the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Drawing, Point, Stroke } from '../../../core/drawing/drawing.ts';
import { useWidth } from '../use-width.ts';
import classes from './Pad.module.css';
import { paintPad } from './paint-pad.ts';
import { extended, moved, withoutLast } from './strokes.ts';

/** The middle of the pad, where the keyboard's pen begins. */
const middle: Point = { x: 0.5, y: 0.5 };

/** What stands on a pad, wherever it is kept. It is the same object from one rendering to the next. */
export interface Sheet {
  drawing(): Drawing;
  draw(change: (drawing: Drawing) => Drawing): void;
  /** The listener is called when another drawing stands there. Returns what ends that. */
  follow(listener: () => void): () => void;
}

interface PadProps {
  readonly sheet: Sheet;
  readonly label: string;
  /** How one draws on it. */
  readonly hint: string;
}

export function Pad({ sheet, label, hint }: PadProps) {
  const draw: Sheet['draw'] = (change) => sheet.draw(change);
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = useWidth(canvas);
  const isDown = useRef(false);
  /** Where the keyboard's pen is. */
  const [cursor, setCursor] = useState<Point>();
  // It follows the sheet by itself: React would go over the page for every point that a pen goes through.
  useEffect(() => {
    const paint = () => {
      if (canvas.current) paintPad(canvas.current, side, sheet.drawing(), cursor);
    };
    paint();
    return sheet.follow(paint);
  }, [sheet, side, cursor]);

  const press = (at: Point) => {
    isDown.current = true;
    draw((drawing) => [...drawing, [at]]);
  };
  const move = (points: Stroke) => {
    if (isDown.current) draw((drawing) => extended(drawing, points));
  };
  const lift = () => {
    isDown.current = false;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // The page makes room for what a click changes: training would wait for every stroke.
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(undefined);
    press(placeOf(event.nativeEvent, event.currentTarget));
  };
  const onPointerMove = ({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>) => {
    if (cursor) return;
    // Everything the pen went through since the last frame, where the browser tells.
    const all = nativeEvent.getCoalescedEvents?.() ?? [];
    move((all.length > 0 ? all : [nativeEvent]).map((each) => placeOf(each, currentTarget)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? middle;
    const to = moved(at, event.key, event.shiftKey);
    if (to) {
      setCursor(to);
      if (cursor) move([to]);
    } else if (event.key === ' ' || event.key === 'Enter') {
      setCursor(at);
      if (isDown.current) lift();
      else press(at);
    } else if (event.key === 'Backspace') {
      lift();
      draw(withoutLast);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div
      className={classes.pad}
      data-part="pad"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer draws with the arrow keys
      tabIndex={0}
      aria-label={label}
      aria-description={hint}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={lift}
      onPointerCancel={lift}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setCursor(undefined);
        lift();
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
