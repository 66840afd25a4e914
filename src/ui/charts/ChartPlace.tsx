import { type ReactNode, Suspense } from 'react';
import { usePresence } from '../frame/presence.ts';
import classes from './ChartPlace.module.css';

interface ChartPlaceProps {
  readonly name: string;
  /** Pixels, with the summary. */
  readonly height: number;
  /** What to read while there is nothing to draw. Until somebody is there, no chart code is asked for. */
  readonly empty?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Keeps a chart's room, while there is nothing to draw and while its code is on the way, so that nothing jumps. The chart is
 * made out of sight as soon as somebody is there: that is too much work for the moment at which the first values come.
 */
export function ChartPlace({ name, height, empty, children }: ChartPlaceProps) {
  const somebodyIsThere = usePresence();
  const isEmpty = empty !== undefined;
  return (
    <div className={classes.place} style={{ minHeight: height }}>
      {(!isEmpty || somebodyIsThere) && (
        <div className={isEmpty ? classes.outOfSight : undefined}>
          <Suspense>{children}</Suspense>
        </div>
      )}
      {isEmpty && (
        <figure className={classes.empty} style={{ height }} aria-label={name}>
          <figcaption>{empty}</figcaption>
        </figure>
      )}
    </div>
  );
}
