/**
 * Charts come one after the other, each in a task of its own: with three at once, as a comparison has them, the page answered no click for
 * a quarter of a second.
 */
import { useEffect, useState } from 'react';

/** Long enough for the browser to draw and to answer in between. */
const betweenMs = 30;

const waiting = new Set<() => void>();
let isUnderWay = false;

function takeTurns(): void {
  const [next] = waiting;
  isUnderWay = next !== undefined;
  if (!next) return;
  waiting.delete(next);
  setTimeout(takeTurns, betweenMs);
  next();
}

/** Calls back in a later task, after all who have asked before. Gives what calls it off. */
export function inTurn(arrive: () => void): () => void {
  waiting.add(arrive);
  if (!isUnderWay) setTimeout(takeTurns);
  isUnderWay = true;
  return () => {
    waiting.delete(arrive);
  };
}

/** Whether it is the turn of what asks for it. */
export function useTurn(): boolean {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => inTurn(() => setIsDue(true)), []);
  return isDue;
}
