import { type ReactNode, useEffect, useState } from 'react';

interface InTurnProps {
  /** Parts with a lower turn come first. */
  readonly turn: number;
  readonly children: ReactNode;
}

/** Long enough for the browser to draw in between, short enough that nobody sees the parts come one by one. */
const betweenTurnsMs = 30;

/**
 * Puts a part of a chart on the page in a task of its own, after those before it. A transition would not do: on a page that trains, and
 * changes all the time, what can be interrupted would never get its turn.
 */
export function InTurn({ turn, children }: InTurnProps) {
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setArrived(true), turn * betweenTurnsMs);
    return () => clearTimeout(timer);
  }, [turn]);
  return arrived ? children : null;
}
