import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface InTurnProps {
  /** Panels with a lower turn come first. */
  readonly turn: number;
  /** False for small things on a page that changes all the time: what can be interrupted would never get its turn there. */
  readonly interruptible?: boolean;
  readonly children: ReactNode;
}

/** Long enough for the browser to draw in between, short enough that nobody sees the panels come one by one. */
const betweenTurnsMs = 30;

/** Puts a panel on the page in a task of its own, after those before it, so that no single task keeps a slow phone busy. */
export function InTurn({ turn, interruptible = true, children }: InTurnProps) {
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    const arrive = () => setArrived(true);
    const timer = setTimeout(interruptible ? () => startTransition(arrive) : arrive, turn * betweenTurnsMs);
    return () => clearTimeout(timer);
  }, [turn, interruptible]);
  return arrived ? children : null;
}
