/** A pad to draw on: with a mouse, a pen, a finger, or the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Playground } from '../../../client/playground.ts';
import { drawingOf } from '../../../client/store/slices/try-it.ts';
import type { Point } from '../../../core/drawing/drawing.ts';
import { useWidth } from '../../controls/use-width.ts';
import { usePlayground } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { paintPad } from './paint-pad.ts';
import { type Paper, Pen } from './pen.ts';
import { moved } from './strokes.ts';
import classes from './TryIt.module.css';

const text = words.tryIt;

/** The middle of the pad, where the keyboard's pen begins. */
const middle: Point = { x: 0.5, y: 0.5 };

/** While the engine works, every second frame of a screen is for it: on two processors, drawing costs it a quarter of its speed otherwise. */
const restAtWorkMs = 30;

export function Pad() {
  const playground = usePlayground();
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = useWidth(canvas);
  const [pen] = useState(() => new Pen(paperOf(playground)));
  /** Where the keyboard's pen is. */
  const [cursor, setCursor] = useState<Point>();
  // It follows the store by itself: React would go over the page for every point that a pen goes through.
  useEffect(() => {
    const { store } = playground;
    const paint = () => {
      if (canvas.current) paintPad(canvas.current, side, drawingOf(store.getState()), cursor);
    };
    paint();
    return store.subscribe((state, before) => {
      if (drawingOf(state) !== drawingOf(before)) paint();
    });
  }, [playground, side, cursor]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // The page makes room for what a click changes: training would wait for every stroke.
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(undefined);
    pen.press(placeOf(event.nativeEvent, event.currentTarget));
  };
  const onPointerMove = ({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>) => {
    if (!pen.isDown || cursor) return;
    // Everything the pen went through since the last frame, where the browser tells.
    const all = nativeEvent.getCoalescedEvents?.() ?? [];
    pen.move((all.length > 0 ? all : [nativeEvent]).map((each) => placeOf(each, currentTarget)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? middle;
    const to = moved(at, event.key, event.shiftKey);
    if (to) {
      setCursor(to);
      if (cursor) pen.move([to]);
    } else if (event.key === ' ' || event.key === 'Enter') {
      setCursor(at);
      if (pen.isDown) pen.lift();
      else pen.press(at);
    } else if (event.key === 'Backspace') {
      pen.takeBack();
    } else {
      return;
    }
    event.preventDefault();
  };
  const lift = () => pen.lift();
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
      onPointerUp={lift}
      onPointerCancel={lift}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setCursor(undefined);
        pen.lift();
      }}
    >
      <canvas ref={canvas} className={classes.sheet} />
    </div>
  );
}

const paperOf = ({ store, draw }: Playground): Paper => ({
  read: () => drawingOf(store.getState()),
  write: draw,
  restMs: () => (store.getState().status === 'idle' ? 0 : restAtWorkMs),
});

function placeOf({ clientX, clientY }: { clientX: number; clientY: number }, pad: HTMLElement): Point {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
