import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** A block that a pointer drags. */
export interface Drag {
  readonly at: number;
  /** Where it would stand if it were let go. */
  readonly to: number;
  /** Pixels that it was dragged down. */
  readonly by: number;
}

interface Start {
  readonly at: number;
  readonly y: number;
  /** The middle of each block as the dragging began. */
  readonly middles: readonly number[];
}

/** Drags the blocks of a list by their handles, with a mouse, a pen or a finger. The keyboard has buttons for it. */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (at: number, to: number) => void) {
  const start = useRef<Start | undefined>(undefined);
  const [drag, setDrag] = useState<Drag>();
  const end = () => {
    start.current = undefined;
    setDrag(undefined);
  };
  const follow = ({ clientY }: PointerEvent): Drag | undefined => {
    if (!start.current) return undefined;
    const { at, y, middles } = start.current;
    const to = middles.filter((middle, index) => index !== at && middle < clientY).length;
    return { at, to, by: clientY - y };
  };
  const handle = (at: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !list.current) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const middles = [...list.current.querySelectorAll('[data-block]')].map((block) => {
        const { top, bottom } = block.getBoundingClientRect();
        return (top + bottom) / 2;
      });
      start.current = { at, y: event.clientY, middles };
      setDrag({ at, to: at, by: 0 });
    },
    onPointerMove(event: PointerEvent) {
      const next = follow(event);
      if (next) setDrag(next);
    },
    onPointerUp(event: PointerEvent) {
      const last = follow(event);
      end();
      if (last && last.to !== last.at) drop(last.at, last.to);
    },
    onPointerCancel: end,
  });
  return { drag, handle };
}
